package app.fingerpost.click;

import org.jspecify.annotations.Nullable;

/**
 * Where clicks are counted until they are written. Two tallies take turns: one fills while the other is written.
 *
 * <p>{@link #record} may be called by any thread. It holds the lock for one table look-up and sixteen bytes into mapped
 * memory, {@link #turnOver} for a swap of two references and the first bytes of another segment. Nothing inside the lock
 * allocates, but for a table that has to grow, or does I/O, so one lock for all threads is enough. And it is what keeps
 * tally and journal together: no click can be in the tally of one epoch and the segment of another.
 */
public final class ClickBuffer {
    private final Object lock = new Object();
    private final ClickJournal journal;
    private ClickTally filling = new ClickTally();
    private ClickTally idle = new ClickTally();
    private long epoch;

    /** Begins with the epoch after the last one that {@code sink} has; the journal has replayed into it. */
    public ClickBuffer(ClickJournal journal, ClickSink sink) {
        this.journal = journal;
        this.epoch = sink.lastEpoch() + 1;
        journal.begin(epoch);
    }

    /**
     * Counts one click. When this returns, the death of the process cannot take it any more.
     *
     * @param linkId at least 1, below 2^31
     * @param second since 1970
     */
    public void record(long linkId, long second) {
        long key = ClickTally.key(second, linkId);
        synchronized (lock) {
            filling.add(key, 1);
            journal.append(key);
        }
    }

    /** Clicks counted and not yet turned over. */
    public long waiting() {
        synchronized (lock) {
            return filling.total();
        }
    }

    /**
     * Ends the epoch: hands over all that was recorded in it, and goes on with an empty tally; null if there is nothing.
     * For the flusher only.
     */
    @Nullable
    ClickBatch turnOver() {
        ClickTally empty = idle;
        empty.clear();
        long ended;
        synchronized (lock) {
            if (filling.pairs() == 0) {
                return null;
            }
            idle = filling;
            filling = empty;
            ended = epoch++;
            journal.begin(epoch);
        }
        return idle.toBatch(ended);
    }

    ClickJournal journal() {
        return journal;
    }
}
