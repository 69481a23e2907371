package app.fingerpost.store;

import app.fingerpost.link.Label;
import app.fingerpost.link.Link;
import app.fingerpost.link.LinkClicks;
import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.LinkQuery;
import app.fingerpost.link.LinkSummary;
import app.fingerpost.link.Tag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Asking for many links at once, with their clicks. */
public final class LinkSearch {
    static final String COLUMNS = LinkRow.SUMMARY_COLUMNS;
    static final String FROM = " from link l left join click_total c on c.link_id = l.id";
    /** Asked for by their ids in one question. */
    static final int FEW = 500;
    /** Links of one answer where all are asked for. */
    private static final int PART = 5000;

    private final Handle handle;

    LinkSearch(Handle handle) {
        this.handle = handle;
    }

    /** All links in use, in no order. */
    public List<LinkSummary> all() {
        List<LinkSummary> all = new ArrayList<>();
        each(all::add);
        return all;
    }

    /**
     * Tells of all links in use, in no order. A start waits for it: nothing is sorted and nothing made twice. They are
     * asked for in parts, for H2 makes the whole of an answer before it gives the first row.
     */
    public void each(Consumer<LinkSummary> reader) {
        Map<Long, List<Tag>> tags = LinkTags.ofAll(handle);
        List<LinkSummary> part;
        long last = 0;
        do {
            part = handle.createQuery("select " + COLUMNS + FROM
                            + " where l.bin = 0 and l.id > :last order by l.id fetch first :part rows only")
                    .bind("last", last)
                    .bind("part", PART)
                    .map((row, context) -> LinkRow.summary(row, tags))
                    .list();
            part.forEach(reader);
            last = part.isEmpty() ? last : part.get(part.size() - 1).link().id();
        } while (part.size() == PART);
    }

    /** One page of what the query asks for. */
    public List<LinkSummary> find(LinkQuery query) {
        LinkFilter filter = new LinkFilter(query);
        String direction = query.descending() ? " desc" : "";
        Query page = handle.createQuery("select " + COLUMNS + FROM + filter.where() + " order by "
                + column(query.order()) + direction + ", l.id" + direction + " limit :limit offset :offset");
        filter.bind(page);
        return withTags(handle, page.bind("limit", query.limit()).bind("offset", query.offset()));
    }

    /** How many links the query finds, whatever its limit. */
    public long count(LinkQuery query) {
        LinkFilter filter = new LinkFilter(query);
        Query count = handle.createQuery("select count(*)" + FROM + filter.where());
        filter.bind(count);
        return count.mapTo(Long.class).one();
    }

    /** The links that were edited or deleted after the edit with this number; deleted ones are among them. */
    public List<LinkSummary> edited(long edit) {
        Query query = handle.createQuery("select " + COLUMNS + FROM + " where l.edit > :edit and not l.purged");
        return withTags(handle, query.bind("edit", edit));
    }

    /** Whether a link that was deleted after that edit is deleted for good by now, so that {@link #edited} knows it no more. */
    public boolean purgedAfter(long edit) {
        return handle.createQuery("select exists (select 1 from link where edit > :edit and purged)")
                .bind("edit", edit)
                .mapTo(Boolean.class)
                .one();
    }

    /** What the links have that were clicked after the page with this number, deleted ones too; in no order. */
    public List<LinkClicks> clicked(long page) {
        return handle.createQuery("select link_id, clicks, bots, last_second from click_total where page > :page")
                .bind("page", page)
                .map((row, context) ->
                        new LinkClicks(row.getLong(1), row.getLong(2), row.getLong(3), LinkRow.second(row.getLong(4))))
                .list();
    }

    /** Those of the links that are in use or in the bin, by their ids. */
    public Map<Long, LinkSummary> byIds(Collection<Long> ids) {
        Map<Long, LinkSummary> found = new HashMap<>();
        List<Long> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += FEW) {
            Query query = handle.createQuery("select " + COLUMNS + FROM + " where l.id in (<ids>) and not l.purged")
                    .bindList("ids", all.subList(from, Math.min(from + FEW, all.size())));
            withTags(handle, query).forEach(link -> found.put(link.link().id(), link));
        }
        return found;
    }

    /** The number of the last edit of any link, 0 before the first. */
    public long lastEdit() {
        return handle.createQuery("select coalesce(max(edit), 0) from link")
                .mapTo(Long.class)
                .one();
    }

    /** The tags of all links that have some. */
    public Map<Long, List<String>> tagNames() {
        Map<Long, List<String>> tags = new HashMap<>();
        handle.createQuery("select link_id, tag from link_tag")
                .map((row, context) -> tags.computeIfAbsent(row.getLong("link_id"), id -> new ArrayList<>(2))
                        .add(row.getString("tag")))
                .list();
        return tags;
    }

    static List<LinkSummary> withTags(Handle handle, Query query) {
        List<Long> ids = new ArrayList<>();
        Map<Long, List<Tag>> none = Map.of();
        List<LinkSummary> bare = query.map((row, context) -> {
                    ids.add(row.getLong("id"));
                    return LinkRow.summary(row, none);
                })
                .list();
        Map<Long, List<Tag>> tags = ids.isEmpty() ? none : LinkTags.of(handle, ids);
        return bare.stream().map(summary -> tagged(summary, tags)).toList();
    }

    private static String column(LinkQuery.Order order) {
        return switch (order) {
            case SLUG -> "l.slug";
            case TARGET -> "l.target";
            case TITLE -> "l.title";
            case CREATED -> "l.created_at";
            case CLICKS -> "coalesce(c.clicks, 0)";
            case ALL_CLICKS -> "coalesce(c.clicks + c.bots, 0)";
            case LAST_CLICK -> "coalesce(c.last_second, 0)";
        };
    }

    private static LinkSummary tagged(LinkSummary summary, Map<Long, List<Tag>> tags) {
        List<Tag> own = tags.get(summary.link().id());
        if (own == null) {
            return summary;
        }
        Link link = summary.link();
        Label label = link.draft().label();
        LinkDraft draft = link.draft().withLabel(new Label(label.title(), label.notes(), own));
        return new LinkSummary(
                new Link(link.id(), draft, link.created(), link.updated()),
                summary.clicks(),
                summary.bots(),
                summary.lastClick(),
                summary.deleted());
    }
}
