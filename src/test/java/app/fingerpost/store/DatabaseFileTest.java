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
        assertThatThrownBy(() -> Database.open(folder.resolve("test")))
                .isInstanceOfSatisfying(
                        Rejected.class, e -> assertThat(e.sentence()).contains("may not be read and written"));
    }
}
