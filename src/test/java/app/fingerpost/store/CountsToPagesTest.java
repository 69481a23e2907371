package app.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database as the first version left it. */
final class CountsToPagesTest {
    @TempDir
    private Path folder;

    @Test
    void countsOfTheFirstVersionAreKept() throws SQLException {
        OlderFile file = firstVersion("1");
        assertThat(counts(file)).isEqualTo(Map.of("1800000000 7", 3L, "1800000001 7", 1L, "1800000001 9", 5L));
        assertThat(counts(file)).hasSize(3);
    }

    /** What an upgrade that was killed has left behind is not counted twice. */
    @Test
    void anUpgradeThatWasStoppedHalfWayIsBegunAnew() throws SQLException {
        OlderFile file = firstVersion("2");
        file.execute("insert into click_page (step, from_second, until_second, entries) values (1, 1, 2, X'0101')");
        assertThat(counts(file)).isEqualTo(Map.of("1800000000 7", 3L, "1800000001 7", 1L, "1800000001 9", 5L));
    }

    /** H2 commits each statement of a migration: some are there already, and the attempt is noted as a failure. */
    @Test
    void anUpgradeThatFailedIsRepeated() throws SQLException {
        OlderFile file = firstVersion("1");
        file.execute(
                "create table agent (id integer primary key, text varchar(500) not null, browser varchar(100) not null,"
                        + " system varchar(100) not null, device varchar(100) not null, bot boolean not null)",
                """
                insert into "flyway_schema_history" ("installed_rank", "version", "description", "type", "script",
                  "checksum", "installed_by", "execution_time", "success")
                values (2, '2', 'pages of clicks', 'SQL', 'V2__pages_of_clicks.sql', 1, 'SA', 1, false)""");
        assertThat(counts(file)).hasSize(3);
    }

    private OlderFile firstVersion(String version) throws SQLException {
        OlderFile file = new OlderFile(folder, version);
        file.execute(
                "insert into click_count values (1800000000, 7, 3), (1800000001, 7, 1), (1800000001, 9, 5)",
                "insert into click_total (link_id, clicks, last_second, " + (version.equals("1") ? "epoch" : "page")
                        + ") values (7, 4, 1800000001, 12), (9, 5, 1800000001, 12)",
                "update click_epoch set epoch = 12");
        return file;
    }

    private static Map<String, Long> counts(OlderFile file) {
        Map<String, Long> counts = new TreeMap<>();
        try (Database database = file.open()) {
            database.addUp();
            assertThat(database.lastEpoch()).isEqualTo(12);
            database.read(tables -> {
                tables.clicks()
                        .scan(
                                0,
                                Long.MAX_VALUE,
                                (second, step, link, agent, referrer, clicks) ->
                                        counts.merge(second + " " + link, clicks, Long::sum));
                assertThat(tables.clicks().totals()).isEqualTo(Map.of(7L, 4L, 9L, 5L));
                return true;
            });
        }
        return counts;
    }
}
