package app.fingerpost.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.SettableClock;
import app.fingerpost.TestHouse;
import app.fingerpost.click.OrphanVisits;
import app.fingerpost.link.Rejected;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Visits to addresses without a link, as reports tell them. */
final class UnknownAddressesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @AutoClose
    private TestHouse house;

    @BeforeEach
    void open(@TempDir Path folder) {
        house = new TestHouse(folder, new SettableClock("2026-05-01T12:00:00Z"));
        house.users.create("ada");
        house.link("wiki", "ada");
        house.click("wiki");
        OrphanVisits visits = new OrphanVisits();
        for (String path : List.of("/a", "/a", "=b", "/a", "")) {
            visits.record(path, Instant.parse("2026-05-01T23:59:59Z"));
        }
        visits.record("/a", Instant.parse("2026-05-02T00:00:00Z"));
        house.database.store(visits);
    }

    @Test
    void visitsOfThePeriodsDaysAreToldByPathAndAddUp() throws IOException {
        Answer day = ask("2026-05-01T00:00:00Z", "2026-05-02T00:00:00Z");
        assertThat(words(day)).containsExactlyInAnyOrder("/a 3", "=b 1", " 1");
        assertThat(day.total()).isEqualTo(5);
        assertThat(ask("2026-05-01T00:00:00Z", "2026-05-03T00:00:00Z").total()).isEqualTo(6);
        assertThat(ask("2026-04-01T00:00:00Z", "2026-05-01T00:00:00Z").rows()).isEmpty();

        StringWriter csv = new StringWriter();
        CsvFile.write(day, csv);
        assertThat(csv.toString().lines())
                .startsWith("unknown-address,visits", "/a,3")
                .containsOnlyOnce("(other),1", "'=b,1");
    }

    @Test
    void theyAreNeverAmongClicksNorClicksAmongThem() {
        for (Grouping by : Grouping.values()) {
            if (by.countsClicks()) {
                assertThat(house.reports.ask(question(by, Narrowing.NONE)).total())
                        .as(by.word())
                        .isEqualTo(by == Grouping.BOT ? 0 : 1);
            }
        }
        assertThat(words(house.reports.ask(question(Grouping.UNKNOWN_ADDRESS, Narrowing.NONE))))
                .noneMatch(row -> row.contains("wiki"));
        assertThatThrownBy(() -> house.reports.ask(
                        question(Grouping.DAY, Narrowing.NONE), List.of(Grouping.DAY, Grouping.UNKNOWN_ADDRESS)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theirDaysAreThoseOfUtcAndTheyBelongToNoLink() {
        assertThat(question(Grouping.UNKNOWN_ADDRESS, Narrowing.NONE).zone().getId())
                .isEqualTo("UTC");
        assertThatThrownBy(() -> question(Grouping.UNKNOWN_ADDRESS, Narrowing.toSlug("wiki")))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("no owner, tag or slug");
    }

    private Answer ask(String from, String until) {
        return house.reports.ask(new Question(
                Grouping.UNKNOWN_ADDRESS, Instant.parse(from), Instant.parse(until), BERLIN, Narrowing.NONE, false));
    }

    private static Question question(Grouping by, Narrowing narrowing) {
        return new Question(
                by,
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2027-01-01T00:00:00Z"),
                BERLIN,
                narrowing,
                false);
    }

    private static List<String> words(Answer answer) {
        return answer.rows().stream()
                .map(row -> row.name() + " " + row.clicks())
                .toList();
    }
}
