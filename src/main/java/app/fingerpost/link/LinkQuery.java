package app.fingerpost.link;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which links a list should hold, in which order. Null and empty mean: any.
 *
 * @param text found in slug, target, title, notes or a tag, ignoring case
 * @param tags that a link must have, all of them or one of them as {@code allTags} says
 * @param without tags of which a link must have none (or, with {@code allWithout}, not all)
 * @param createdFrom inclusive
 * @param createdUntil exclusive
 * @param now if given, links past their end are left out
 * @param limit at most this many, from {@code offset} on
 */
public record LinkQuery(
        String text,
        List<String> tags,
        boolean allTags,
        List<String> without,
        boolean allWithout,
        @Nullable Integer ownerId,
        @Nullable Instant createdFrom,
        @Nullable Instant createdUntil,
        boolean notUsedUp,
        @Nullable Instant now,
        Order order,
        boolean descending,
        long offset,
        int limit) {

    /** Every link in use, newest first. */
    public static final LinkQuery ALL = new LinkQuery(
            "",
            List.of(),
            false,
            List.of(),
            false,
            null,
            null,
            null,
            false,
            null,
            Order.CREATED,
            true,
            0,
            Integer.MAX_VALUE);

    /** What a list can be sorted by. */
    public enum Order {
        SLUG,
        TARGET,
        TITLE,
        CREATED,
        /** People's. */
        CLICKS,
        /** Those of people and of bots together. */
        ALL_CLICKS,
        LAST_CLICK
    }
}
