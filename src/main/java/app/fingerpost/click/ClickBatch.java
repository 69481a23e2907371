package app.fingerpost.click;

/**
 * The clicks of one epoch, ready to be written: sorted by second, then link, each pair once. Written in that order the
 * rows go to the end of their table's key, which is several times cheaper than anywhere else.
 *
 * <p>The epoch numbers batches without gaps or repetition over the life of a database, so that a sink can tell a batch
 * it has from one it has not.
 */
public final class ClickBatch {
    private final long epoch;
    private final long[] keys;
    private final long[] counts;

    /** Takes both arrays over; {@code keys} must be sorted and distinct (see {@link ClickTally#key}). */
    ClickBatch(long epoch, long[] keys, long[] counts) {
        this.epoch = epoch;
        this.keys = keys;
        this.counts = counts;
    }

    public long epoch() {
        return epoch;
    }

    /** How many (second, link) pairs there are. */
    public int size() {
        return keys.length;
    }

    /** Seconds since 1970. */
    public long second(int i) {
        return ClickTally.second(keys[i]);
    }

    public long linkId(int i) {
        return ClickTally.linkId(keys[i]);
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
}
