package app.fingerpost.click;

import app.fingerpost.link.StoreException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the flusher is doing, for people to see.
 *
 * @param waiting clicks counted and not yet written
 * @param last when a flush last ended well, null before the first
 * @param took how long that flush took
 * @param failure why flushes fail at present, null if they do not
 * @param step how many seconds each waiting count stands for: 1, or more when so many wait that memory got short
 * @param unjournaled of the waiting clicks, those in memory alone, because the disk had no room for the journal or was too slow for it
 */
public record FlushState(
        long waiting,
        @Nullable Instant last,
        Duration took,
        @Nullable RuntimeException failure,
        int step,
        long unjournaled) {
    /** Whether flushes fail at present for want of room. */
    public boolean isDiskFull() {
        return failure instanceof StoreException store && store.isDiskFull();
    }

    /** Whether they fail because the database is not in its place, and with it, most likely, the journal. */
    public boolean isAway() {
        return failure instanceof StoreException store && store.isAway();
    }
}
