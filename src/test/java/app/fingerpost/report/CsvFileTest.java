package app.fingerpost.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.SettableClock;
import app.fingerpost.TestHouse;
import app.fingerpost.link.Label;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Tag;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports as CSV files. */
final class CsvFileTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock("2026-05-01T12:00:00Z");
    private TestHouse house;

    @BeforeEach
    void open() {
        house = new TestHouse(folder, clock);
        house.users.create("ada");
        house.users.create("=bob");
        house.link("one", "ada", draft -> draft.withLabel(new Label("", "", Tag.all(List.of("red", "blue")))));
        house.link("two", "ada", draft -> draft.withLabel(new Label("", "", Tag.all(List.of("red")))));
        house.link("+three", "=bob");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void csvHasAHeaderZonesAndOffsetsAndNoFormulas() throws IOException {
        clickAt("2026-05-01T10:00:00Z", "one", 3);
        clickAt("2026-05-01T10:00:05Z", "+three", 2);
        assertThat(csv(Grouping.LINK))
                .containsExactly(
                        List.of("slug", "owner", "deleted", "clicks", "last click", "zone"),
                        List.of("one", "ada", "no", "3", "2026-05-01T12:00:00+02:00", "Europe/Berlin"),
                        List.of("'+three", "'=bob", "no", "2", "2026-05-01T12:00:05+02:00", "Europe/Berlin"));
        assertThat(csv(Grouping.USER))
                .containsExactly(List.of("user", "clicks"), List.of("ada", "3"), List.of("'=bob", "2"));
        assertThat(csv(Grouping.TAG).get(0)).containsExactly("tag", "clicks");
        assertThat(csv(Grouping.DAY))
                .containsExactly(
                        List.of("day", "zone", "clicks"), List.of("2026-05-01T00:00:00+02:00", "Europe/Berlin", "5"));
        house.links.delete(new Slug("one"));
        assertThat(csv(Grouping.LINK).get(1)).contains("yes");
    }

    private void clickAt(String instant, String slug, int times) {
        clock.set(instant);
        for (int i = 0; i < times; i++) {
            house.click(slug);
        }
    }

    private List<List<String>> csv(Grouping by) throws IOException {
        Instant from = Instant.parse("2026-01-01T00:00:00Z");
        Instant until = Instant.parse("2027-01-01T00:00:00Z");
        StringWriter text = new StringWriter();
        CsvFile.write(house.reports.ask(new Question(by, from, until, BERLIN, Narrowing.NONE, false)), text);
        return CsvReader.builder().ofCsvRecord(text.toString()).stream()
                .map(record -> record.getFields())
                .toList();
    }
}
