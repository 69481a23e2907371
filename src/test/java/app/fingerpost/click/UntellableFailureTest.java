package app.fingerpost.click;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.SettableClock;
import app.fingerpost.TestApp;
import app.fingerpost.Untellable;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Failures for whose line in the log there is no memory either: the threads that clicks need outlive them. */
final class UntellableFailureTest {
    private static final Duration NEVER = Duration.ofDays(1);
    private static final long SECOND = 1_800_000_000L;

    private final SettableClock clock = new SettableClock("2026-05-01T12:00:00Z");
    private final MemorySink sink = new MemorySink(41);
    private ClickBuffer buffer;

    @BeforeEach
    void open(@TempDir Path folder) {
        buffer = new ClickBuffer(ClickJournal.open(folder, sink), sink);
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whoeverWaitsForAFlushThatCannotEvenTellOfItsFailureLearnsOfIt() {
        try (ClickFlusher flusher = new ClickFlusher(buffer, sink, clock, NEVER)) {
            sink.failure = new Untellable();
            buffer.record(1, SECOND, 0, 0);
            assertThatThrownBy(flusher::awaitWritten).hasMessageContaining("no memory");
            sink.failure = null;
            flusher.awaitWritten();
            assertThat(sink.total()).isEqualTo(1);
        }
    }

    @Test
    @Timeout(20)
    void theJournalIsPutOnTheDiskAgainAfterAFailureThatCannotBeTold() throws Exception {
        AtomicBoolean fails = new AtomicBoolean(true);
        CountDownLatch failed = new CountDownLatch(1);
        Clock failing = new Clock() {
            @Override
            public Instant instant() {
                if (fails.get() && Thread.currentThread().getName().equals("journal-keeper")) {
                    failed.countDown();
                    throw new Untellable();
                }
                return clock.instant();
            }

            @Override
            public ZoneId getZone() {
                return clock.getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        try (ClickFlusher flusher = new ClickFlusher(buffer, sink, failing, NEVER)) {
            buffer.record(1, SECOND, 0, 0);
            failed.await();
            fails.set(false);
            TestApp.await("the journal is on the disk", () -> clock.instant()
                    .equals(flusher.journal().forced()));
        }
    }
}
