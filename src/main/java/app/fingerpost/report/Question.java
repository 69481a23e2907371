package app.fingerpost.report;

import app.fingerpost.link.Rejected;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What a report should tell.
 *
 * @param from inclusive, to the second
 * @param until exclusive, to the second
 * @param zone whose days and hours count, and in which times are written; UTC for what is kept by UTC day
 * @param narrowing which links it is about
 * @param bots whether the visits of crawlers and previews count too
 */
public record Question(Grouping by, Instant from, Instant until, ZoneId zone, Narrowing narrowing, boolean bots) {
    /** @throws Rejected if the period is empty, or links are asked for where none are told of */
    public Question {
        checkPeriod(from, until);
        by.check(narrowing);
        zone = by.zone(zone);
    }

    /** The same question, its rows standing for something else. */
    Question groupedBy(Grouping grouping) {
        return new Question(grouping, from, until, zone, narrowing, bots);
    }

    /** @throws Rejected if nothing is between the two */
    public static void checkPeriod(Instant from, Instant until) {
        if (!from.isBefore(until)) {
            throw Rejected.invalid(
                    "to",
                    "period-empty",
                    "The period is empty, for it does not end after it begins. Choose an end after the beginning.");
        }
    }
}
