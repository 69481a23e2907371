package app.fingerpost.saved;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds files that were written before their days were over, by a clock that was ahead. A clock that is behind for a moment
 * looks the same, and must not have files come again that are right; so a clock is taken at its word after a while. For one
 * thread at a time.
 */
final class TooEarly {
    /** Longer than a computer that starts with an old time needs to get the right one. */
    private static final Duration WHILE = Duration.ofMinutes(10);

    /** By a report's id. */
    private final Map<Integer, Seen> seen = new HashMap<>();

    /**
     * All by the clock in question.
     *
     * @param end of the last period whose file was due when it was seen first
     */
    private record Seen(SavedReport report, LocalDate end, Instant first, Instant last) {
        boolean isOf(SavedReport other, Instant now) {
            return report.equals(other) && !now.isBefore(last);
        }
    }

    /** They have been taken back. */
    void forget(SavedReport report) {
        seen.remove(report.id());
    }

    /**
     * Up to which end the files of the report count as written, if those up to {@code writtenUntil} do not; the same
     * again until it is told to {@link #forget} it.
     *
     * @param now of one look after another
     */
    Optional<LocalDate> since(SavedReport report, Schedule schedule, LocalDate writtenUntil, Instant now) {
        ZoneId zone = report.question().zone();
        // Not by the time of day: that may be set to a later one when the day's file is there.
        boolean early = writtenUntil.isAfter(schedule.rhythm().end(LocalDate.ofInstant(now, zone)));
        Seen before = seen.remove(report.id());
        if (before == null || !before.isOf(report, now)) {
            if (early) {
                seen.put(report.id(), new Seen(report, schedule.lastEnd(now, zone), now, now));
            }
            return Optional.empty();
        }
        // Their days may end meanwhile; a clock that was behind leaps there.
        if (!early && now.isAfter(before.last.plus(WHILE))) {
            return Optional.empty();
        }
        if (!now.isBefore(before.first.plus(WHILE))) {
            seen.put(report.id(), before);
            return Optional.of(before.end);
        }
        seen.put(report.id(), new Seen(report, before.end, before.first, now));
        return Optional.empty();
    }
}
