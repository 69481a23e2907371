package app.fingerpost.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code saved_report}: a question in words, and perhaps when it writes a file.
 *
 * @param id 0 for one that is not stored yet
 * @param grouping as reports name it
 * @param period as reports name it
 * @param firstDay of a chosen period, null for the others
 * @param lastDay of a chosen period, null for the others
 * @param owner only links of this owner, null for all
 * @param slug only the link with this slug, null for all
 * @param tag only links with this tag, null for all
 * @param plan null if it writes no files
 */
public record SavedReportRow(
        int id,
        String name,
        String grouping,
        String period,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        String zone,
        @Nullable String owner,
        @Nullable String slug,
        @Nullable String tag,
        boolean bots,
        @Nullable Plan plan) {
    /**
     * When it writes a file, and where.
     *
     * @param minute of the day
     * @param ofReport whether a file is about the report's own period, and not about what has just ended
     * @param writtenUntil periods that end on this day or before are done
     */
    public record Plan(String rhythm, int minute, String folder, boolean ofReport, LocalDate writtenUntil) {}
}
