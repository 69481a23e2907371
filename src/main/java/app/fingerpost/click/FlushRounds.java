package app.fingerpost.click;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * When the flusher's thread has to do its next round, and who waits for the end of one. The lock guards the few words below
 * it and is never held while a round is under way.
 */
final class FlushRounds {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    /** The last rounds somebody waits for: of all, and of those that add up. */
    private long asked;

    private long askedTotals;
    private long begun;
    private long ended;
    /** The last round that failed, and why. */
    private long failed;

    private @Nullable RuntimeException failure;
    private boolean stopping;
    private boolean stopped;

    /** What a round is for. */
    enum Turn {
        USUAL,
        /** Somebody waits for it, so that it is no time to be slow. */
        ASKED_FOR,
        /** The same, and for the totals of links too. */
        ASKED_FOR_TOTALS,
        LAST
    }

    /**
     * Waits for the end of a round that begins after this call, many callers for the same one; not if none will.
     *
     * @param totals whether it must add up
     * @throws RuntimeException why it failed, or a later one
     */
    void await(boolean totals) {
        lock.lock();
        try {
            if (stopped) {
                return;
            }
            long mine = begun + 1;
            asked = mine;
            askedTotals = totals ? mine : askedTotals;
            changed.signalAll();
            while (ended < mine && !stopped) {
                changed.awaitUninterruptibly();
            }
            if (failure != null && failed >= mine) {
                throw failure;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Begins a round, when so many nanoseconds are over, somebody asks, or the end has come. For the flusher's thread. */
    Turn begin(long pause) {
        lock.lock();
        try {
            long left = pause;
            while (!stopping && asked <= begun && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            stopping = true;
        }
        try {
            begun++;
            if (stopping) {
                return Turn.LAST;
            }
            return askedTotals >= begun ? Turn.ASKED_FOR_TOTALS : asked >= begun ? Turn.ASKED_FOR : Turn.USUAL;
        } finally {
            lock.unlock();
        }
    }

    /** Ends the round; {@code problem} is why it failed, null if it did not. For the flusher's thread. */
    void end(@Nullable RuntimeException problem) {
        change(() -> {
            ended = begun;
            if (problem != null) {
                failed = begun;
                failure = problem;
            }
        });
    }

    /** The next round to begin is the last. */
    void stop() {
        change(() -> stopping = true);
    }

    /** The last round has ended, or will not come. For the flusher's thread. */
    void stopped() {
        change(() -> stopped = true);
    }

    private void change(Runnable words) {
        lock.lock();
        try {
            words.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
