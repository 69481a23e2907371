package app.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.SettableClock;
import app.fingerpost.TestHouse;
import app.fingerpost.link.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a full disk left of a database. The sample was made by the program: killed on a full disk, started there and killed
 * again. It lacks the end of its last chunk but one, and the disk had confirmed 40 edits and flushes in it.
 */
final class RecoveryTest {
    private static final String CONFIRMED = "40";
    private static final long STATE = 44;
    private static final int BLOCK = 4096;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void unpack() throws IOException {
        file = folder.resolve("test.mv.db");
        try (InputStream sample =
                new GZIPInputStream(RecoveryTest.class.getResourceAsStream("torn-on-a-full-disk.mv.db.gz"))) {
            Files.copy(sample, file);
        }
        Files.writeString(folder.resolve("test.confirmed"), CONFIRMED);
    }

    /** The reason why there is a recovery: with an H2 of which this does not hold, it can go. */
    @Test
    void h2ByItselfGoesBackToWellBeforeTheLastWholeState() {
        assertThat(foundByH2(file)).isEqualTo(33);
    }

    @Test
    void allThatTheDiskConfirmedIsThere() {
        try (TestHouse house = house()) {
            assertThat(house.index.size()).isEqualTo(35);
            assertThat(house.redirects("f1")).isTrue();
            assertThat(house.redirects("f50")).isTrue();
            assertThat(house.redirects("f65")).isTrue();
            house.users.create("ada");
            house.link("more", "ada");
        }
        try (TestHouse house = house()) {
            assertThat(house.redirects("more")).isTrue();
        }
    }

    @Test
    void h2FindsTheSameAfterwardsAlsoAfterAKill() throws IOException {
        Recovery.prepare(file);
        assertThat(foundByH2(file)).isEqualTo(STATE);
        Path killed = Files.createDirectory(folder.resolve("killed"));
        try (TestHouse house = house()) {
            house.users.create("ada");
            house.link("more", "ada");
            for (String name : new String[] {"test.mv.db", "test.confirmed"}) {
                Files.copy(folder.resolve(name), killed.resolve(name));
            }
        }
        try (TestHouse house = new TestHouse(killed, clock())) {
            assertThat(house.redirects("f65")).isTrue();
            assertThat(house.redirects("more")).isTrue();
        }
    }

    /** Blocks are written in this order: what is wiped out, then the two of the head; then the end is cut off. */
    @Test
    void aKillMeanwhileLeavesAFileOfWhichTheSameIsFound() throws IOException {
        byte[] torn = Files.readAllBytes(file);
        Recovery.prepare(file);
        byte[] mended = Files.readAllBytes(file);
        assertThat(mended.length).isLessThan(torn.length);
        Files.write(file, torn);
        int changed = 0;
        for (int block = 2; block < torn.length / BLOCK + 2; block++) {
            int at = block * BLOCK % torn.length;
            int end = at + BLOCK;
            byte[] after = end > mended.length ? new byte[BLOCK] : Arrays.copyOfRange(mended, at, end);
            if (!Arrays.equals(torn, at, end, after, 0, after.length)) {
                changed++;
                Path half = folder.resolve("half" + changed + ".mv.db");
                System.arraycopy(after, 0, torn, at, after.length);
                Files.write(half, torn);
                Recovery.prepare(half);
                assertThat(foundByH2(half)).as("with block " + at).isEqualTo(STATE);
            }
        }
        assertThat(changed).isGreaterThan(2);
    }

    @Test
    void aFileThatH2ReadsRightIsNotTouched() throws IOException {
        byte[] killed;
        try (TestHouse house = house()) {
            house.users.create("ada");
            house.link("more", "ada");
            killed = Files.readAllBytes(file);
        }
        byte[] closed = Files.readAllBytes(file);
        Recovery.prepare(file);
        assertThat(Files.readAllBytes(file)).isEqualTo(closed);
        Files.write(file, killed);
        Recovery.prepare(file);
        assertThat(Files.readAllBytes(file)).isEqualTo(killed);
    }

    @Test
    void aFileThatSomebodyElseHasOpenIsNotTouched() throws IOException {
        byte[] before = Files.readAllBytes(file);
        try (FileChannel other = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            other.lock();
            assertThatThrownBy(() -> Database.open(folder.resolve("test")))
                    .isInstanceOfSatisfying(
                            Rejected.class, e -> assertThat(e.sentence()).contains("no other program has it open"));
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    private TestHouse house() {
        return new TestHouse(folder, clock());
    }

    private static SettableClock clock() {
        return new SettableClock("2026-12-01T12:00:00Z");
    }

    private static long foundByH2(Path file) {
        try (MVStore store =
                new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
            return store.getCurrentVersion();
        }
    }
}
