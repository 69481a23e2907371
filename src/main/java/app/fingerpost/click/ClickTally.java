package app.fingerpost.click;

import java.util.Arrays;

/**
 * Counts by (second, link): an open-addressing hash table over two flat arrays, so that counting a pair that is there
 * already touches one or two cache lines and allocates nothing. Not safe for threads by itself;
 * {@link ClickBuffer} guards it.
 */
final class ClickTally {
    /** Links fit 31 bits, seconds since 1970 fit the 32 above them until the year 2106; a key is never 0 or negative. */
    private static final int LINK_BITS = 31;

    private static final long LINK_MASK = (1L << LINK_BITS) - 1;
    private static final int FIRST_CAPACITY = 1 << 10;

    private long[] keys = new long[FIRST_CAPACITY];
    private long[] counts = new long[FIRST_CAPACITY];
    private int pairs;
    private long total;

    static long key(long second, long linkId) {
        return second << LINK_BITS | linkId;
    }

    static long second(long key) {
        return key >>> LINK_BITS;
    }

    static long linkId(long key) {
        return key & LINK_MASK;
    }

    void add(long key, long clicks) {
        total += clicks;
        int mask = keys.length - 1;
        int slot = slot(key, mask);
        while (keys[slot] != key) {
            if (keys[slot] == 0) {
                keys[slot] = key;
                counts[slot] = clicks;
                if (++pairs > keys.length >> 1) {
                    grow();
                }
                return;
            }
            slot = slot + 1 & mask;
        }
        counts[slot] += clicks;
    }

    int pairs() {
        return pairs;
    }

    long total() {
        return total;
    }

    /** The counts as a batch of their own; this tally stays as it is. */
    ClickBatch toBatch(long epoch) {
        long[] sorted = new long[pairs];
        int n = 0;
        for (long key : keys) {
            if (key != 0) {
                sorted[n++] = key;
            }
        }
        Arrays.sort(sorted);
        long[] sortedCounts = new long[pairs];
        int mask = keys.length - 1;
        for (int i = 0; i < n; i++) {
            int slot = slot(sorted[i], mask);
            while (keys[slot] != sorted[i]) {
                slot = slot + 1 & mask;
            }
            sortedCounts[i] = counts[slot];
        }
        return new ClickBatch(epoch, sorted, sortedCounts);
    }

    /** Empties the tally but keeps its arrays, so that a steady load stops allocating. */
    void clear() {
        Arrays.fill(keys, 0);
        pairs = 0;
        total = 0;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldCounts = counts;
        keys = new long[oldKeys.length << 1];
        counts = new long[keys.length];
        int mask = keys.length - 1;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i], mask);
                while (keys[slot] != 0) {
                    slot = slot + 1 & mask;
                }
                keys[slot] = oldKeys[i];
                counts[slot] = oldCounts[i];
            }
        }
    }

    /** Fibonacci hashing: neighbouring links and seconds spread over the table. */
    private static int slot(long key, int mask) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & mask;
    }
}
