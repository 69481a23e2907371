package app.fingerpost.click;

import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Counts by (second, link, source): an open-addressing hash table in one flat array, so that counting a pair that is
 * there already touches one cache line and allocates nothing. Not safe for threads by itself; {@link ClickBuffer} guards
 * it.
 *
 * <p>Its memory is bounded. When it holds {@code mostPairs} and another comes, it gets coarser rather than larger: seconds
 * become minutes, then hours, then days; then the sources are given up. No click is: what is left grows with the number of
 * links alone.
 */
final class ClickTally {
    /** Links fit 31 bits, seconds since 1970 fit the 32 above them until the year 2106; a key is never 0 or negative. */
    private static final int LINK_BITS = 31;

    private static final long LINK_MASK = (1L << LINK_BITS) - 1;
    private static final long LAST_SECOND = (1L << 32) - 1;
    private static final int FIRST_CAPACITY = 1 << 10;
    /** Key, source, clicks, and one word to make it half a cache line. */
    private static final int WORDS = 4;
    /** 32 MiB. More than a second brings, whatever the load. */
    private static final int MOST_PAIRS = 1 << 19;

    /** Words that are emptied between two rests: a quarter of a megabyte. */
    private static final int PIECE = 1 << 15;

    private static final int[] STEPS = {1, 60, 3600, 86_400};

    private final int mostPairs;
    private final IntFunction<long[]> memory;
    private long[] table;
    private int pairs;
    private long total;
    /** Index into {@link #STEPS}. */
    private int coarseness;

    private boolean sourceless;

    ClickTally() {
        this(MOST_PAIRS, long[]::new);
    }

    /** @param memory makes an array of a length, or throws an error if there is no memory for it */
    ClickTally(int mostPairs, IntFunction<long[]> memory) {
        this.mostPairs = mostPairs;
        this.memory = memory;
        this.table = memory.apply(FIRST_CAPACITY * WORDS);
    }

    /** A second before 1970 or after what 32 bits hold counts as the nearest that is not: a clock can be set to any. */
    static long key(long second, long linkId) {
        long kept = second >>> 32 == 0 ? second : second < 0 ? 0 : LAST_SECOND;
        return kept << LINK_BITS | linkId;
    }

    static long second(long key) {
        return key >>> LINK_BITS;
    }

    static long linkId(long key) {
        return key & LINK_MASK;
    }

    static long source(int agent, int referrer) {
        return (long) agent << 32 | referrer;
    }

    static int agent(long source) {
        return (int) (source >>> 32);
    }

    static int referrer(long source) {
        return (int) source;
    }

    /** Counts, or throws and has counted nothing: one slot always stays free, at which looking for another ends. */
    void add(long key, long source, long clicks) {
        if (pairs >= capacity() >> 1) {
            try {
                makeRoom();
            } catch (OutOfMemoryError e) {
                if (pairs >= capacity() - 1) {
                    throw e;
                }
            }
        }
        total += clicks;
        if (coarseness > 0) {
            put(coarse(key), sourceless ? 0 : source, clicks);
        } else {
            put(key, source, clicks);
        }
    }

    /** Different (second, link, source) that were counted. */
    int pairs() {
        return pairs;
    }

    long total() {
        return total;
    }

    /** How many seconds a count stands for: 1 unless memory got short. */
    int step() {
        return STEPS[coarseness];
    }

    /** Empties the tally but keeps its array, so that a steady load stops allocating; one far too large is halved. */
    void clear() {
        if (capacity() > FIRST_CAPACITY && pairs < capacity() >> 4) {
            table = memory.apply(table.length >> 1);
        } else {
            empty();
        }
        pairs = 0;
        total = 0;
        coarseness = 0;
        sourceless = false;
    }

    private void empty() {
        for (int at = 0; at < table.length; at += PIECE) {
            Arrays.fill(table, at, Math.min(table.length, at + PIECE), 0);
            if (at > 0) {
                Pace.rest();
            }
        }
    }

    /** Takes what another one counted as well. */
    void add(ClickTally other) {
        other.forEach(this::add);
    }

    /** Gives every count once, in no order. */
    void forEach(Taker taker) {
        long[] from = table;
        for (int at = 0; at < from.length; at += WORDS) {
            if (from[at] != 0) {
                taker.take(from[at], from[at + 1], from[at + 2]);
            }
        }
    }

    interface Taker {
        void take(long key, long source, long clicks);
    }

    private int capacity() {
        return table.length / WORDS;
    }

    private void put(long key, long source, long clicks) {
        long[] words = table;
        int mask = words.length - 1;
        int at = slot(key, source, mask);
        while (words[at] != key || words[at + 1] != source) {
            if (words[at] == 0) {
                words[at] = key;
                words[at + 1] = source;
                pairs++;
                break;
            }
            at = at + WORDS & mask;
        }
        words[at + 2] += clicks;
    }

    private void makeRoom() {
        while (pairs >= mostPairs && !sourceless) {
            if (coarseness < STEPS.length - 1) {
                coarseness++;
            } else {
                sourceless = true;
            }
            rebuild(table.length);
            if (pairs <= mostPairs >> 1) {
                return;
            }
        }
        if (pairs >= capacity() >> 1) {
            rebuild(table.length << 1);
        }
    }

    private void rebuild(int length) {
        long[] old = table;
        table = memory.apply(length);
        pairs = 0;
        for (int at = 0; at < old.length; at += WORDS) {
            if (old[at] != 0) {
                put(coarse(old[at]), sourceless ? 0 : old[at + 1], old[at + 2]);
            }
        }
    }

    private long coarse(long key) {
        long second = second(key);
        return key(second - second % STEPS[coarseness], linkId(key));
    }

    /** Fibonacci hashing: neighbouring links and seconds spread over the table. */
    private static int slot(long key, long source, int mask) {
        long mixed = (key ^ source * 0xC2B2AE3D27D4EB4FL) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) * WORDS & mask;
    }
}
