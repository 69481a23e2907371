package app.fingerpost.click;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the flusher's thread has achieved, for any thread to read. Its own monitor guards it, for a few words at a time. */
final class FlushProgress {
    private long held;
    private long rescued;
    private @Nullable Instant last;
    private Duration took = Duration.ZERO;
    private @Nullable RuntimeException failure;

    /** So many clicks are turned over and not yet written. */
    synchronized void holds(long clicks) {
        held = clicks;
    }

    /** All clicks that were in memory alone up to this number are written. */
    synchronized void rescued(long unjournaled) {
        rescued = unjournaled;
    }

    synchronized void ended(Instant when, Duration time) {
        failure = null;
        last = when;
        took = time;
    }

    synchronized void failed(RuntimeException why) {
        failure = why;
    }

    /** Why flushes fail at present, null if they do not. */
    synchronized @Nullable RuntimeException failure() {
        return failure;
    }

    FlushState state(ClickBuffer buffer) {
        long fresh = buffer.waiting();
        int step = buffer.step();
        long unjournaled = buffer.journal().unjournaled();
        synchronized (this) {
            return new FlushState(fresh + held, last, took, failure, step, Math.max(0, unjournaled - rescued));
        }
    }
}
