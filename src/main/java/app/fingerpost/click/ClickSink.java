package app.fingerpost.click;

/** Where batches of clicks end up: the store, or a test's own. */
public interface ClickSink {
    /**
     * Writes the whole batch, on the disk itself when this returns, or nothing. A batch whose epoch was stored before is
     * dropped, so a caller that could not learn how a call ended may repeat it.
     *
     * @throws RuntimeException if nothing, or nothing known, was written
     */
    void store(ClickBatch batch);

    /**
     * Looks, in a moment, whether a batch could be written now, and mends what can be mended: called each second, also when
     * there is none.
     *
     * @throws RuntimeException if it could not
     */
    void check();

    /** Brings the totals of links up to the batches stored so far, so that every list shows them. */
    void addUp();

    /** The epoch of the last batch stored, 0 before the first. */
    long lastEpoch();

    /** Tells it from all others; a copy of it, and what becomes of that, has the same. */
    long number();

    /** Those of links, agents and referrers. */
    LastNumbers lastNumbers();
}
