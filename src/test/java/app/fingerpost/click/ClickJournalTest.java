package app.fingerpost.click;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.link.Rejected;
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

/** Leaving a buffer without flushing is what the death of the process looks like from the files. */
final class ClickJournalTest {
    private static final long SECOND = 1_800_000_000L;
    private static final int SMALL = Segment.HEADER + 4 * Segment.RECORD;

    private static final Agent FIREFOX = new Agent(
            1, "Mozilla/5.0 Gecko/20100101 Firefox/140.0", new Agent.Kind("Firefox", "Linux", "Desktop", false));
    private static final Agent BOT = new Agent(2, "Kriechtier\u00e4hnlich/1.0", new Agent.Kind("", "", "", true));
    private static final Referrer NEWS = new Referrer(9, "news.example.org");

    @TempDir
    private Path folder;

    private final MemorySink sink = new MemorySink(6);

    @Test
    void whatADeadProcessCountedIsWrittenAtTheNextStart() {
        ClickBuffer buffer = buffer(1 << 16, 8);
        buffer.record(1, SECOND, 0, 0);
        buffer.record(1, SECOND, 0, 0);
        buffer.record(2, SECOND + 1, 0, 0);
        open(1 << 16, 8);
        assertThat(sink.batches()).extracting(ClickBatch::epoch).containsExactly(7L);
        assertThat(sink.clicks(1)).isEqualTo(2);
        assertThat(sink.clicks(2)).isEqualTo(1);
        open(1 << 16, 8);
        assertThat(sink.total()).isEqualTo(3);
    }

    @Test
    void epochsTheDatabaseHasAreNotWrittenAgain() {
        ClickBuffer buffer = buffer(1 << 16, 8);
        buffer.record(1, SECOND, 0, 0);
        ClickBatch written = Objects.requireNonNull(buffer.turnOver());
        buffer.record(2, SECOND, 0, 0);
        // Dies after the commit, before the segment is freed.
        sink.store(written);
        open(1 << 16, 8);
        assertThat(sink.clicks(1)).isEqualTo(1);
        assertThat(sink.clicks(2)).isEqualTo(1);
        assertThat(sink.batches()).extracting(ClickBatch::epoch).containsExactly(7L, 8L);
    }

    @Test
    void anEpochMayFillManySegmentsAndTheyAreUsedAgain() throws IOException {
        ClickBuffer buffer = buffer(SMALL, 64);
        for (int round = 0; round < 50; round++) {
            for (int i = 0; i < 10; i++) {
                buffer.record(i + 1, SECOND + round, 0, 0);
                buffer.journal().prepare(ClickJournal.SPARES, true);
            }
            ClickBatch batch = Objects.requireNonNull(buffer.turnOver());
            sink.store(batch);
            buffer.journal().free(batch.epoch());
        }
        assertThat(buffer.journal().unjournaled()).isZero();
        try (var files = Files.list(folder)) {
            assertThat(files.count()).isLessThan(12);
        }
        for (int i = 0; i < 10; i++) {
            buffer.record(1, SECOND, 0, 0);
            buffer.journal().prepare(ClickJournal.SPARES, true);
        }
        long before = sink.total();
        open(SMALL, 64);
        assertThat(sink.total()).isEqualTo(before + 10);
    }

    @Test
    void clicksBeyondTheLastSegmentAreCountedInMemoryAndTold() {
        ClickBuffer buffer = buffer(SMALL, 2);
        for (int i = 0; i < 11; i++) {
            buffer.record(1, SECOND, 0, 0);
            buffer.journal().prepare(ClickJournal.SPARES, true);
        }
        assertThat(buffer.journal().unjournaled()).isEqualTo(3);
        ClickBatch batch = Objects.requireNonNull(buffer.turnOver());
        assertThat(batch.total()).isEqualTo(11);
        sink.store(batch);
        buffer.journal().free(batch.epoch());
        buffer.record(2, SECOND, 0, 0);
        assertThat(buffer.journal().unjournaled()).isEqualTo(3);
        open(SMALL, 2);
        assertThat(sink.clicks(2)).isEqualTo(1);
    }

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

    @Test
    void whatAnEarlierEpochLeftInASegmentIsNotRead() {
        ClickBuffer buffer = buffer(SMALL, 1);
        for (int i = 0; i < 4; i++) {
            buffer.record(1, SECOND, 0, 0);
        }
        ClickBatch batch = Objects.requireNonNull(buffer.turnOver());
        sink.store(batch);
        buffer.journal().free(batch.epoch());
        buffer.record(2, SECOND, 0, 0);
        assertThat(buffer.journal().unjournaled()).isZero();
        open(SMALL, 1);
        assertThat(sink.clicks(1)).isEqualTo(4);
        assertThat(sink.clicks(2)).isEqualTo(1);
    }

    /** The sample was written by the first version of the format; every later version must read it. */
    @Test
    void theSampleOfTheFirstFormatIsStillRead() throws IOException {
        try (InputStream sample = ClickJournalTest.class.getResourceAsStream("sample-v1.journal")) {
            assertThat(replayed(Objects.requireNonNull(sample).readAllBytes())).isEqualTo(5);
        }
        assertThat(sink.clicks(1)).isEqualTo(3);
        assertThat(sink.clicks(2_147_483_647)).isEqualTo(2);
    }

    /** Written by the first version that had agents and referrers. */
    @Test
    void theSampleOfTheSecondFormatIsStillRead() throws IOException {
        try (InputStream sample = ClickJournalTest.class.getResourceAsStream("sample-v2.journal")) {
            assertThat(replayed(Objects.requireNonNull(sample).readAllBytes())).isEqualTo(3);
        }
        assertThat(sink.batches().get(0).agents()).containsExactly(FIREFOX, BOT);
        assertThat(sink.batches().get(0).referrers()).containsExactly(NEWS);
        assertThat(sink.clicks(1)).isEqualTo(2);
        assertThat(sink.clicks(2_147_483_647)).isEqualTo(1);
    }

    @Test
    void agentsAndReferrersComeBackBeforeTheClicksThatNameThem() {
        ClickBuffer buffer = buffer(1 << 16, 8);
        introduceAndClick(buffer);
        open(1 << 16, 8);
        ClickBatch batch = sink.batches().get(0);
        assertThat(batch.agents()).containsExactly(FIREFOX, BOT);
        assertThat(batch.referrers()).containsExactly(NEWS);
        assertThat(batch.size()).isEqualTo(3);
        assertThat(batch.total()).isEqualTo(3);
    }

    /** Wherever it is cut: no click without the agent it names. */
    @Test
    void aCutBetweenAnAgentAndItsClicksLosesBothOrNone() throws IOException {
        ClickBuffer buffer = buffer(1 << 12, 4);
        introduceAndClick(buffer);
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
    void anAgentThatTheSegmentHasNoRoomForGoesToTheNext() {
        ClickBuffer buffer = buffer(Segment.HEADER + 8 * Segment.RECORD, 8);
        for (int i = 0; i < 6; i++) {
            buffer.record(1, SECOND, 0, 0);
        }
        buffer.introduce(FIREFOX);
        buffer.record(2, SECOND, FIREFOX.number(), 0);
        open(Segment.HEADER + 8 * Segment.RECORD, 8);
        assertThat(sink.total()).isEqualTo(7);
        assertThat(sink.batches().get(0).agents()).containsExactly(FIREFOX);
    }

    @Test
    void anAgentThatCameWhileTheDiskWasFullIsJournaledWhenThereIsRoom() {
        ClickBuffer buffer = buffer(SMALL, 1);
        for (int i = 0; i < 5; i++) {
            buffer.record(1, SECOND, 0, 0);
        }
        buffer.introduce(NEWS);
        ClickBatch batch = Objects.requireNonNull(buffer.turnOver());
        sink.store(batch);
        buffer.journal().free(batch.epoch());
        buffer.record(2, SECOND, 0, NEWS.number());
        open(SMALL, 1);
        assertThat(sink.batches().get(1).referrers()).containsExactly(NEWS);
        assertThat(sink.clicks(2)).isEqualTo(1);
    }

    /** The file of one ends where the other's begins anew, and only the second run has a click. */
    @Test
    void agentsOfAnEpochWithoutClicksDoNotComeBackInALaterRun() {
        ClickBuffer first = buffer(1 << 12, 4);
        first.record(1, SECOND, 0, 0);
        sink.store(Objects.requireNonNull(first.turnOver()));
        first.introduce(new Agent(1, "of the first run", Agent.Kind.UNKNOWN));
        ClickBuffer second = buffer(1 << 12, 4);
        second.introduce(FIREFOX);
        second.record(2, SECOND, FIREFOX.number(), 0);
        open(1 << 12, 4);
        assertThat(sink.clicks(2)).isEqualTo(1);
        assertThat(sink.batches().get(1).agents()).containsExactly(FIREFOX);
    }

    @Test
    void aClockFarOffLosesNoClick() {
        ClickBuffer buffer = buffer(1 << 12, 4);
        buffer.record(1, -5, 1, 0);
        buffer.record(2, 1L << 32, 0, 0);
        buffer.record(3, Long.MAX_VALUE, 0, 0);
        buffer.record(4, SECOND, 0, 0);
        open(1 << 12, 4);
        assertThat(sink.total()).isEqualTo(4);
        ClickBatch batch = sink.batches().get(0);
        for (int i = 0; i < batch.size(); i++) {
            long second = batch.linkId(i) == 1 ? 0 : batch.linkId(i) == 4 ? SECOND : (1L << 32) - 1;
            assertThat(batch.second(i)).isEqualTo(second);
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
        open(SMALL, 4);
        assertThat(sink.clicks(1)).isEqualTo(3);
        assertThat(sink.clicks(2)).isZero();
        assertThat(sink.clicks(3)).isEqualTo(4);
    }

    @Test
    void whatABusyTimeLeftIsDeletedAtTheNextStart() throws IOException {
        ClickBuffer buffer = buffer(SMALL, 64);
        for (int i = 0; i < 40; i++) {
            buffer.record(1, SECOND, 0, 0);
            buffer.journal().prepare(ClickJournal.SPARES, true);
        }
        open(SMALL, 64);
        assertThat(sink.total()).isEqualTo(40);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(ClickJournal.SPARES);
        }
    }

    @Test
    void whatIsAppendedAfterACutGoesToAnotherPageAndIsReadBehindIt() {
        ClickBuffer buffer = buffer(1 << 16, 4);
        buffer.record(1, SECOND, 0, 0);
        assertThat(buffer.cut(false))
                .singleElement()
                .matches(stretch -> stretch.to() == Segment.HEADER + Segment.RECORD);
        buffer.record(2, SECOND, 0, 0);
        assertThat(buffer.cut(false)).singleElement().matches(stretch -> stretch.from() >= 4096);
        assertThat(buffer.cut(false)).isEmpty();
        buffer.record(3, SECOND, 0, 0);
        assertThat(buffer.cut(true)).singleElement().matches(stretch -> stretch.from() == Segment.HEADER);
        open(1 << 16, 4);
        assertThat(sink.total()).isEqualTo(3);
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

    @Test
    void aFileThatIsTooShortIsMadeWhole() throws IOException {
        open(SMALL, 8);
        Files.write(folder.resolve("clicks-003.journal"), new byte[7]);
        ClickBuffer buffer = buffer(SMALL, 8);
        for (int i = 0; i < 12; i++) {
            buffer.record(1, SECOND, 0, 0);
            buffer.journal().prepare(ClickJournal.SPARES, true);
        }
        assertThat(buffer.journal().unjournaled()).isZero();
        assertThat(Files.size(folder.resolve("clicks-003.journal"))).isEqualTo(SMALL);
    }

    @Test
    void aFolderThatCannotBeMadeIsToldAtTheStart() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> ClickJournal.open(file.resolve("journal"), sink))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("See that the disk has room");
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
        introduceAndClick(buffer);
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

    private static void introduceAndClick(ClickBuffer buffer) {
        buffer.introduce(FIREFOX);
        buffer.introduce(NEWS);
        buffer.record(1, SECOND, FIREFOX.number(), NEWS.number());
        buffer.record(1, SECOND, FIREFOX.number(), 0);
        buffer.introduce(BOT);
        buffer.record(2_147_483_647, SECOND, BOT.number(), 0);
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
        return new ClickBuffer(open(segmentBytes, most), sink);
    }

    private ClickJournal open(int segmentBytes, int most) {
        return ClickJournal.open(folder, sink, segmentBytes, most);
    }
}
