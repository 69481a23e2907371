package app.fingerpost.link;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The clicks of a link, without the link: what a list needs that knows it already.
 *
 * @param link its id
 * @param clicks as of {@link LinkSummary}, and so are the others
 */
public record LinkClicks(
        long link, long clicks, long bots, @Nullable Instant lastClick) {}
