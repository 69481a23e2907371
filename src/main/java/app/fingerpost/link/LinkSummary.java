package app.fingerpost.link;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link with its clicks: what a list shows.
 *
 * @param clicks all clicks of people that are in the store
 * @param bots all visits of bots that are in the store
 * @param lastClick of a person, to the second, null before the first
 * @param deleted whether it lies in the bin
 */
public record LinkSummary(
        Link link, long clicks, long bots, @Nullable Instant lastClick, boolean deleted) {
    /** The same link with these clicks, which are its own. */
    public LinkSummary with(LinkClicks now) {
        return new LinkSummary(link, now.clicks(), now.bots(), now.lastClick(), deleted);
    }
}
