package app.fingerpost.store;

import java.util.Arrays;

/** Reads what {@link ClickPage} wrote, and what earlier programs did. */
final class ClickPageReader {
    /**
     * The first version. Behind the base: for each count, in any order, time, link, agent, referrer and clicks, all as
     * varints; time and link as in a run of one count.
     */
    private static final byte COUNT_BY_COUNT = 1;

    private ClickPageReader() {}

    /**
     * Gives all counts of a page to {@code reader}.
     *
     * @throws IllegalStateException if this version cannot read it
     */
    static void read(int step, byte[] page, ClickReader reader) {
        readRuns(step, page, ClickRun.each(reader));
    }

    /** The same, run by run. */
    static void readRuns(int step, byte[] page, ClickRun.Reader reader) {
        switch (page[0]) {
            case ClickPage.VERSION -> columns(step, page, reader);
            case COUNT_BY_COUNT -> countByCount(step, page, reader);
            default -> throw new IllegalStateException("a page of clicks of version " + page[0]);
        }
    }

    private static void columns(int step, byte[] page, ClickRun.Reader reader) {
        Varints.Cursor runs = new Varints.Cursor(page, 1);
        int unit = ClickPage.unit(step);
        long time = runs.take() / unit;
        int counts = (int) runs.take();
        int length = (int) runs.take();
        int agents = runs.next() + length;
        int referrers = agents + 1 + counts * page[agents];
        ClickRun run = new ClickRun(step);
        run.agents = column(page, agents, counts);
        run.referrers = column(page, referrers, counts);
        run.clicks = clicks(page, referrers + 1 + counts * page[referrers], counts);
        while (runs.next() < agents) {
            time += runs.takeZigzag();
            run.second = time * unit;
            run.link += runs.takeZigzag();
            run.from = run.until;
            run.until += (int) runs.take();
            reader.read(run);
        }
    }

    private static int[] column(byte[] page, int start, int counts) {
        int[] numbers = new int[counts];
        int at = start + 1;
        switch (page[start]) {
            case 1 -> {
                for (int i = 0; i < counts; i++) {
                    numbers[i] = page[at + i] & 0xFF;
                }
            }
            case 2 -> {
                for (int i = 0; i < counts; i++) {
                    numbers[i] = page[at + 2 * i] & 0xFF | (page[at + 2 * i + 1] & 0xFF) << 8;
                }
            }
            default -> {
                for (int i = 0; i < counts; i++) {
                    for (int b = 0; b < Integer.BYTES; b++) {
                        numbers[i] |= (page[at + Integer.BYTES * i + b] & 0xFF) << b * Byte.SIZE;
                    }
                }
            }
        }
        return numbers;
    }

    private static long[] clicks(byte[] page, int start, int counts) {
        long[] clicks = new long[counts];
        Arrays.fill(clicks, 1);
        Varints.Cursor several = new Varints.Cursor(page, start);
        long left = several.take();
        int at = 0;
        for (; left > 0; left--) {
            at += (int) several.take();
            clicks[at] = several.take();
        }
        return clicks;
    }

    private static void countByCount(int step, byte[] page, ClickRun.Reader reader) {
        Varints.Cursor at = new Varints.Cursor(page, 1);
        int unit = ClickPage.unit(step);
        long time = at.take() / unit;
        ClickRun run = new ClickRun(step);
        run.agents = new int[1];
        run.referrers = new int[1];
        run.clicks = new long[1];
        run.until = 1;
        while (at.next() < page.length) {
            time += at.takeZigzag();
            run.second = time * unit;
            run.link += at.takeZigzag();
            run.agents[0] = (int) at.take();
            run.referrers[0] = (int) at.take();
            run.clicks[0] = at.take();
            reader.read(run);
        }
    }
}
