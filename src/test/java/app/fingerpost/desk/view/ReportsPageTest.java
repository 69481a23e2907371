package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports in the window. */
class ReportsPageTest {
    @AutoClose
    private WindowRobot window;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        window = new WindowRobot(dir);
    }

    @Test
    void exportedCsvHoldsTheNumbersOnTheScreen() throws Exception {
        window.link("g++", "https://gcc.gnu.org/");
        window.link("perl", "https://perl.org/");
        for (String slug : List.of("g++", "g++", "perl")) {
            assertThat(window.follow(window.shortUrl(slug)).statusCode()).isEqualTo(302);
        }
        window.clickOn("#page-reports");
        window.await("the total is shown", () -> window.text("#report-total").equals("3 clicks"));

        window.clickOn("#export");

        window.await("the notice says so", () -> window.text("#notice").startsWith("Exported 2 rows"));
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(window.saved("csv"))) {
            List<NamedCsvRecord> rows = csv.stream().toList();
            assertThat(rows)
                    .extracting(row -> row.getField("slug") + " " + row.getField("clicks"))
                    .containsExactlyInAnyOrder("g++ 2", "perl 1");
            assertThat(rows.stream()
                            .mapToLong(row -> Long.parseLong(row.getField("clicks")))
                            .sum())
                    .isEqualTo(3);
        }
    }
}
