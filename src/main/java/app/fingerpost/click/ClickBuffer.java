package app.fingerpost.click;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where clicks are kept until they are written: in the journal, and where that has no room, in a tally.
 *
 * <p>{@link #record} may be called by any thread. It holds the lock for 24 bytes into mapped memory, one behind the other,
 * {@link #turnOver} for a swap of references and the first bytes of another segment, {@link #cut} for the rest of a page.
 * Nothing inside the lock does I/O, and {@link #record} allocates only for a tally that has to grow, so one lock for all
 * threads is enough. Counting, which jumps about in
 * memory and costs ten times as much, is left to the flusher: it reads the journal as a start after a crash would.
 */
public final class ClickBuffer {
    private static final Logger LOG = LoggerFactory.getLogger(ClickBuffer.class);

    private final Object lock = new Object();
    private final ClickJournal journal;
    /** What the journal had no room for. */
    private ClickEpoch spill = new ClickEpoch();

    private long waiting;
    /** In all epochs that have ended. */
    private long before;

    private long epoch;

    /** All of an ended epoch, the journal's part as well; the flusher's thread only. */
    private final ClickEpoch counted;

    /** Changed by the flusher's thread only. */
    private volatile @Nullable Ended ended;

    /** An epoch that nothing is recorded in any more, and of which no batch was made yet. */
    private record Ended(long number, long clicks, ClickEpoch spilt) {}

    /** Begins with the epoch after the last one that {@code sink} or journal have; the journal has replayed into it. */
    public ClickBuffer(ClickJournal journal, ClickSink sink) {
        this(journal, sink, new ClickTally());
    }

    ClickBuffer(ClickJournal journal, ClickSink sink, ClickTally counted) {
        this.journal = journal;
        this.counted = new ClickEpoch(counted);
        this.epoch = Math.max(sink.lastEpoch(), journal.lastEpoch()) + 1;
        journal.begin(epoch);
    }

    /**
     * Counts one click. When this returns, the death of the process cannot take it any more.
     *
     * @param linkId at least 1, below 2^31
     * @param second since 1970; the nearest there is if it is before that or after 2106
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

    /** Clicks recorded that no batch was made of yet. */
    public long waiting() {
        Ended behind = ended;
        synchronized (lock) {
            return behind == null ? waiting : behind.clicks + waiting;
        }
    }

    /** Clicks recorded since the start. */
    public long recorded() {
        synchronized (lock) {
            return before + waiting;
        }
    }

    /** How many seconds each count in memory stands for: 1 unless memory got short (see {@link ClickTally}). */
    int step() {
        synchronized (lock) {
            return spill.tally().step();
        }
    }

    /**
     * Ends the epoch, counts all that was recorded in it, and hands it over; null if there is nothing. After a failure the
     * next call goes on with the same epoch, which counts from the start: no epoch is passed over. For the flusher only.
     */
    @Nullable
    ClickBatch turnOver() {
        Ended mine = ended == null ? end() : ended;
        if (mine == null) {
            return null;
        }
        ended = mine;
        counted.clear();
        counted.add(mine.spilt);
        journal.readInto(mine.number, counted);
        if (counted.tally().total() != mine.clicks) {
            tellLoss(mine);
        }
        ClickBatch batch = counted.toBatch(mine.number);
        ended = null;
        return batch;
    }

    /** Whether the next {@link #turnOver} gives an epoch that ended before and could not be counted. For the flusher only. */
    boolean isBehind() {
        return ended != null;
    }

    private @Nullable Ended end() {
        ClickEpoch empty = new ClickEpoch();
        synchronized (lock) {
            if (waiting == 0) {
                return null;
            }
            Ended end = new Ended(epoch, waiting, spill);
            journal.begin(epoch + 1);
            epoch++;
            before += waiting;
            waiting = 0;
            spill = empty;
            return end;
        }
    }

    private void tellLoss(Ended mine) {
        String copies;
        try {
            copies = journal.keepDamaged(mine.number).toString();
        } catch (IOException e) {
            copies = "nowhere (" + e + ")";
        }
        LOG.error(
                "Of {} clicks in epoch {}, {} could be read back and are counted. The first segments damaged are kept in {}.",
                mine.clicks,
                mine.number,
                counted.tally().total(),
                copies);
    }

    /**
     * What the journal took and was not asked for yet, or all it has, to be forced. What is recorded from now on goes to
     * other pages. For the keeper only.
     */
    List<Segment.Stretch> cut(boolean fromTheBeginning) {
        synchronized (lock) {
            return journal.cut(fromTheBeginning);
        }
    }

    ClickJournal journal() {
        return journal;
    }
}
