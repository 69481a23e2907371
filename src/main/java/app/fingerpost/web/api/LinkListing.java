package app.fingerpost.web.api;

import app.fingerpost.link.LinkQuery;
import app.fingerpost.link.LinkQuery.Order;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which page of which links a client wants. */
record LinkListing(LinkQuery query, Paging paging) {
    private static final int USUAL_SIZE = 10;
    /** Links on a page that need not wait for others. */
    static final int SHORT = 1000;

    /** By the word clients use. */
    private static final Map<String, Order> ORDERS = Map.of(
            "longUrl", Order.TARGET,
            "shortCode", Order.SLUG,
            "dateCreated", Order.CREATED,
            "title", Order.TITLE,
            "visits", Order.ALL_CLICKS,
            "nonBotVisits", Order.CLICKS,
            "lastVisit", Order.LAST_CLICK);

    static LinkListing of(Parameters parameters, @Nullable Integer ownerId, Times times, Instant now) {
        Paging paging = Paging.of(parameters, USUAL_SIZE);
        Ordering<Order> ordering = Ordering.of(parameters, "dateCreated-DESC", "Links", ORDERS);
        Instant end = parameters.time("endDate", times, Times.Day.END);
        LinkQuery query = new LinkQuery(
                parameters.text("searchTerm", ""),
                parameters.tags("tags"),
                parameters.isFirst("tagsMode", "all", "any", false),
                parameters.tags("excludeTags"),
                parameters.isFirst("excludeTagsMode", "all", "any", false),
                ownerId,
                parameters.time("startDate", times, Times.Day.START),
                end == null ? null : afterSecond(end, parameters.text("endDate", "")),
                parameters.flag("excludeMaxVisitsReached"),
                parameters.flag("excludePastValidUntil") ? now : null,
                ordering.by(),
                ordering.descending(),
                paging.offset(),
                paging.limit());
        return new LinkListing(query, paging);
    }

    /** Whether it may be so long that only a few of its kind are answered at a time. */
    boolean isLong() {
        return query.limit() > SHORT;
    }

    /** Shlink's dates are whole seconds and its end is part of the period, ours is not. */
    private static Instant afterSecond(Instant end, String text) {
        return text.indexOf(':') < 0 ? end : Instant.ofEpochSecond(end.getEpochSecond() + 1);
    }
}
