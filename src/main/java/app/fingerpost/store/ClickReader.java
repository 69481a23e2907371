package app.fingerpost.store;

/** Takes the counts of a period one by one. */
public interface ClickReader {
    /**
     * One count.
     *
     * @param second since 1970, at which the time begins that the count stands for
     * @param step how long that time is, in seconds: 1, 60, 3600 or 86,400 (a local day, so perhaps an hour more or less)
     * @param agent its number, 0 for none
     * @param referrer its number, 0 for none
     */
    void read(long second, int step, long link, int agent, int referrer, long clicks);
}
