package app.fingerpost.click;

import java.util.List;

/**
 * The clicks of one epoch, ready to be written: each (second, link, agent, referrer) once, in no order.
 *
 * <p>The epochs of batches rise over the life of a database and none comes again, so that a sink can tell a batch
 * it has from one it has not.
 */
public final class ClickBatch {
    private final long epoch;
    private final long[] keys;
    private final long[] sources;
    private final long[] counts;
    private final List<Agent> agents;
    private final List<Referrer> referrers;
    private int size;

    /** Copies the tally. */
    ClickBatch(long epoch, ClickTally tally, List<Agent> agents, List<Referrer> referrers) {
        this.epoch = epoch;
        this.keys = new long[tally.pairs()];
        this.sources = new long[tally.pairs()];
        this.counts = new long[tally.pairs()];
        this.agents = agents;
        this.referrers = referrers;
        Pace pace = new Pace();
        tally.forEach((key, source, clicks) -> {
            keys[size] = key;
            sources[size] = source;
            counts[size++] = clicks;
            pace.step();
        });
    }

    public long epoch() {
        return epoch;
    }

    /** How many counts there are. */
    public int size() {
        return size;
    }

    /** Seconds since 1970. */
    public long second(int i) {
        return ClickTally.second(keys[i]);
    }

    public long linkId(int i) {
        return ClickTally.linkId(keys[i]);
    }

    /** Its number, or 0 for none. */
    public int agent(int i) {
        return ClickTally.agent(sources[i]);
    }

    /** Its number, or 0 for none. */
    public int referrer(int i) {
        return ClickTally.referrer(sources[i]);
    }

    /** At least 1. */
    public long clicks(int i) {
        return counts[i];
    }

    /** All clicks in the batch. */
    public long total() {
        long total = 0;
        for (long count : counts) {
            total += count;
        }
        return total;
    }

    /** Those whose numbers no earlier batch has. */
    public List<Agent> agents() {
        return agents;
    }

    /** Those whose numbers no earlier batch has. */
    public List<Referrer> referrers() {
        return referrers;
    }
}
