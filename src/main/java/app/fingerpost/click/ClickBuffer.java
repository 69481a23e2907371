package app.fingerpost.click;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where clicks are counted until they are written. Two tallies take turns: one fills while the other is written.
 *
 * <p>{@link #record} may be called by any thread. It holds the lock for one table look-up and 24 bytes into mapped
 * memory, {@link #turnOver} for a swap of two references and the first bytes of another segment. Nothing inside the lock
 * allocates, but for a table that has to grow, or does I/O, so one lock for all threads is enough. And it is what keeps
 * tally and journal together: no click can be in the tally of one epoch and the segment of another.
 */
public final class ClickBuffer {
    private final Object lock = new Object();
    private final ClickJournal journal;
    private ClickEpoch filling = new ClickEpoch();
    private ClickEpoch idle = new ClickEpoch();
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
     * @param agent number of one that was introduced, or 0
     * @param referrer number of one that was introduced, or 0
     */
    public void record(long linkId, long second, int agent, int referrer) {
        long key = ClickTally.key(second, linkId);
        long source = ClickTally.source(agent, referrer);
        synchronized (lock) {
            filling.tally().add(key, source, 1);
            journal.append(key, source);
        }
    }

    /** Keeps an agent; clicks recorded from now on may carry its number. */
    void introduce(Agent agent) {
        byte[] bytes = SourceRecord.bytes(agent);
        synchronized (lock) {
            filling.introduce(agent);
            journal.append(SourceRecord.AGENT, agent.number(), bytes);
        }
    }

    /** Keeps a referrer; clicks recorded from now on may carry its number. */
    void introduce(Referrer referrer) {
        byte[] bytes = referrer.host().getBytes(StandardCharsets.UTF_8);
        synchronized (lock) {
            filling.introduce(referrer);
            journal.append(SourceRecord.REFERRER, referrer.number(), bytes);
        }
    }

    /** Clicks counted and not yet turned over. */
    public long waiting() {
        synchronized (lock) {
            return filling.tally().total();
        }
    }

    /** How many seconds each count that waits stands for: 1 unless memory got short (see {@link ClickTally}). */
    int step() {
        synchronized (lock) {
            return filling.tally().step();
        }
    }

    /**
     * Ends the epoch: hands over all that was recorded in it, and goes on with an empty tally; null if there is nothing.
     * For the flusher only.
     */
    @Nullable
    ClickBatch turnOver() {
        ClickEpoch empty = idle;
        empty.clear();
        long ended;
        synchronized (lock) {
            if (filling.tally().pairs() == 0) {
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
