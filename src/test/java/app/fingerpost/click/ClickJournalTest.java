package app.fingerpost.click;

import static app.fingerpost.click.SampleClicks.BOT;
import static app.fingerpost.click.SampleClicks.FIREFOX;
import static app.fingerpost.click.SampleClicks.NEWS;
import static app.fingerpost.click.SampleClicks.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.link.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Leaving a buffer without flushing is what the death of the process looks like from the files. */
final class ClickJournalTest {
    private static final int SMALL = Segment.HEADER + 4 * Segment.RECORD;

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

    @Test
    void agentsAndReferrersComeBackBeforeTheClicksThatNameThem() {
        ClickBuffer buffer = buffer(1 << 16, 8);
        SampleClicks.record(buffer);
        open(1 << 16, 8);
        ClickBatch batch = sink.batches().get(0);
        assertThat(batch.agents()).containsExactly(FIREFOX, BOT);
        assertThat(batch.referrers()).containsExactly(NEWS);
        assertThat(batch.size()).isEqualTo(3);
        assertThat(batch.total()).isEqualTo(3);
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
    void whatABusyTimeLeftIsDeletedAtTheNextStart() throws IOException {
        ClickBuffer buffer = buffer(SMALL, 64);
        for (int i = 0; i < 40; i++) {
            buffer.record(1, SECOND, 0, 0);
            buffer.journal().prepare(ClickJournal.SPARES, true);
        }
        open(SMALL, 64);
        assertThat(sink.total()).isEqualTo(40);
        try (var files = Files.newDirectoryStream(folder, "*.journal")) {
            assertThat(files).hasSize(ClickJournal.reserve(folder));
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

    private ClickBuffer buffer(int segmentBytes, int most) {
        return new ClickBuffer(open(segmentBytes, most), sink);
    }

    private ClickJournal open(int segmentBytes, int most) {
        return ClickJournal.open(folder, sink, segmentBytes, most);
    }
}
