package app.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import app.fingerpost.SettableClock;
import app.fingerpost.TestHouse;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.User;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a file that cannot be the database. */
final class DatabaseFileTest {
    private static final SettableClock CLOCK = new SettableClock("2026-05-01T12:00:00Z");

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
    void aFileThatWasCutIsToldToBeDamagedUnlessAllIsThere() throws IOException {
        edit();
        assertToldIfCut(folder);
    }

    /** At its end such a file has what was written last, and not yet what a closing puts behind it. */
    @Test
    void aFileThatWasCutAfterAKillIsToldToBeDamagedUnlessAllIsThere() throws IOException {
        Path killed = Files.createDirectory(folder.resolve("killed"));
        try (TestHouse house = edit(new TestHouse(folder, CLOCK))) {
            for (String name : List.of("test.mv.db", "test.confirmed")) {
                Files.copy(folder.resolve(name), killed.resolve(name));
            }
        }
        assertToldIfCut(killed);
    }

    /** Its links and owners are those of then, also the owners that were switched off since. */
    @Test
    void anOlderCopyIsNotOpenedUntilAPersonSaysSo() throws IOException {
        edit();
        Path file = folder.resolve("test.mv.db");
        byte[] older = Files.readAllBytes(file);
        try (TestHouse house = new TestHouse(folder, CLOCK)) {
            house.users.create("bob");
        }
        Files.write(file, older);
        assertRefused("test", "lacks what was saved in it last");
        assertThat(Files.readAllBytes(file)).isEqualTo(older);
        Files.delete(folder.resolve("test.confirmed"));
        try (Database database = Database.open(folder.resolve("test"))) {
            assertThat(database.lastNumbers().link()).isEqualTo(1);
        }
    }

    /** Not every failure after which a session begins anew makes H2 give its file up. */
    @Test
    void aFileThatH2HasStillOpenIsOpenedAgain() throws SQLException {
        DatabaseFile file = new DatabaseFile(folder.resolve("test"));
        Confirmations confirmations = new Confirmations(file.confirmed());
        Session first = Session.open(file, true, confirmations);
        confirmations.begin(first.jdbi);
        first.jdbi.useHandle(handle -> handle.execute("checkpoint sync"));
        first.abandon();
        Session again = Session.reopen(file, confirmations, first.identities);
        assertThat(confirmations.begin(again.jdbi)).isEqualTo(2);
        again.close();
    }

    /** So that the earlier version can still open it. */
    @Test
    void anOlderCopyOfAnEarlierVersionIsNotMigrated() throws IOException, SQLException {
        edit();
        inTheFile("""
                drop table confirmation;
                delete from "flyway_schema_history" where "version" = '12'""");
        byte[] older = Files.readAllBytes(folder.resolve("test.mv.db"));
        assertRefused("test", "lacks what was saved in it last");
        assertThat(Files.readAllBytes(folder.resolve("test.mv.db"))).isEqualTo(older);
    }

    @Test
    void whatIsNotedCanBeReadWhateverTheLanguageAndWhateverStoodThere() throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("fa-IR"));
        try {
            edit();
            Path note = Files.writeString(folder.resolve("test.confirmed"), "x".repeat(100));
            try (TestHouse house = new TestHouse(folder, CLOCK)) {
                house.users.create("bob");
            }
            assertThat(Files.readString(note)).matches("[0-9]{19}\\R");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aFileThatMayNotBeWrittenIsRefused() throws IOException {
        Database.open(folder.resolve("test")).close();
        Path file = folder.resolve("test.mv.db");
        assertThat(file.toFile().setReadOnly()).isTrue();
        assumeFalse(Files.isWritable(file), "an administrator may write everywhere");
        assertRefused("test", "may not be read and written");
    }

    @Test
    void aFolderInItsPlaceIsRefused() throws IOException {
        Files.createDirectory(folder.resolve("test.mv.db"));
        assertRefused("test", "may not be read and written");
    }

    /** H2 commits each table by itself. */
    @Test
    void aFirstStartThatWasKilledHalfWayIsMadeAnew() throws SQLException {
        inTheFile("create table owner (id integer primary key)");
        try (Database database = Database.open(folder.resolve("test"))) {
            assertThat(database.lastNumbers().link()).isZero();
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

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFolderWhoseNameTheDatabaseReadsOtherwiseIsRefused() {
        assertRefused("one\\two/test", "a backslash");
        assertThat(folder.resolve("one")).doesNotExist();
    }

    private void edit() {
        edit(new TestHouse(folder, CLOCK)).close();
    }

    /** The switch is the last of it. */
    private static TestHouse edit(TestHouse house) {
        house.users.create("ada");
        house.link("kept", "ada");
        house.users.turn(List.of("ada"), false);
        return house;
    }

    private static void assertToldIfCut(Path folder) throws IOException {
        Path file = folder.resolve("test.mv.db");
        byte[] whole = Files.readAllBytes(file);
        int refused = 0;
        for (int lost = 1; lost < whole.length; lost += 1 + lost / 3) {
            Files.write(file, Arrays.copyOf(whole, whole.length - lost));
            try (Database database = Database.open(folder.resolve("test"))) {
                List<User> users = database.read(tables -> tables.users().all());
                assertThat(users).as(lost + " bytes lost").singleElement().matches(ada -> !ada.active());
            } catch (Rejected e) {
                refused++;
                assertThat(e.sentence())
                        .as(lost + " bytes lost")
                        .containsAnyOf("is damaged", "it was damaged", "is gone or empty");
            }
        }
        assertThat(refused).isPositive();
    }

    private void assertRefused(String base, String reason) {
        assertThatThrownBy(() -> Database.open(folder.resolve(base)))
                .isInstanceOfSatisfying(
                        Rejected.class, e -> assertThat(e.sentence()).contains(reason));
    }

    /** The file is closed afterwards, as after an earlier version's end. */
    private void inTheFile(String sql) throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("test") + ";DB_CLOSE_DELAY=0";
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
