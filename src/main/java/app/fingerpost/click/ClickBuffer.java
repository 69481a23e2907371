package app.fingerpost.click;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where clicks are kept until they are written: in the journal, and where that has no room, in a tally.
 *
 * <p>{@link #record} may be called by any thread. It holds the lock for 24 bytes into mapped memory, one behind the other,
 * {@link #turnOver} for a swap of references and the first bytes of another segment. Nothing inside the lock allocates,
 * but for a tally that has to grow, or does I/O, so one lock for all threads is enough. Counting, which jumps about in
 * memory and costs ten times as much, is left to the flusher: it reads the journal as a start after a crash would.
 */
public final class ClickBuffer {
    private static final Logger LOG = LoggerFactory.getLogger(ClickBuffer.class);

    private final Object lock = new Object();
    private final ClickJournal journal;
    /** What the journal had no room for. */
    private ClickEpoch spill = new ClickEpoch();

    private ClickEpoch idle = new ClickEpoch();
    private long waiting;
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
            waiting++;
            if (!journal.append(key, source)) {
                spill.tally().add(key, source, 1);
            }
        }
    }

    /** Keeps an agent; clicks recorded from now on may carry its number. */
    void introduce(Agent agent) {
        byte[] bytes = SourceRecord.bytes(agent);
        synchronized (lock) {
            if (!journal.append(SourceRecord.AGENT, agent.number(), bytes)) {
                spill.introduce(agent);
            }
        }
    }

    /** Keeps a referrer; clicks recorded from now on may carry its number. */
    void introduce(Referrer referrer) {
        byte[] bytes = referrer.host().getBytes(StandardCharsets.UTF_8);
        synchronized (lock) {
            if (!journal.append(SourceRecord.REFERRER, referrer.number(), bytes)) {
                spill.introduce(referrer);
            }
        }
    }

    /** Clicks counted and not yet turned over. */
    public long waiting() {
        synchronized (lock) {
            return waiting;
        }
    }

    /** How many seconds each count in memory stands for: 1 unless memory got short (see {@link ClickTally}). */
    int step() {
        synchronized (lock) {
            return spill.tally().step();
        }
    }

    /**
     * Ends the epoch, counts all that was recorded in it, and hands it over; null if there is nothing. For the flusher
     * only.
     */
    @Nullable
    ClickBatch turnOver() {
        ClickEpoch ended = idle;
        ended.clear();
        long number;
        long clicks;
        synchronized (lock) {
            if (waiting == 0) {
                return null;
            }
            clicks = waiting;
            waiting = 0;
            idle = spill;
            spill = ended;
            number = epoch++;
            journal.begin(epoch);
        }
        journal.readInto(number, idle);
        if (idle.tally().total() != clicks) {
            LOG.error(
                    "Of {} clicks the journal gave {} back.",
                    clicks,
                    idle.tally().total());
        }
        return idle.toBatch(number);
    }

    ClickJournal journal() {
        return journal;
    }
}
