package app.fingerpost.click;

import static app.fingerpost.click.SampleClicks.BOT;
import static app.fingerpost.click.SampleClicks.FIREFOX;
import static app.fingerpost.click.SampleClicks.NEWS;
import static app.fingerpost.click.SampleClicks.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start reads from a file that was torn or cut, or that an earlier version wrote. */
final class JournalReplayTest {
    private static final int SMALL = Segment.HEADER + 4 * Segment.RECORD;

    @TempDir
    private Path folder;

    private final MemorySink sink = new MemorySink(6);

    /** Five clicks of epoch 7; whatever the cut leaves, exactly the whole records before it count. */
    @Test
    void aJournalCutAtAnyByteGivesTheWholeRecordsBeforeTheCut() throws IOException {
        byte[] whole = fiveClicks();
        for (int cut = 0; cut <= Segment.HEADER + 5 * Segment.RECORD; cut++) {
            byte[] torn = whole.clone();
            Arrays.fill(torn, cut, torn.length, (byte) 0);
            int expected = Math.max(0, (cut - Segment.HEADER) / Segment.RECORD);
            assertThat(replayed(torn)).as("cut at byte " + cut).isEqualTo(expected);
        }
    }

    /** A flipped byte ends the segment at its record; in the header, the segment holds nothing. */
    @Test
    void aTornFieldIsNeverTakenForAClick() throws IOException {
        byte[] whole = fiveClicks();
        for (int at = 0; at < Segment.HEADER + 5 * Segment.RECORD; at++) {
            byte[] torn = whole.clone();
            torn[at] ^= 0x10;
            int expected = Math.max(0, (at - Segment.HEADER) / Segment.RECORD);
            assertThat(replayed(torn)).as("byte " + at).isEqualTo(at < Segment.HEADER ? 0 : expected);
        }
    }

    /** The sample was written by the first version of the format; every later version must read it. */
    @Test
    void theSampleOfTheFirstFormatIsStillRead() throws IOException {
        try (InputStream sample = JournalReplayTest.class.getResourceAsStream("sample-v1.journal")) {
            assertThat(replayed(Objects.requireNonNull(sample).readAllBytes())).isEqualTo(5);
        }
        assertThat(sink.clicks(1)).isEqualTo(3);
        assertThat(sink.clicks(2_147_483_647)).isEqualTo(2);
    }

    /** Written by the first version that had agents and referrers. */
    @Test
    void theSampleOfTheSecondFormatIsStillRead() throws IOException {
        try (InputStream sample = JournalReplayTest.class.getResourceAsStream("sample-v2.journal")) {
            assertThat(replayed(Objects.requireNonNull(sample).readAllBytes())).isEqualTo(3);
        }
        assertThat(sink.batches().get(0).agents()).containsExactly(FIREFOX, BOT);
        assertThat(sink.batches().get(0).referrers()).containsExactly(NEWS);
        assertThat(sink.clicks(1)).isEqualTo(2);
        assertThat(sink.clicks(2_147_483_647)).isEqualTo(1);
    }

    /** Wherever it is cut: no click without the agent it names. */
    @Test
    void aCutBetweenAnAgentAndItsClicksLosesBothOrNone() throws IOException {
        ClickBuffer buffer = buffer(1 << 12, 4);
        SampleClicks.record(buffer);
        buffer.cut(true).forEach(Segment.Stretch::force);
        byte[] whole = Files.readAllBytes(folder.resolve("clicks-000.journal"));
        long clicks = 0;
        for (int cut = Segment.HEADER; clicks < 3; cut++) {
            byte[] torn = whole.clone();
            Arrays.fill(torn, cut, torn.length, (byte) 0xA5);
            Path alone = Files.createTempDirectory(folder, "replay");
            Files.write(alone.resolve("clicks-000.journal"), torn);
            MemorySink own = new MemorySink(6);
            ClickJournal.open(alone, own, torn.length, 1);
            for (ClickBatch batch : own.batches()) {
                for (int i = 0; i < batch.size(); i++) {
                    int number = batch.agent(i);
                    assertThat(batch.agents()).extracting(Agent::number).contains(number);
                }
            }
            assertThat(own.total()).isGreaterThanOrEqualTo(clicks);
            clicks = own.total();
        }
    }

    @Test
    void aFileThatWasCutShortHidesNoneBehindIt() throws IOException {
        ClickBuffer buffer = buffer(SMALL, 4);
        for (int i = 0; i < 12; i++) {
            buffer.record(i / 4 + 1, SECOND, 0, 0);
        }
        cut(folder.resolve("clicks-000.journal"), SMALL - 1);
        cut(folder.resolve("clicks-001.journal"), 3);
        ClickJournal.open(folder, sink, SMALL, 4);
        assertThat(sink.clicks(1)).isEqualTo(3);
        assertThat(sink.clicks(2)).isZero();
        assertThat(sink.clicks(3)).isEqualTo(4);
    }

    /** The file really ends at the cut. */
    @Test
    void aFileCutAtAnyByteGivesTheClicksBeforeTheCutAndWhatTheyName() throws IOException {
        byte[] whole = allKinds();
        for (int cut = 0; cut <= KINDS_END; cut++) {
            MemorySink own = replay(Arrays.copyOf(whole, cut), whole.length);
            int end = cut;
            assertThat(own.total())
                    .as("cut at byte " + cut)
                    .isEqualTo(KINDS.stream()
                            .filter(r -> r.click && r.end() <= end)
                            .count());
            assertNamedAreKnown(own);
        }
    }

    /** Kind, length, number, content, check, of agents, referrers, clicks and what fills a page. */
    @Test
    void aTornFieldOfAnyRecordEndsTheSegmentAtThatRecord() throws IOException {
        byte[] whole = allKinds();
        for (int at = Segment.HEADER; at < KINDS_END; at++) {
            int torn = at;
            Kept hit = KINDS.stream().filter(r -> torn < r.end()).findFirst().orElseThrow();
            for (int bits : new int[] {0x01, 0x80}) {
                byte[] bytes = whole.clone();
                bytes[at] ^= (byte) bits;
                MemorySink own = replay(bytes, whole.length);
                int end = at < hit.checked() ? hit.start : KINDS_END;
                assertThat(own.total())
                        .as("byte %d, bits %x", at, bits)
                        .isEqualTo(KINDS.stream()
                                .filter(r -> r.click && r.end() <= end)
                                .count());
                assertNamedAreKnown(own);
            }
        }
    }

    /** A record of the journal: where it starts, how long its content is behind the first 24 bytes. */
    record Kept(int start, int content, boolean click) {
        int checked() {
            return start + Segment.RECORD + content;
        }

        int end() {
            return start + Segment.RECORD + Segment.wholeRecords(content);
        }
    }

    /** What {@link #allKinds} writes; of what fills the page only the first records. */
    private static final List<Kept> KINDS = kinds(
            SourceRecord.bytes(FIREFOX).length, NEWS.host().length(), -1, -1, SourceRecord.bytes(BOT).length, -1, 0, 0);

    private static final int KINDS_END = KINDS.get(KINDS.size() - 1).end();

    /** -1 stands for a click. */
    private static List<Kept> kinds(int... contents) {
        List<Kept> kinds = new ArrayList<>();
        int start = Segment.HEADER;
        for (int content : contents) {
            Kept next = new Kept(start, Math.max(0, content), content < 0);
            kinds.add(next);
            start = next.end();
        }
        return kinds;
    }

    private byte[] allKinds() throws IOException {
        ClickBuffer buffer = buffer(Segment.HEADER + 40 * Segment.RECORD, 4);
        SampleClicks.record(buffer);
        buffer.cut(false).forEach(Segment.Stretch::force);
        return Files.readAllBytes(folder.resolve("clicks-000.journal"));
    }

    private MemorySink replay(byte[] file, int segmentBytes) throws IOException {
        Path alone = folder.resolve("replay");
        Files.createDirectories(alone);
        Files.write(alone.resolve("clicks-000.journal"), file);
        MemorySink own = new MemorySink(6);
        ClickJournal.open(alone, own, segmentBytes, 1);
        return own;
    }

    private static void assertNamedAreKnown(MemorySink own) {
        for (ClickBatch batch : own.batches()) {
            for (int i = 0; i < batch.size(); i++) {
                assertThat(batch.agents()).extracting(Agent::number).contains(batch.agent(i));
                if (batch.referrer(i) > 0) {
                    assertThat(batch.referrers()).extracting(Referrer::number).contains(batch.referrer(i));
                }
            }
        }
    }

    private static void cut(Path file, long size) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        Files.write(file, Arrays.copyOf(bytes, (int) size));
    }

    private byte[] fiveClicks() throws IOException {
        ClickBuffer buffer = buffer(Segment.HEADER + 6 * Segment.RECORD, 4);
        for (int i = 0; i < 5; i++) {
            buffer.record(i % 2 == 0 ? 1 : 2_147_483_647, SECOND + i, 0, 0);
        }
        buffer.cut(true).forEach(Segment.Stretch::force);
        return Files.readAllBytes(folder.resolve("clicks-000.journal"));
    }

    private long replayed(byte[] segment) throws IOException {
        Path alone = Files.createTempDirectory(folder, "replay");
        Files.write(alone.resolve("clicks-000.journal"), segment);
        MemorySink own = new MemorySink(6);
        ClickJournal.open(alone, own, segment.length, 4);
        for (ClickBatch batch : own.batches()) {
            sink.store(batch);
        }
        return own.total();
    }

    private ClickBuffer buffer(int segmentBytes, int most) {
        return new ClickBuffer(ClickJournal.open(folder, sink, segmentBytes, most), sink);
    }
}
