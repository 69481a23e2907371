package app.fingerpost.report;

import app.fingerpost.link.Rejected;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A question that can be asked again on another day: its period may move with the day it is asked.
 *
 * @param first day of a chosen period, null for the others
 * @param last day of a chosen period, which belongs to it; null for the others
 * @param zone whose days and hours count; UTC for what is kept by UTC day
 * @param narrowing which links it is about
 * @param bots whether the visits of crawlers and previews count too
 */
public record KeptQuestion(
        Grouping by,
        Period period,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        ZoneId zone,
        Narrowing narrowing,
        boolean bots) {
    /**
     * @throws Rejected if a chosen period lacks a day or ends before it begins, or links are asked for where none are told
     *     of
     */
    public KeptQuestion {
        by.check(narrowing);
        zone = by.zone(zone);
        if (period != Period.CHOSEN) {
            first = null;
            last = null;
        } else if (first == null || last == null) {
            throw Rejected.invalid(
                    "from", "day-missing", "A day is missing. Choose the first and the last day of the period.");
        } else if (last.isBefore(first)) {
            throw Rejected.invalid("to", "days-order", "The last day lies before the first. Choose a later one.");
        }
    }

    /** Whether the other is grouped alike and about the same kind of period in the same zone. */
    public boolean asksAlike(KeptQuestion other) {
        return by == other.by && period == other.period && zone.equals(other.zone);
    }

    /** The question as of now. */
    public Question asked(Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return about(
                first == null ? period.first(today) : first, (last == null ? period.last(today) : last).plusDays(1));
    }

    /** The same about other days; {@code until} does not belong to them. */
    public Question about(LocalDate from, LocalDate until) {
        return new Question(
                by,
                from.atStartOfDay(zone).toInstant(),
                until.atStartOfDay(zone).toInstant(),
                zone,
                narrowing,
                bots);
    }
}
