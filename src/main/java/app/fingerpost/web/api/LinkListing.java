package app.fingerpost.web.api;

import app.fingerpost.link.LinkQuery;
import app.fingerpost.link.LinkQuery.Order;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which page of which links a client wants.
 *
 * @param page from 1
 * @param size links on a page, 0 for all on one
 */
record LinkListing(LinkQuery query, int page, int size) {
    private static final int USUAL_SIZE = 10;
    /** What clients write for all links on one page. */
    private static final int ALL = -1;
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

    record Pagination(int currentPage, int pagesCount, int itemsPerPage, int itemsInCurrentPage, long totalItems) {}

    static LinkListing of(Parameters parameters, @Nullable Integer ownerId, Times times, Instant now) {
        int page = parameters.whole("page", 1);
        if (page < 1) {
            throw new Refusal(Problem.invalid("page", "Pages are counted from 1."));
        }
        int size = parameters.whole("itemsPerPage", USUAL_SIZE);
        if (size < 1 && size != ALL) {
            throw new Refusal(Problem.invalid("itemsPerPage", "\"itemsPerPage\" must be at least 1, or -1 for all."));
        }
        boolean all = size == ALL;
        String[] orderBy = parameters.text("orderBy", "dateCreated-DESC").split("-", 2);
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
                order(orderBy[0]),
                descends(orderBy),
                all ? 0 : (page - 1L) * size,
                all ? Integer.MAX_VALUE : size);
        return new LinkListing(query, all ? 1 : page, all ? 0 : size);
    }

    /** Of a list that has but one page. */
    static Pagination onePage(List<?> all) {
        return new LinkListing(LinkQuery.ALL, 1, 0).pagination(all, all.size());
    }

    /** Whether it may be so long that only a few of its kind are answered at a time. */
    boolean isLong() {
        return query.limit() > SHORT;
    }

    Pagination pagination(List<?> shown, long total) {
        int perPage = size == 0 ? Math.max(shown.size(), 1) : size;
        long pages = Math.max(1, (total + perPage - 1) / perPage);
        return new Pagination(page, (int) Math.min(pages, Integer.MAX_VALUE), perPage, shown.size(), total);
    }

    private static Order order(String field) {
        Order order = ORDERS.get(field);
        if (order == null) {
            throw new Refusal(Problem.invalid(
                    "orderBy",
                    "Links cannot be ordered by \"" + field + "\". Use one of "
                            + String.join(
                                    ", ", ORDERS.keySet().stream().sorted().toList()) + "."));
        }
        return order;
    }

    private static boolean descends(String[] orderBy) {
        String direction = orderBy.length < 2 ? "ASC" : orderBy[1].toUpperCase(Locale.ROOT);
        if (!direction.equals("ASC") && !direction.equals("DESC")) {
            throw new Refusal(Problem.invalid("orderBy", "The order ends with -ASC or -DESC."));
        }
        return direction.equals("DESC");
    }

    /** Shlink's dates are whole seconds and its end is part of the period, ours is not. */
    private static Instant afterSecond(Instant end, String text) {
        return text.indexOf(':') < 0 ? end : Instant.ofEpochSecond(end.getEpochSecond() + 1);
    }
}
