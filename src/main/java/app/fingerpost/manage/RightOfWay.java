package app.fingerpost.manage;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * What redirects have before long work that a person waits for: the work comes in small pieces, and after each it rests, the
 * longer the more redirects there are. Where there are none it does not rest at all. One for each piece of work, used by one
 * thread at a time.
 *
 * <p>Priorities alone do not do this: a thread of low priority gets its turn all the same, and then keeps its processor for
 * some milliseconds, in which every connection waits.
 */
public final class RightOfWay {
    /** Work gets half of its time at 20,000 clicks a second, a quarter at 60,000. */
    private static final long REST_NANOS_A_CLICK = 50_000;

    private static final long LONGEST_REST_NANOS = 50_000_000;
    private static final int SOME = 50;

    private final LongSupplier clicks;
    private final LongSupplier nanoTime;
    private final LongConsumer rest;
    private long clicksBefore;
    private long restBegan;
    private long restEnded;

    /** @param clicks counted since any moment */
    public RightOfWay(LongSupplier clicks) {
        this(clicks, System::nanoTime, LockSupport::parkNanos);
    }

    RightOfWay(LongSupplier clicks, LongSupplier nanoTime, LongConsumer rest) {
        this.clicks = clicks;
        this.nanoTime = nanoTime;
        this.rest = rest;
        this.clicksBefore = clicks.getAsLong();
        this.restBegan = nanoTime.getAsLong();
        this.restEnded = restBegan;
    }

    /** The same work, with a rest after every so many times; those take a millisecond or less. */
    public <T> Consumer<T> between(Consumer<T> work) {
        int[] done = {0};
        return one -> {
            work.accept(one);
            done[0]++;
            if (done[0] % SOME == 0) {
                give();
            }
        };
    }

    /**
     * Rests after a piece of work. Clicks are counted from rest to rest: while such work has the processor there are few.
     *
     * @return whether there were any
     */
    boolean give() {
        long now = nanoTime.getAsLong();
        long all = clicks.getAsLong();
        long fresh = all - clicksBefore;
        double share = (double) (now - restEnded) / Math.max(1, now - restBegan);
        clicksBefore = all;
        restBegan = now;
        if (fresh > 0) {
            rest.accept(Math.min((long) (share * fresh * REST_NANOS_A_CLICK), LONGEST_REST_NANOS));
        }
        restEnded = nanoTime.getAsLong();
        return fresh > 0;
    }
}
