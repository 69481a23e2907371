package app.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saved reports from before they could be about a tag, and their files about the report's period. */
final class OlderReportsTest {
    private static final String REPORT = """
            insert into saved_report (id, name, grouping_word, period, zone, owner, slug, bots, rhythm, at_minute,
              folder, written_until)
            values (4, 'Links', 'link', 'last-30-days', 'Europe/Berlin', 'ada', 'wiki', true, 'daily', 480,
              '/reports', date '2025-03-01')""";

    @TempDir
    private Path folder;

    @Test
    void aReportOfBeforeIsAboutTheSameLinks() throws SQLException {
        OlderFile file = new OlderFile(folder, "12");
        file.execute(REPORT);

        assertThat(reports(file)).singleElement().satisfies(report -> {
            assertThat(report.name()).isEqualTo("Links");
            assertThat(report.owner()).isEqualTo("ada");
            assertThat(report.slug()).isEqualTo("wiki");
            assertThat(report.tag()).isNull();
            assertThat(report.plan())
                    .isEqualTo(new SavedReportRow.Plan("daily", 480, "/reports", false, LocalDate.of(2025, 3, 1)));
        });
    }

    /** H2 commits each statement of a migration, so the column may be there already. */
    @Test
    void anUpgradeThatWasStoppedHalfWayIsRepeated() throws SQLException {
        OlderFile file = new OlderFile(folder, "12");
        file.execute(
                REPORT,
                "alter table saved_report add column tag varchar(100)",
                "alter table saved_report add column of_report boolean default false not null");

        assertThat(reports(file)).hasSize(1);
    }

    private static List<SavedReportRow> reports(OlderFile file) {
        try (Database database = file.open()) {
            return database.read(tables -> tables.savedReports().all());
        }
    }
}
