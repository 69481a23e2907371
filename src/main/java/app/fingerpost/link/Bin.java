package app.fingerpost.link;

import java.time.Duration;
import java.time.Instant;

/** How long deleted links can be restored. */
public final class Bin {
    /** From the deletion on; after it a link is deleted for good. */
    public static final Duration STAY = Duration.ofDays(30);

    private Bin() {}

    /** When a link leaves the bin that was put there at this time. */
    public static Instant leaves(Instant deleted) {
        return deleted.plus(STAY);
    }
}
