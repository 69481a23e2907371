package app.fingerpost.link;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When and how often a link may be followed. Null means no bound; parts of a microsecond, which are not stored, are cut off.
 *
 * @param from first instant it works
 * @param until first instant it no longer works
 * @param maxClicks how many clicks it redirects, at least 1
 */
public record Validity(
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Long maxClicks) {
    public static final Validity ALWAYS = new Validity(null, null, null);
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    /** @throws Rejected if it could never be followed */
    public Validity {
        from = from == null ? null : from.truncatedTo(ChronoUnit.MICROS);
        until = until == null ? null : until.truncatedTo(ChronoUnit.MICROS);
        for (Instant instant : new Instant[] {from, until}) {
            if (instant != null && !hasYear(instant)) {
                throw Rejected.invalid(
                        "validUntil", "date-outside", "A date lies outside the years 1 to 9999. Correct it.");
            }
        }
        if (from != null && until != null && !from.isBefore(until)) {
            throw Rejected.invalid(
                    "validUntil",
                    "validity-empty",
                    "The link would end before it begins. Set \"valid until\" after \"valid from\".");
        }
        if (maxClicks != null && maxClicks < 1) {
            throw Rejected.invalid(
                    "maxClicks",
                    "max-clicks-least",
                    "The maximum of clicks must be at least 1, or empty for no maximum.");
        }
    }

    /** Whether it lets a link be followed at this moment, as far as times go. */
    public boolean holdsAt(Instant now) {
        return hasBegun(now) && !hasEnded(now);
    }

    public boolean hasBegun(Instant now) {
        return from == null || !now.isBefore(from);
    }

    public boolean hasEnded(Instant now) {
        return until != null && !now.isBefore(until);
    }

    /** Whether it lies in the years 1 to 9999; no other instant bounds a link. */
    public static boolean hasYear(Instant instant) {
        return !instant.isAfter(LAST) && !instant.isBefore(FIRST);
    }
}
