package app.fingerpost.click;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.LoggedLines;
import app.fingerpost.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that fails or stands still, and what becomes of the clicks meanwhile. */
final class FailingSinkTest {
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
    void theJournalGrowsWhileTheDatabaseFails() {
        try (ClickFlusher flusher = new ClickFlusher(buffer, sink, clock, Duration.ofMillis(5))) {
            sink.failure = new IllegalStateException("disk full");
            buffer.record(1, SECOND, 0, 0);
            await(() -> flusher.state().failure() != null);
            assertThat(flusher.state().failure()).hasMessage("disk full");
            int segment = 43_689;
            for (int i = 0; i < 8; i++) {
                for (int click = 0; click < segment; click++) {
                    buffer.record(1, SECOND, 0, 0);
                }
                await(() -> buffer.journal().spares() >= 2);
            }
            assertThat(flusher.state().failure()).hasMessage("disk full");
            assertThat(flusher.state().unjournaled()).isZero();
            sink.failure = null;
        }
        assertThat(sink.total()).isEqualTo(1 + 8 * 43_689);
    }

    /** What 100,000 clicks a second are for the time of a slow disk; then the process dies. */
    @Test
    void theJournalTakesTwoMillionClicksWhileTheSinkIsStuckAndGivesThemBack() {
        int clicks = 2_000_000;
        ClickFlusher flusher = stuck();
        try {
            for (int i = 0; i < clicks; i++) {
                if (i % 10_000 == 0) {
                    await(() -> buffer.journal().spares() > 0);
                }
                buffer.record(i % 1000 + 1, SECOND, 0, 0);
            }
            assertThat(flusher.state().unjournaled()).isZero();
            sink.failure = new IllegalStateException("never written");
        } finally {
            sink.gate.release(1000);
            flusher.close();
        }
        MemorySink next = new MemorySink(41);
        ClickJournal.open(folder, next);
        assertThat(next.total()).isEqualTo(1 + clicks);
    }

    @Test
    void theJournalIsPutOnTheDiskWhileTheSinkIsStuck() {
        ClickFlusher flusher = stuck();
        try {
            clock.pass(Duration.ofSeconds(3));
            buffer.record(1, SECOND, 0, 0);
            await(() -> Instant.parse("2026-05-01T12:00:03Z")
                    .equals(flusher.journal().forced()));
            buffer.record(2, SECOND, 0, 0);
            assertThat(flusher.state().waiting()).isEqualTo(3);
        } finally {
            sink.gate.release(1000);
            flusher.close();
        }
        assertThat(sink.total()).isEqualTo(3);
    }

    @Test
    void aFailedFlushLosesNothingAndIsRepeatedUnderTheSameEpoch() {
        try (ClickFlusher flusher = new ClickFlusher(buffer, sink, clock, NEVER)) {
            sink.failure = new IllegalStateException("disk full");
            buffer.record(1, SECOND, 0, 0);
            assertThatThrownBy(flusher::settle).hasMessage("disk full");
            buffer.record(2, SECOND, 0, 0);
            assertThat(flusher.state().waiting()).isEqualTo(2);
            assertThat(flusher.state().failure()).hasMessage("disk full");
            assertThat(flusher.state().last()).isNull();
            sink.failure = null;
            flusher.settle();
            assertThat(sink.tried).containsSubsequence(42L, 42L, 43L);
            assertThat(sink.total()).isEqualTo(2);
            assertThat(flusher.state().waiting()).isZero();
            assertThat(flusher.state().failure()).isNull();
        }
    }

    @Test
    void theFlusherOutlivesErrorsAndTriesAgainByItself() {
        try (ClickFlusher flusher = new ClickFlusher(buffer, sink, clock, Duration.ofMillis(5))) {
            sink.failure = new OutOfMemoryError("injected");
            buffer.record(1, SECOND, 0, 0);
            await(() -> flusher.state().failure() != null);
            assertThat(flusher.state().failure()).hasMessageContaining("injected");
            sink.failure = null;
            await(() -> sink.total() == 1);
        }
    }

    @Test
    void whatCannotBeWrittenAtTheEndDoesNotKeepTheEndFromComing() {
        ClickFlusher flusher = new ClickFlusher(buffer, sink, clock, NEVER);
        sink.failure = new IllegalStateException("gone");
        buffer.record(1, SECOND, 0, 0);
        flusher.close();
        assertThat(flusher.state().waiting()).isEqualTo(1);
    }

    @Test
    void onlyClicksThatAreLostAreToldAtTheEnd() {
        try (LoggedLines log = new LoggedLines(ClickFlusher.class)) {
            ClickFlusher flusher = new ClickFlusher(buffer, sink, clock, NEVER);
            sink.sumFailure = new IllegalStateException("disk full");
            buffer.record(1, SECOND, 0, 0);
            flusher.close();
            assertThat(sink.total()).isEqualTo(1);
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .contains("Clicks cannot be written; they are kept in memory");
        }
    }

    @Test
    void clicksThatTheJournalHadNoRoomForAreToldOnceAndTheirRescueToo() {
        buffer = new ClickBuffer(ClickJournal.open(folder.resolve("small"), sink, 4096, 2), sink);
        try (LoggedLines log = new LoggedLines(ClickFlusher.class)) {
            sink.failure = new IllegalStateException("disk full");
            try (ClickFlusher flusher = new ClickFlusher(buffer, sink, clock, Duration.ofMillis(5))) {
                for (int click = 0; click < 1000; click++) {
                    buffer.record(1, SECOND, 0, 0);
                }
                await(() -> told(log, " are in memory alone until they are written") == 1);
                clock.pass(Duration.ofSeconds(40));
                buffer.record(1, SECOND, 0, 0);
                assertThat(told(log, " are in memory alone until")).isEqualTo(1);
                assertThat(told(log, "any more")).isZero();
                sink.failure = null;
                flusher.settle();
                assertThat(sink.total()).isEqualTo(1001);
                await(() -> told(log, "No clicks are in memory alone any more.") == 1);
            }
        }
    }

    private static long told(LoggedLines log, String words) {
        return log.lines().stream().filter(line -> line.contains(words)).count();
    }

    @Test
    void recordingGoesOnWhileTheSinkIsStuck() {
        try (ClickFlusher flusher = new ClickFlusher(buffer, sink, clock, NEVER)) {
            sink.gate.drainPermits();
            buffer.record(1, SECOND, 0, 0);
            Thread asker = new Thread(flusher::settle);
            asker.start();
            await(() -> sink.gate.hasQueuedThreads());
            for (int i = 0; i < 100_000; i++) {
                buffer.record(i % 5000 + 1, SECOND + 1, 0, 0);
            }
            assertThat(flusher.state().waiting()).isEqualTo(100_001);
            assertThat(asker.isAlive()).isTrue();
            sink.gate.release(1000);
        }
        assertThat(sink.total()).isEqualTo(100_001);
    }

    @Test
    void anInterruptedCallerOfCloseWaitsAndStaysInterrupted() throws InterruptedException {
        ClickFlusher flusher = new ClickFlusher(buffer, sink, clock, NEVER);
        sink.gate.drainPermits();
        buffer.record(1, SECOND, 0, 0);
        CountDownLatch closed = new CountDownLatch(1);
        List<Boolean> interrupted = new ArrayList<>();
        Thread closer = new Thread(() -> {
            flusher.close();
            interrupted.add(Thread.currentThread().isInterrupted());
            closed.countDown();
        });
        closer.start();
        await(() -> sink.gate.hasQueuedThreads());
        closer.interrupt();
        sink.gate.release(1000);
        assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(interrupted).containsExactly(true);
        assertThat(sink.total()).isEqualTo(1);
    }

    /** A flusher with one click, which the sink does not let go. */
    private ClickFlusher stuck() {
        ClickFlusher flusher = new ClickFlusher(buffer, sink, clock, Duration.ofMillis(5));
        sink.gate.drainPermits();
        buffer.record(1, SECOND, 0, 0);
        await(() -> sink.gate.hasQueuedThreads());
        return flusher;
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for 10 s").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
