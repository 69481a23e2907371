package app.fingerpost.store;

import app.fingerpost.link.LinkQuery;
import app.fingerpost.link.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;

/** The conditions of a query as SQL, and their values. */
final class LinkFilter {
    private static final String HOLDS_TEXT = """
            (lower(l.slug) like :text escape '!' or lower(l.target) like :text escape '!'
             or lower(l.title) like :text escape '!' or lower(l.notes) like :text escape '!'
             or exists (select 1 from link_tag t where t.link_id = l.id and t.tag like :text escape '!')
             or exists (select 1 from owner o where o.id = l.owner_id and lower(o.name) like :text escape '!'))""";

    private final List<String> conditions = new ArrayList<>(List.of("l.bin = 0"));
    private final List<Consumer<Query>> values = new ArrayList<>();

    LinkFilter(LinkQuery query) {
        if (!query.text().isBlank()) {
            hold(query.text());
        }
        tagged("wanted", query.tags(), query.allTags(), "");
        tagged("unwanted", query.without(), query.allWithout(), "not ");
        if (query.ownerId() != null) {
            add("l.owner_id = :owner", q -> q.bind("owner", query.ownerId()));
        }
        if (query.createdFrom() != null) {
            add("l.created_at >= :from", q -> q.bind("from", LinkRow.column(query.createdFrom())));
        }
        if (query.createdUntil() != null) {
            add("l.created_at < :until", q -> q.bind("until", LinkRow.column(query.createdUntil())));
        }
        if (query.notUsedUp()) {
            conditions.add("(l.max_clicks is null or coalesce(c.clicks, 0) < l.max_clicks)");
        }
        if (query.now() != null) {
            add("(l.valid_until is null or l.valid_until > :now)", q -> q.bind("now", LinkRow.column(query.now())));
        }
    }

    /** Composed, as most of it is kept, and as it was typed: so are targets, and titles that an earlier version took. */
    private void hold(String typed) {
        String composed = Slug.composed(typed);
        if (composed.equals(typed)) {
            add(HOLDS_TEXT, q -> q.bind("text", pattern(typed)));
        } else {
            add(
                    "(" + HOLDS_TEXT + " or " + HOLDS_TEXT.replace(":text", ":typed") + ")",
                    q -> q.bind("text", pattern(composed)).bind("typed", pattern(typed)));
        }
    }

    private void tagged(String name, List<String> tags, boolean all, String not) {
        if (!tags.isEmpty()) {
            int needed = all ? (int) tags.stream().distinct().count() : 1;
            add(
                    not + "(select count(*) from link_tag t where t.link_id = l.id and t.tag in (<" + name + ">)) >= "
                            + needed,
                    q -> q.bindList(name, tags));
        }
    }

    private void add(String condition, Consumer<Query> value) {
        conditions.add(condition);
        values.add(value);
    }

    String where() {
        return conditions.stream().collect(Collectors.joining(" and ", " where ", ""));
    }

    void bind(Query query) {
        values.forEach(value -> value.accept(query));
    }

    private static String pattern(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return "%" + plain.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
