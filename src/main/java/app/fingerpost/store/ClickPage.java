package app.fingerpost.store;

import java.util.Arrays;

/**
 * Counts of clicks packed into the bytes of one row of {@code click_page}. Counts mostly differ little from the one
 * before, so that one takes three to six bytes here, and sixty million of them can be read in the second that a report
 * may take.
 *
 * <pre>
 * version      1 byte, 2
 * base         varint: seconds since 1970; for a step of 60 or more a whole minute
 * then for each count, in any order, cheapest in the order of time, link, agent, referrer:
 *   head       varint: 4 × agent + 2 if there is more than one click + 1 if time and link follow
 *              agent: if time and link follow its number, 0 for none; otherwise by how much it is above that of the
 *              count before
 *   time       only if it follows; varint, zigzag: units since the count before, or since the base; a unit is a second
 *              if the step is 1, otherwise a minute
 *   link       only if it follows; varint, zigzag: number less that of the count before, or less 0
 *   referrer   varint: number, 0 for none
 *   clicks     only if more than one; varint
 *
 * version      1 byte, 1: of earlier programs, read but no longer written
 * base         as above
 * then for each count time, link, agent's number, referrer and clicks, as above; none is left out
 * </pre>
 *
 * Varint and zigzag are those of <a href="https://protobuf.dev/programming-guides/encoding/">Protocol Buffers</a>: seven
 * bits to a byte, the lowest first, the top bit set on all but the last.
 */
final class ClickPage {
    private static final byte WITH_ALL = 1;
    private static final byte VERSION = 2;
    private static final int ELSEWHERE = 1;
    private static final int SEVERAL = 2;
    private static final int FLAGS = 2;

    /** Bytes at which a page gets no more: a row's stay under H2's limit of 1,048,576. */
    static final int FULL = 1_000_000;
    /** Bytes of pages that fit into one. A count of version 1 that takes five may take six here. */
    static final int FULL_OF_PAGES = FULL / 6 * 5;

    private static final int LONGEST_ENTRY = 50;

    private final int step;
    private final int unit;
    private byte[] bytes = new byte[256];
    private int size;
    private long lastTime;
    private long lastLink;
    private int lastAgent;
    private long from = Long.MAX_VALUE;
    private long until = Long.MIN_VALUE;

    /** An empty page for counts that stand for {@code step} seconds each. */
    ClickPage(int step, long base) {
        this.step = step;
        this.unit = unit(step);
        this.lastTime = base / unit;
        bytes[size++] = VERSION;
        varint(base);
    }

    private static int unit(int step) {
        return step == 1 ? 1 : 60;
    }

    /** @param second at which the count's time begins */
    void add(long second, long link, int agent, int referrer, long clicks) {
        if (bytes.length - size < LONGEST_ENTRY) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        long time = second / unit;
        boolean elsewhere = time != lastTime || link != lastLink || agent < lastAgent;
        long head = elsewhere ? agent : agent - lastAgent;
        varint(head << FLAGS | (clicks == 1 ? 0 : SEVERAL) | (elsewhere ? ELSEWHERE : 0));
        if (elsewhere) {
            varint(zigzag(time - lastTime));
            varint(zigzag(link - lastLink));
        }
        varint(referrer);
        if (clicks != 1) {
            varint(clicks);
        }
        lastTime = time;
        lastLink = link;
        lastAgent = agent;
        from = Math.min(from, second);
        until = Math.max(until, second + step);
    }

    /** In bytes. */
    int size() {
        return size;
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
        return Arrays.copyOf(bytes, size);
    }

    /**
     * Gives all counts of a page to {@code reader}.
     *
     * @throws IllegalStateException if this version cannot read it
     */
    static void read(int step, byte[] page, ClickReader reader) {
        switch (page[0]) {
            case VERSION -> readPage(step, page, reader);
            case WITH_ALL -> readPageWithAll(step, page, reader);
            default -> throw new IllegalStateException("a page of clicks of version " + page[0]);
        }
    }

    private static void readPage(int step, byte[] page, ClickReader reader) {
        Cursor at = new Cursor(page);
        int unit = unit(step);
        long time = at.varint() / unit;
        long link = 0;
        int agent = 0;
        while (at.next < page.length) {
            long head = at.varint();
            if ((head & ELSEWHERE) != 0) {
                time += unzigzag(at.varint());
                link += unzigzag(at.varint());
                agent = 0;
            }
            agent += (int) (head >>> FLAGS);
            int referrer = (int) at.varint();
            reader.read(time * unit, step, link, agent, referrer, (head & SEVERAL) == 0 ? 1 : at.varint());
        }
    }

    private static void readPageWithAll(int step, byte[] page, ClickReader reader) {
        Cursor at = new Cursor(page);
        int unit = unit(step);
        long time = at.varint() / unit;
        long link = 0;
        while (at.next < page.length) {
            time += unzigzag(at.varint());
            link += unzigzag(at.varint());
            int agent = (int) at.varint();
            int referrer = (int) at.varint();
            reader.read(time * unit, step, link, agent, referrer, at.varint());
        }
    }

    private static final class Cursor {
        private final byte[] page;
        private int next = 1;

        Cursor(byte[] page) {
            this.page = page;
        }

        long varint() {
            byte b = page[next++];
            if (b >= 0) {
                return b;
            }
            long value = b & 0x7F;
            int shift = 7;
            do {
                b = page[next++];
                value |= (long) (b & 0x7F) << shift;
                shift += 7;
            } while (b < 0);
            return value;
        }
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    private static long zigzag(long value) {
        return value << 1 ^ value >> 63;
    }

    private static long unzigzag(long value) {
        return value >>> 1 ^ -(value & 1);
    }
}
