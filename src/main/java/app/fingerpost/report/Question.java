package app.fingerpost.report;

import app.fingerpost.link.Rejected;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a report should tell.
 *
 * @param from inclusive, to the second
 * @param until exclusive, to the second
 * @param zone whose days and hours count, and in which times are written
 * @param owner name of the owner the links have now, null for all
 * @param slug of the one link to report on, null for all
 * @param bots whether the visits of crawlers and previews count too
 */
public record Question(
        Grouping by,
        Instant from,
        Instant until,
        ZoneId zone,
        @Nullable String owner,
        @Nullable String slug,
        boolean bots) {
    /** @throws Rejected if the period is empty */
    public Question {
        checkPeriod(from, until);
    }

    /** The same question, its rows standing for something else. */
    public Question groupedBy(Grouping grouping) {
        return new Question(grouping, from, until, zone, owner, slug, bots);
    }

    /** @throws Rejected if nothing is between the two */
    public static void checkPeriod(Instant from, Instant until) {
        if (!from.isBefore(until)) {
            throw Rejected.invalid(
                    "to", "period-empty", "The period ends before it begins. Choose an end after the beginning.");
        }
    }
}
