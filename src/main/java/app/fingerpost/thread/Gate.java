package app.fingerpost.thread;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets in a few at a time, in the order in which they came. For any thread. */
public final class Gate {
    private static final long PATIENCE_SECONDS = 30;

    /** Fair: whoever comes again and again waits behind whoever comes once. */
    private final Semaphore free;

    /** {@code most} may be in at the same time. */
    public Gate(int most) {
        this.free = new Semaphore(most, true);
    }

    /**
     * Does {@code work} when there is room for it.
     *
     * @param late makes what is thrown if there is none within half a minute, or the thread is interrupted
     */
    public <T> T pass(Supplier<T> work, Supplier<? extends RuntimeException> late) {
        if (!comes()) {
            throw late.get();
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    private boolean comes() {
        try {
            return free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
