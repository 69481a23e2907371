package app.fingerpost.click;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start keeps for people of a journal that was damaged, and not just cut off. */
final class JournalDamageTest {
    private static final int CLICKS = 5;

    @TempDir
    private Path folder;

    private final MemorySink sink = new MemorySink();
    private Path file;
    private Path copy;

    @BeforeEach
    void record() {
        file = folder.resolve("clicks-000.journal");
        copy = folder.resolve("damaged").resolve("clicks-000.journal");
        ClickBuffer buffer = new ClickBuffer(ClickJournal.open(folder, sink), sink);
        for (int i = 0; i < CLICKS; i++) {
            buffer.record(1, SampleClicks.SECOND + i, 0, 0);
        }
        buffer.cut(true).forEach(Segment.Stretch::force);
    }

    @Test
    void clicksBeforeADamagedRecordCountAndACopyIsKept() throws IOException {
        byte[] damaged = flip(Segment.HEADER + Segment.RECORD);
        ClickJournal.open(folder, sink);
        assertThat(sink.total()).isEqualTo(1);
        assertThat(copy).hasBinaryContent(damaged);
    }

    @Test
    void aCopyIsKeptOfAFileWhoseFrontIsDamaged() throws IOException {
        byte[] damaged = flip(Segment.CHECK);
        ClickJournal.open(folder, sink);
        assertThat(sink.total()).isZero();
        assertThat(copy).hasBinaryContent(damaged);
    }

    /** As a power cut may do it. */
    @Test
    void whatIsOnlyCutOffIsNoDamage() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, Segment.HEADER + 3 * Segment.RECORD + 1, bytes.length, (byte) 0);
        Files.write(file, bytes);
        ClickJournal.open(folder, sink);
        assertThat(sink.total()).isEqualTo(3);
        assertThat(copy).doesNotExist();
    }

    private byte[] flip(int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        Files.write(file, bytes);
        return bytes;
    }
}
