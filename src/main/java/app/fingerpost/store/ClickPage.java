package app.fingerpost.store;

import java.util.Arrays;

/**
 * Counts of clicks packed into the bytes of one row of {@code click_page}, column by column: what a reader does not look
 * at costs next to nothing, and what it looks at is read without a decision for each byte. A count of a day takes four
 * to five bytes, one of a second five to eight.
 *
 * <pre>
 * version      1 byte, 2
 * base         varint: seconds since 1970; for a step of 60 or more a whole minute
 * counts       varint: how many there are in all
 * length       varint: bytes of all runs
 * for each run, that is counts of the same time and link, in any order, cheapest in the order of time and link:
 *   time       varint, zigzag: units since the run before, or since the base; a unit is a second if the step is 1,
 *              otherwise a minute
 *   link       varint, zigzag: number less that of the run before, or less 0
 *   counts     varint
 * width        1 byte: 1, 2 or 4
 * for each count in the order of the runs:
 *   agent      its number in as many bytes, the lowest first; 0 for none
 * width        1 byte: 1, 2 or 4
 * for each count:
 *   referrer   likewise
 * several      varint: how many counts are of more than one click
 * for each of these:
 *   place      varint: counts since the one before, or since the first
 *   clicks     varint
 * </pre>
 *
 * Varint and zigzag are those of {@link Varints}. {@link ClickPageReader} knows version 1 too.
 */
final class ClickPage {
    static final byte VERSION = 2;
    /** Bytes at which a page gets no more: a row's stay under H2's limit of 1,048,576. */
    static final int FULL = 1_000_000;
    /**
     * Bytes of pages that surely fit into one: a count may take twice as many there, not more, since two tell every
     * agent and every referrer apart.
     */
    static final int FULL_OF_PAGES = FULL / 2;

    private static final int LONGEST_HEAD = 32;
    private static final int LONGEST_ENTRY = 50;

    private final int step;
    private final int unit;
    private final long base;
    private final Varints runs = new Varints();
    private final Varints several = new Varints();
    private int[] agents = new int[16];
    private int[] referrers = new int[16];
    private int counts;
    private int mostAgent;
    private int mostReferrer;
    private int severalCount;
    private int lastSeveral;

    /** Counts of the run that is not ended; it is of this time and link, the one before it was of the last ones. */
    private int inRun;

    private long time;
    private long link;
    private long lastTime;
    private long lastLink;

    private long from = Long.MAX_VALUE;
    private long until = Long.MIN_VALUE;

    /** An empty page for counts that stand for {@code step} seconds each. */
    ClickPage(int step, long base) {
        this.step = step;
        this.unit = unit(step);
        this.base = base;
        this.lastTime = base / unit;
    }

    static int unit(int step) {
        return step == 1 ? 1 : 60;
    }

    /** @param second at which the count's time begins */
    void add(long second, long ofLink, int agent, int referrer, long clicks) {
        if (second / unit != time || ofLink != link) {
            endRun();
            time = second / unit;
            link = ofLink;
        }
        if (counts == agents.length) {
            agents = Arrays.copyOf(agents, counts * 2);
            referrers = Arrays.copyOf(referrers, counts * 2);
        }
        agents[counts] = agent;
        referrers[counts] = referrer;
        mostAgent = Math.max(mostAgent, agent);
        mostReferrer = Math.max(mostReferrer, referrer);
        if (clicks != 1) {
            several.add(counts - lastSeveral);
            several.add(clicks);
            lastSeveral = counts;
            severalCount++;
        }
        counts++;
        inRun++;
        from = Math.min(from, second);
        until = Math.max(until, second + step);
    }

    private void endRun() {
        if (inRun > 0) {
            runs.addZigzag(time - lastTime);
            runs.addZigzag(link - lastLink);
            runs.add(inRun);
            inRun = 0;
            lastTime = time;
            lastLink = link;
        }
    }

    boolean isEmpty() {
        return counts == 0;
    }

    /** In bytes at most, if a count of this agent and referrer were added. */
    int sizeWith(int agent, int referrer) {
        int width = width(Math.max(mostAgent, agent)) + width(Math.max(mostReferrer, referrer));
        return LONGEST_HEAD + runs.size() + several.size() + counts * width + LONGEST_ENTRY;
    }

    int step() {
        return step;
    }

    /** When the first count's time begins. */
    long from() {
        return from;
    }

    /** When the last count's time is over. */
    long until() {
        return until;
    }

    byte[] toBytes() {
        endRun();
        Varints head = new Varints();
        head.add(VERSION);
        head.add(base);
        head.add(counts);
        head.add(runs.size());
        Varints numberOfSeveral = new Varints();
        numberOfSeveral.add(severalCount);
        byte[] bytes = new byte
                [head.size()
                        + runs.size()
                        + 2
                        + counts * (width(mostAgent) + width(mostReferrer))
                        + numberOfSeveral.size()
                        + several.size()];
        int at = runs.copyTo(bytes, head.copyTo(bytes, 0));
        at = column(agents, width(mostAgent), bytes, at);
        at = column(referrers, width(mostReferrer), bytes, at);
        several.copyTo(bytes, numberOfSeveral.copyTo(bytes, at));
        return bytes;
    }

    private int column(int[] numbers, int width, byte[] bytes, int start) {
        int at = start;
        bytes[at++] = (byte) width;
        for (int i = 0; i < counts; i++) {
            for (int shift = 0; shift < width * Byte.SIZE; shift += Byte.SIZE) {
                bytes[at++] = (byte) (numbers[i] >>> shift);
            }
        }
        return at;
    }

    private static int width(int number) {
        return number < 1 << Byte.SIZE ? 1 : number < 1 << Short.SIZE ? 2 : 4;
    }
}
