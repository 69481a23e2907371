package app.fingerpost.link;

/**
 * A tag with what the links in use that have it come to.
 *
 * @param clicks of people that are in the store
 * @param bots visits of bots that are in the store
 */
public record TagSummary(String tag, long links, long clicks, long bots) {}
