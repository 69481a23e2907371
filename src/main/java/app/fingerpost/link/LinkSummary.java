package app.fingerpost.link;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link with its clicks: what a list shows.
 *
 * @param clicks all its clicks that are in the store
 * @param lastClick to the second, null before the first
 * @param deleted whether it lies in the bin
 */
public record LinkSummary(Link link, long clicks, @Nullable Instant lastClick, boolean deleted) {}
