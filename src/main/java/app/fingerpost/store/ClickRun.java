package app.fingerpost.store;

/**
 * Counts of one link at one time, each of another agent or referrer. For the one that it is given to, and only until
 * that returns.
 */
public final class ClickRun {
    final int step;
    int[] agents = {};
    int[] referrers = {};
    long[] clicks = {};
    long second;
    long link;
    /** The run's part of the columns. */
    int from;

    int until;

    ClickRun(int step) {
        this.step = step;
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
        return agents[from + count];
    }

    /** Number of the referrer of a count, 0 for none. */
    public int referrer(int count) {
        return referrers[from + count];
    }

    public long clicks(int count) {
        return clicks[from + count];
    }

    /** Takes the counts of a period run by run. */
    public interface Reader {
        void read(ClickRun run);
    }

    /** Takes each count of a run by itself. */
    static Reader each(ClickReader reader) {
        return run -> {
            for (int i = run.from; i < run.until; i++) {
                reader.read(run.second, run.step, run.link, run.agents[i], run.referrers[i], run.clicks[i]);
            }
        };
    }
}
