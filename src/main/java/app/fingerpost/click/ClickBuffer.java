package app.fingerpost.click;

/**
 * Where clicks are counted until they are written. Two tallies take turns: one fills while the other is written.
 *
 * <p>{@link #record} may be called by any thread and holds the lock for one table look-up (measured in the benchmarks:
 * tens of nanoseconds); {@link #turnOver} holds it for a swap of two references. Nothing inside the lock allocates, but
 * for a table that has to grow, or does I/O. One lock for all threads is enough: a redirect costs a hundred times what
 * the lock protects.
 *
 * <p>This is where the crash journal will stand: its record belongs inside {@code record}, its segment's change inside
 * {@code turnOver}, so that no click can be in the tally of one epoch and the segment of another.
 */
public final class ClickBuffer {
    private final Object lock = new Object();
    private ClickTally filling = new ClickTally();
    private ClickTally idle = new ClickTally();

    /**
     * Counts one click.
     *
     * @param linkId at least 1, below 2^31
     * @param second since 1970
     */
    public void record(long linkId, long second) {
        long key = ClickTally.key(second, linkId);
        synchronized (lock) {
            filling.add(key, 1);
        }
    }

    /** Clicks counted and not yet turned over. */
    public long waiting() {
        synchronized (lock) {
            return filling.total();
        }
    }

    /**
     * Hands over all that was recorded so far and goes on with an empty tally. Only the flusher may call it, and must
     * be done with what it got when it calls again.
     */
    ClickTally turnOver() {
        ClickTally empty = idle;
        empty.clear();
        synchronized (lock) {
            ClickTally full = filling;
            filling = empty;
            idle = full;
            return full;
        }
    }
}
