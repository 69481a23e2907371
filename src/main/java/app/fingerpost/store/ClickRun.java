package app.fingerpost.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Counts of one link at one time, by agent and referrer. For the one that it is given to, and only until that returns. */
public final class ClickRun {
    private static final VarHandle TWO = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle FOUR = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    final int step;
    long second;
    long link;

    /** The run's part of the page's counts. */
    int from;

    int until;

    private final byte[] page;
    private final int agents;
    private final int agentWidth;
    private final int referrers;
    private final int referrerWidth;
    private final long[] clicks;

    /**
     * The first run of a page of {@link ClickPage}'s second version is still to come.
     *
     * @param agents where the column begins in the page, with its width
     * @param referrers likewise
     * @param clicks of each count of the page
     */
    ClickRun(int step, byte[] page, int agents, int referrers, long[] clicks) {
        this.step = step;
        this.page = page;
        this.agents = agents + 1;
        this.agentWidth = page[agents];
        this.referrers = referrers + 1;
        this.referrerWidth = page[referrers];
        this.clicks = clicks;
    }

    /** Since 1970; at which the time begins that the counts stand for. */
    public long second() {
        return second;
    }

    /** How long that time is, in seconds: 1, 60, 3600 or 86,400 (a local day, so perhaps an hour more or less). */
    public int step() {
        return step;
    }

    public long link() {
        return link;
    }

    /** How many counts. */
    public int size() {
        return until - from;
    }

    /** Number of the agent of a count, 0 for none. */
    public int agent(int count) {
        return number(agents, agentWidth, from + count);
    }

    /** Number of the referrer of a count, 0 for none. */
    public int referrer(int count) {
        return number(referrers, referrerWidth, from + count);
    }

    public long clicks(int count) {
        return clicks[from + count];
    }

    /** All clicks of the run. */
    public long clicks() {
        long sum = 0;
        for (int i = from; i < until; i++) {
            sum += clicks[i];
        }
        return sum;
    }

    /** Those of bots. */
    public long clicksOf(Bots bots) {
        long sum = 0;
        for (int i = from; i < until; i++) {
            sum += clicks[i] & bots.mask(number(agents, agentWidth, i));
        }
        return sum;
    }

    private int number(int column, int width, int i) {
        int at = column + i * width;
        return switch (width) {
            case 1 -> page[at] & 0xFF;
            case 2 -> (short) TWO.get(page, at) & 0xFFFF;
            default -> (int) FOUR.get(page, at);
        };
    }

    /** Takes the counts of a period run by run. */
    public interface Reader {
        void read(ClickRun run);
    }

    /** Takes each count of a run by itself. */
    static Reader each(ClickReader reader) {
        return run -> {
            for (int i = 0; i < run.size(); i++) {
                reader.read(run.second, run.step, run.link, run.agent(i), run.referrer(i), run.clicks(i));
            }
        };
    }
}
