package app.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import app.fingerpost.SettableClock;
import app.fingerpost.TestHouse;
import app.fingerpost.link.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a file that cannot be the database. */
final class DatabaseFileTest {
    @TempDir
    private Path folder;

    @Test
    void aFileThatIsNoDatabaseIsRefusedInOneSentenceAndLeftAlone() throws IOException {
        Path file = folder.resolve("db.mv.db");
        Files.writeString(file, "this is not a database, but somebody's letter".repeat(500));
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> Database.open(folder.resolve("db")))
                .isInstanceOfSatisfying(
                        Rejected.class, e -> assertThat(e.sentence()).contains("is damaged"));
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    /** H2's own words are about chunks and pages. A short file may hold all of an earlier moment, which H2 goes back to. */
    @Test
    void aFileThatWasCutIsOpenedOrToldToBeDamaged() throws IOException {
        try (TestHouse house = new TestHouse(folder, new SettableClock("2026-05-01T12:00:00Z"))) {
            house.users.create("ada");
            house.link("kept", "ada");
        }
        Path file = folder.resolve("test.mv.db");
        byte[] whole = Files.readAllBytes(file);
        int damaged = 0;
        for (int cut = 3000; cut < whole.length; cut += cut / 3) {
            Files.write(file, Arrays.copyOf(whole, cut));
            try (Database database = Database.openUsed(folder.resolve("test"))) {
                assertThat(database.lastLink()).as("cut at byte " + cut).isBetween(0L, 1L);
            } catch (Rejected e) {
                damaged++;
                assertThat(e.sentence()).as("cut at byte " + cut).contains("is damaged");
            }
        }
        assertThat(damaged).isPositive();
    }

    @Test
    void aFileThatMayNotBeWrittenIsRefused() throws IOException {
        Database.open(folder.resolve("test")).close();
        Path file = folder.resolve("test.mv.db");
        assertThat(file.toFile().setReadOnly()).isTrue();
        assumeFalse(Files.isWritable(file), "an administrator may write everywhere");
        assertRefused("test", "may not be read and written");
    }

    /** H2 commits each table by itself. */
    @Test
    void aFirstStartThatWasKilledHalfWayIsMadeAnew() throws SQLException {
        inTheFile("create table owner (id integer primary key)");
        try (Database database = Database.open(folder.resolve("test"))) {
            assertThat(database.lastLink()).isZero();
        }
    }

    @Test
    void aFileThatALaterVersionUsedIsRefused() throws SQLException {
        Database.open(folder.resolve("test")).close();
        inTheFile("""
                insert into "flyway_schema_history"
                  ("installed_rank", "version", "description", "type", "script", "installed_by", "execution_time", "success")
                values (1000, '1000', 'later', 'SQL', 'V1000__later.sql', 'sa', 0, true)""");
        assertRefused("test", "a later version");
    }

    @Test
    void aFolderThatTheDatabaseCannotNameIsRefused() {
        assertRefused("one;two/test", "a semicolon");
    }

    private void assertRefused(String base, String reason) {
        assertThatThrownBy(() -> Database.open(folder.resolve(base)))
                .isInstanceOfSatisfying(
                        Rejected.class, e -> assertThat(e.sentence()).contains(reason));
    }

    private void inTheFile(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("test"), "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
