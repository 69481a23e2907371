package app.fingerpost.click;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClickFlusherTest {
    private static final Duration NEVER = Duration.ofDays(1);
    private static final long SECOND = 1_800_000_000L;

    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock("2026-05-01T12:00:00Z");
    private final MemorySink sink = new MemorySink(41);
    private ClickBuffer buffer;

    @BeforeEach
    void open() {
        buffer = new ClickBuffer(ClickJournal.open(folder, sink), sink);
    }

    @Test
    void settlingWritesAllThatWasRecorded() {
        try (ClickFlusher flusher = new ClickFlusher(buffer, sink, clock, NEVER)) {
            buffer.record(1, SECOND, 0, 0);
            buffer.record(1, SECOND, 0, 0);
            buffer.record(2, SECOND, 0, 0);
            assertThat(flusher.state().waiting()).isEqualTo(3);
            flusher.settle();
            assertThat(sink.total()).isEqualTo(3);
            assertThat(sink.batches()).extracting(ClickBatch::epoch).containsExactly(42L);
            FlushState state = flusher.state();
            assertThat(state.waiting()).isZero();
            assertThat(state.last()).isEqualTo(Instant.parse("2026-05-01T12:00:00Z"));
            assertThat(state.took()).isPositive();
            assertThat(state.failure()).isNull();
            flusher.settle();
            assertThat(sink.batches()).hasSize(1);
        }
    }

    @Test
    void whatIsAwaitedIsWritten() {
        try (ClickFlusher flusher = new ClickFlusher(buffer, sink, clock, NEVER)) {
            buffer.record(1, SECOND, 0, 0);
            flusher.awaitWritten();
            assertThat(sink.total()).isEqualTo(1);
        }
    }

    @Test
    void theJournalTellsUpToWhenClicksAreOnTheDiskAndItsSegments() {
        try (ClickFlusher flusher = new ClickFlusher(buffer, sink, clock, NEVER)) {
            assertThat(flusher.journal().forced()).isNull();
            buffer.record(1, SECOND, 0, 0);
            flusher.settle();
            await(() -> Instant.parse("2026-05-01T12:00:00Z")
                    .equals(flusher.journal().forced()));
            clock.pass(Duration.ofSeconds(3));
            assertThat(flusher.journal().used()).isEqualTo(1);
            assertThat(flusher.journal().segments())
                    .isBetween(4, 1 + buffer.journal().reserve());
            assertThat(flusher.journal().segmentBytes()).isEqualTo(1 << 20);
            await(() -> Instant.parse("2026-05-01T12:00:03Z")
                    .equals(flusher.journal().forced()));
        }
    }

    /** Or a slow disk would leave the first seconds of a rush in memory alone, and a kill would take them. */
    @Test
    void placesForARushAreMadeBeforeItComes() {
        try (ClickFlusher flusher = new ClickFlusher(buffer, sink, clock, NEVER)) {
            await(() -> buffer.journal().spares() >= buffer.journal().reserve());
            assertThat(flusher.journal().used()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void clicksAreWrittenByItselfAtEveryInterval() {
        try (ClickFlusher flusher = new ClickFlusher(buffer, sink, clock, Duration.ofMillis(5))) {
            buffer.record(1, SECOND, 0, 0);
            await(() -> sink.total() == 1);
            buffer.record(1, SECOND + 1, 0, 0);
            await(() -> sink.total() == 2);
            assertThat(flusher.state().failure()).isNull();
        }
    }

    @Test
    void totalsAreAddedUpWhenSomebodyAsksAndAtTheEnd() {
        try (ClickFlusher flusher = new ClickFlusher(buffer, sink, clock, Duration.ofMillis(5))) {
            buffer.record(1, SECOND, 0, 0);
            await(() -> sink.total() == 1);
            flusher.awaitWritten();
            assertThat(sink.sums).isZero();
            flusher.settle();
            assertThat(sink.sums).isEqualTo(1);
        }
        assertThat(sink.sums).isEqualTo(2);
    }

    @Test
    void closingWritesTheRest() {
        ClickFlusher flusher = new ClickFlusher(buffer, sink, clock, NEVER);
        buffer.record(9, SECOND, 0, 0);
        flusher.close();
        assertThat(sink.total()).isEqualTo(1);
        flusher.settle();
        flusher.close();
        assertThat(sink.total()).isEqualTo(1);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for 10 s").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
