package app.fingerpost.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * Reads what {@link ClickPage} wrote, and what earlier programs did. One for many pages is faster than one for each,
 * since its room is used again. For one thread.
 */
final class ClickPageReader {
    /**
     * The first version. Behind the base: for each count, in any order, time, link, agent, referrer and clicks, all as
     * varints; time and link as in a run of one count.
     */
    private static final byte COUNT_BY_COUNT = 1;

    /** Holds the page at hand, and what is left of others behind it. */
    private byte[] room = new byte[1 << 16];

    /** Of each count of the page at hand; between pages all are 1, as nearly all are. */
    private long[] clicks = {};

    /**
     * Gives all counts of a page to {@code reader}, run by run.
     *
     * @throws IllegalStateException if this version cannot read it, or it is not whole
     */
    void readRuns(int step, InputStream page, ClickRun.Reader reader) {
        int length = take(page);
        switch (room[0]) {
            case ClickPage.VERSION -> readColumns(step, room, length, reader);
            case COUNT_BY_COUNT -> {
                byte[] columns = columns(step, Arrays.copyOf(room, length));
                readColumns(step, columns, columns.length, reader);
            }
            default -> throw new IllegalStateException("a page of clicks of version " + room[0]);
        }
    }

    /** Takes the page into the room, which grows with it, and gives its length. */
    private int take(InputStream page) {
        try {
            int length = page.readNBytes(room, 0, room.length);
            while (length == room.length) {
                room = Arrays.copyOf(room, 2 * length);
                length += page.readNBytes(room, length, length);
            }
            return length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readColumns(int step, byte[] page, int length, ClickRun.Reader reader) {
        Varints.Cursor runs = new Varints.Cursor(page, 1);
        int unit = ClickPage.unit(step);
        long time = runs.take() / unit;
        int counts = (int) runs.take();
        int bytesOfRuns = (int) runs.take();
        int agents = runs.next() + bytesOfRuns;
        int referrers = agents + 1 + counts * page[agents];
        int several = referrers + 1 + counts * page[referrers];
        if (takeSeveral(page, several, counts) != length) {
            throw new IllegalStateException("a page of clicks that is not whole");
        }
        ClickRun run = new ClickRun(step, page, agents, referrers, clicks);
        while (runs.next() < agents) {
            time += runs.takeZigzag();
            run.second = time * unit;
            run.link += runs.takeZigzag();
            run.from = run.until;
            run.until += (int) runs.take();
            reader.read(run);
        }
        forgetSeveral(page, several);
    }

    /** Gives where the list ends. */
    private int takeSeveral(byte[] page, int start, int counts) {
        if (clicks.length < counts) {
            clicks = new long[counts];
            Arrays.fill(clicks, 1);
        }
        Varints.Cursor several = new Varints.Cursor(page, start);
        int at = 0;
        for (long left = several.take(); left > 0; left--) {
            at += (int) several.take();
            clicks[at] = several.take();
        }
        return several.next();
    }

    private void forgetSeveral(byte[] page, int start) {
        Varints.Cursor several = new Varints.Cursor(page, start);
        int at = 0;
        for (long left = several.take(); left > 0; left--) {
            at += (int) several.take();
            several.take();
            clicks[at] = 1;
        }
    }

    /** A page of the first version as one of the second. */
    private static byte[] columns(int step, byte[] page) {
        Varints.Cursor at = new Varints.Cursor(page, 1);
        int unit = ClickPage.unit(step);
        long base = at.take();
        long time = base / unit;
        long link = 0;
        ClickPage columns = new ClickPage(step, base);
        while (at.next() < page.length) {
            time += at.takeZigzag();
            link += at.takeZigzag();
            int agent = (int) at.take();
            int referrer = (int) at.take();
            columns.add(time * unit, link, agent, referrer, at.take());
        }
        return columns.toBytes();
    }
}
