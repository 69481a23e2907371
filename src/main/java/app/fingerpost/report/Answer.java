package app.fingerpost.report;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report tells. Where {@link Grouping#countsClicks} says that they are none, its clicks are visits. Without a
 * grouping by tag, the rows' clicks add up to the total; by tag, a link's clicks are in the row of each of its tags.
 *
 * @param total all clicks of the period that the question counts
 * @param coarse up to when clicks are known less exactly than the rows tell them, the least exact first; empty for
 *     groupings without a stretch of time
 */
public record Answer(Question question, List<Row> rows, long total, List<Coarse> coarse) {
    /**
     * Clicks that stand at the beginning of their minute, hour or day: no more of their time is known.
     *
     * @param until the end of the last minute, hour or day of this kind
     */
    public record Coarse(Stretch known, ZonedDateTime until) {}

    /**
     * One row.
     *
     * @param name slug, user, tag or whatever the grouping names, empty where there is none; for a stretch of time, its start as ISO 8601 with
     *     offset
     * @param start of the stretch of time, null for other groupings
     * @param owner of the link, null for other groupings
     * @param deleted whether the link lies in the bin
     * @param clicks at least 1
     * @param lastClick within the period, as exactly as is still known, null but for links
     */
    public record Row(
            String name,
            @Nullable ZonedDateTime start,
            @Nullable String owner,
            boolean deleted,
            long clicks,
            @Nullable Instant lastClick) {
        static Row named(String name, long clicks) {
            return new Row(name, null, null, false, clicks, null);
        }

        static Row starting(ZonedDateTime start, long clicks) {
            return new Row(Reports.written(start), start, null, false, clicks, null);
        }
    }
}
