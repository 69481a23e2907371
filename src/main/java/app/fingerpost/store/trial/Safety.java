package app.fingerpost.store.trial;

/** What a commit means. */
public enum Safety {
    /** H2's own default: in memory for up to half a second more, and lost if the process dies. */
    COMMITTED(500, false),
    /** Handed to the system: the death of the process takes nothing, a power cut may. */
    WRITTEN(0, false),
    /** On the disk itself. */
    ON_DISK(0, true);

    private final int writeDelayMillis;
    private final boolean synced;

    Safety(int writeDelayMillis, boolean synced) {
        this.writeDelayMillis = writeDelayMillis;
        this.synced = synced;
    }

    int writeDelayMillis() {
        return writeDelayMillis;
    }

    /** Whether each commit is followed by a sync. */
    boolean synced() {
        return synced;
    }
}
