package app.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.GivenUpFile;
import app.fingerpost.SettableClock;
import app.fingerpost.TestHouse;
import app.fingerpost.link.Forwarding;
import app.fingerpost.link.Label;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.Slug;
import app.fingerpost.link.StoreException;
import app.fingerpost.link.Target;
import app.fingerpost.link.User;
import app.fingerpost.link.Validity;
import app.fingerpost.manage.StagedLink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.api.ErrorCode;
import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class DatabaseTest {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final String NEWEST = "\"version\" = '"
            + Schema.VERSIONS.stream().mapToInt(Integer::parseInt).max().orElseThrow() + "'";

    @TempDir
    private Path folder;

    @Test
    void aTransactionThatThrowsLeavesNothingBehind() {
        try (Database database = Database.open(folder.resolve("db"))) {
            assertThatThrownBy(() -> database.write(tables -> {
                        tables.users().insert("ada", NOON);
                        throw Rejected.invalid("name", "changed my mind");
                    }))
                    .isInstanceOf(Rejected.class)
                    .hasMessage("changed my mind");
            List<User> users = database.read(tables -> tables.users().all());
            assertThat(users).isEmpty();
        }
    }

    @Test
    void aReaderSeesOneStateOfAllTables() {
        try (Database database = Database.open(folder.resolve("db"))) {
            List<User> users = database.read(tables -> {
                assertThat(tables.sources().agents()).isEmpty();
                CompletableFuture.runAsync(
                                () -> database.write(later -> later.users().insert("ada", NOON)))
                        .join();
                return tables.users().all();
            });
            assertThat(users).isEmpty();
        }
    }

    @Test
    void everyMigrationThereIsIsKnownToAStartThatLooksForThem() throws SQLException {
        Database.open(folder.resolve("test")).close();
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select \"version\" from \"flyway_schema_history\" where \"version\" is not null")) {
            Set<String> done = new HashSet<>();
            while (row.next()) {
                done.add(row.getString(1));
            }
            assertThat(Schema.VERSIONS).isEqualTo(done);
        }
    }

    @Test
    void aFileThatIsUpToDateIsNotMigratedAndOneThatLacksAVersionIs() throws SQLException {
        Database.open(folder.resolve("test")).close();
        String description = descriptionOfNewest();
        inTheFile("update \"flyway_schema_history\" set \"description\" = 'kept' where " + NEWEST);
        Database.open(folder.resolve("test")).close();
        assertThat(descriptionOfNewest()).isEqualTo("kept");

        inTheFile("delete from \"flyway_schema_history\" where " + NEWEST);
        Database.open(folder.resolve("test")).close();
        assertThat(descriptionOfNewest()).isEqualTo(description);
    }

    /** A journal is bound to it at once, and would be refused after a kill if the number were another one then. */
    @Test
    void numberOfADatabaseIsOnTheDiskWhenItIsOpen() throws SQLException {
        OlderFile older = new OlderFile(folder, "10");
        try (Database database = older.open()) {
            long number = database.number();
            older.execute("shutdown immediately");
            assertThat(database.number()).isEqualTo(number).isPositive();
        }
    }

    private String descriptionOfNewest() throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select \"description\" from \"flyway_schema_history\" where " + NEWEST)) {
            row.next();
            return row.getString(1);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("test"), "sa", "");
    }

    @Test
    void aFileThatH2GaveUpIsOpenedAgainAndNothingIsLost() {
        SettableClock clock = new SettableClock("2026-05-01T12:00:00Z");
        try (TestHouse house = new TestHouse(folder, clock)) {
            house.users.create("ada");
            house.users.create("bob");
            house.link("kept", "ada");
            house.link("bobs", "bob");
            house.users.turn(List.of("bob"), false);
            house.click("kept");
            GivenUpFile.at(folder.resolve("test"));
            house.flusher.settle();
            assertThat(house.redirects("kept")).isTrue();
            house.click("kept");
            assertThat(house.lists.named(new Slug("kept")).clicks()).isEqualTo(2);
            house.link("more", "ada");
            assertThat(house.redirects("kept")).isTrue();
            assertThat(house.redirects("bobs")).isFalse();
            assertThat(house.redirects("more")).isTrue();
            assertThat(house.database.openings()).isEqualTo(2);
        }
    }

    /** As one that could not read a page: H2 itself goes on with the file after that, and would with the locks. */
    @Test
    void aTransactionThatAFailureEndedLocksNothingAfterwards() {
        try (Database database = Database.open(folder.resolve("test"))) {
            int ada =
                    database.write(tables -> tables.users().insert("ada", NOON).id());
            database.sync();
            for (int code : List.of(ErrorCode.IO_EXCEPTION_1, ErrorCode.GENERAL_ERROR_1)) {
                assertThatThrownBy(() -> database.write(tables -> {
                            tables.users().rename(ada, "bob");
                            throw new ConnectionException(new SQLException("Input/output error", "90028", code));
                        }))
                        .isInstanceOf(StoreException.class);
                database.write(tables -> {
                    tables.users().rename(ada, "cy" + code);
                    return true;
                });
                database.sync();
                List<User> users = database.read(tables -> tables.users().all());
                assertThat(users).extracting(User::name).containsExactly("cy" + code);
            }
        }
    }

    /** Earlier versions could store one. */
    @Test
    void aLinkWhosePeriodIsEmptyIsReadAndIsOver() throws SQLException {
        SettableClock clock = new SettableClock("2026-05-01T12:00:00Z");
        try (TestHouse house = new TestHouse(folder, clock)) {
            house.users.create("ada");
            house.link("a", "ada");
            inTheFile("update link set valid_from = '2026-05-01T12:00:00Z', valid_until = '2026-05-01T12:00:00Z'");
            Validity validity = house.lists.named(new Slug("a")).link().draft().validity();
            assertThat(validity.hasEnded(NOON)).isTrue();
            assertThat(validity.holdsAt(NOON.minusMillis(1))).isFalse();
        }
    }

    /** Systems but Windows let a person do that while the file is open: what is written then, no start finds. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whileTheFileIsNotInItsPlaceNothingIsChangedAndRedirectsGoOn() throws IOException {
        Path file = folder.resolve("test.mv.db");
        Path elsewhere = folder.resolve("elsewhere.mv.db");
        try (TestHouse house = new TestHouse(folder, new SettableClock("2026-05-01T12:00:00Z"))) {
            house.users.create("ada");
            house.link("adas", "ada");
            Files.move(file, elsewhere);
            assertThatThrownBy(() -> house.link("late", "ada"))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.isAway()).isTrue())
                    .hasMessageContaining("was moved away or deleted");
            Files.copy(elsewhere, file);
            assertThatThrownBy(() -> house.users.turn(List.of("ada"), false)).isInstanceOf(StoreException.class);
            house.click("adas");
            assertThatThrownBy(house.flusher::settle).isInstanceOf(StoreException.class);
            assertThat(house.redirects("adas")).isTrue();
            assertThat(house.redirects("late")).isFalse();
            Files.move(elsewhere, file, StandardCopyOption.REPLACE_EXISTING);
            house.link("late", "ada");
            house.flusher.settle();
            assertThat(house.redirects("late")).isTrue();
            assertThat(house.lists.named(new Slug("adas")).clicks()).isEqualTo(1);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void thatTheFileIsNotInItsPlaceIsNoticedThoughThereIsNothingToWrite() throws IOException {
        Path file = folder.resolve("test.mv.db");
        Path elsewhere = folder.resolve("elsewhere.mv.db");
        try (TestHouse house = new TestHouse(folder, new SettableClock("2026-05-01T12:00:00Z"))) {
            house.flusher.settle();
            Files.move(file, elsewhere);
            assertThatThrownBy(house.flusher::awaitWritten).isInstanceOf(StoreException.class);
            assertThat(house.flusher.state().isAway()).isTrue();
            Files.move(elsewhere, file);
            house.flusher.awaitWritten();
            assertThat(house.flusher.state().failure()).isNull();
        }
    }

    @Test
    void fileThatWasGivenUpIsOpenedAgainThoughThereIsNothingToWrite() {
        try (TestHouse house = new TestHouse(folder, new SettableClock("2026-05-01T12:00:00Z"))) {
            AtomicInteger opened = new AtomicInteger();
            house.database.whenOpenedAgain(opened::incrementAndGet);
            house.flusher.awaitWritten();
            GivenUpFile.at(folder.resolve("test"));
            house.flusher.awaitWritten();
            assertThat(opened).hasValue(1);
        }
    }

    /** As H2 may find it after a disk was full: redirects, which do not ask it, are right. */
    @Test
    void aFileThatLacksSomethingWhenItIsOpenedAgainIsNotGoneOnWith() throws IOException {
        Path file = folder.resolve("test.mv.db");
        try (TestHouse house = new TestHouse(folder, new SettableClock("2026-05-01T12:00:00Z"))) {
            house.users.create("ada");
            house.link("adas", "ada");
            byte[] older = Files.readAllBytes(file);
            house.users.turn(List.of("ada"), false);
            GivenUpFile.at(folder.resolve("test"));
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, older);
            assertThatThrownBy(() -> house.users.create("bob")).isInstanceOf(StoreException.class);
            assertThatThrownBy(() -> house.users.create("bob"))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("opened again: The database " + file + " lacks what was saved");
            assertThat(house.redirects("adas")).isFalse();
            Files.write(file, whole);
            house.users.create("bob");
            assertThat(house.redirects("adas")).isFalse();
        }
    }

    /** A commit whose answer was lost is in the file, not in the index: the next edit finds that out. */
    @Test
    void theIndexFollowsTheFileAfterItWasOpenedAgain() {
        SettableClock clock = new SettableClock("2026-05-01T12:00:00Z");
        try (TestHouse house = new TestHouse(folder, clock)) {
            house.users.create("ada");
            house.link("a", "ada");
            house.link("b", "ada");
            house.database.write(tables -> {
                tables.bin().put(List.of(1L), NOON, () -> {});
                return tables.users().insert("eve", NOON);
            });
            house.database.sync();
            GivenUpFile.at(folder.resolve("test"));
            house.users.create("bob");
            assertThat(house.redirects("a")).isFalse();
            assertThat(house.redirects("b")).isTrue();
        }
    }

    @Test
    void theIndexFollowsTheFileAlsoIfItCouldNotAtFirst() throws SQLException {
        SettableClock clock = new SettableClock("2026-05-01T12:00:00Z");
        try (TestHouse house = new TestHouse(folder, clock)) {
            house.users.create("ada");
            house.link("a", "ada");
            house.database.write(tables -> {
                tables.bin().put(List.of(1L), NOON, () -> {});
                return true;
            });
            house.database.sync();
            GivenUpFile.at(folder.resolve("test"));
            inTheFile("alter table link rename to link_away");
            house.database.openings();
            assertThatThrownBy(() -> house.users.create("bob")).isInstanceOf(StoreException.class);
            inTheFile("alter table link_away rename to link");
            house.users.create("bob");
            assertThat(house.redirects("a")).isFalse();
        }
    }

    @Test
    void linksOfAnImportWhoseCommitFailsAreNotFollowed() {
        SettableClock clock = new SettableClock("2026-05-01T12:00:00Z");
        Target target = new Target("https://example.org/");
        StagedLink row = new StagedLink(
                2, new Slug("a"), target, "eve", true, Label.NONE, true, Validity.ALWAYS, Forwarding.USUAL);
        try (TestHouse house = new TestHouse(folder, clock)) {
            house.users.create("ada");
            assertThatThrownBy(() -> house.imports.run(List.of(row), done -> {
                        if (done == 1) {
                            GivenUpFile.at(folder.resolve("test"));
                        }
                    }))
                    .isInstanceOf(StoreException.class);
            assertThat(house.redirects("a")).isFalse();
            house.users.create("eve");
            house.link("a", "eve");
            assertThat(house.redirects("a")).isTrue();
        }
    }

    private void inTheFile(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
