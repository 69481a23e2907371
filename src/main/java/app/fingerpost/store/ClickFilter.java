package app.fingerpost.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which clicks a report is about.
 *
 * @param from inclusive
 * @param until exclusive
 * @param owner name of the owner the link has now, null for all
 * @param slug of the one link to report on, null for all
 */
public record ClickFilter(
        Instant from,
        Instant until,
        @Nullable String owner,
        @Nullable String slug) {}
