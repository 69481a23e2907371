package app.fingerpost.store;

import app.fingerpost.link.Link;
import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.LinkSummary;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;

/** Links and their tags: changing them one by one or many at once. Changes are for one writer at a time. */
public final class LinkTable {
    private static final int BATCH = 1000;
    /** Far more than the disk confirms while an import goes on. */
    private static final long EDITS_MEANWHILE = 1_000_000;

    private final Handle handle;
    private final Identities identities;

    LinkTable(Handle handle, Identities identities) {
        this.handle = handle;
        this.identities = identities;
    }

    /** Keeps new links; the slugs must be free, and different from each other. */
    public List<Link> insert(Collection<LinkDraft> drafts, Instant now) {
        return insert(drafts, now, nextEdit(handle));
    }

    /** The same as an edit of that number. */
    public List<Link> insert(Collection<LinkDraft> drafts, Instant now, long edit) {
        List<Link> links = new ArrayList<>(drafts.size());
        List<LinkDraft> part = new ArrayList<>(BATCH);
        for (LinkDraft draft : drafts) {
            part.add(draft);
            if (part.size() == BATCH) {
                links.addAll(insertPart(part, now, edit));
                part.clear();
            }
        }
        links.addAll(insertPart(part, now, edit));
        insertTags(links, () -> {});
        return links;
    }

    /** Writes the draft over what the link was, and answers the link as it is now. */
    public Link update(Link before, LinkDraft draft, Instant now) {
        return update(List.of(before), List.of(draft), now, () -> {}).get(0);
    }

    /** The same for several: each draft over the link at its place. {@code between} runs between batches and after the last. */
    public List<Link> update(List<Link> before, List<LinkDraft> drafts, Instant now, Runnable between) {
        long edit = nextEdit(handle);
        List<Link> after = new ArrayList<>(before.size());
        List<Link> othersTags = new ArrayList<>();
        PreparedBatch rows = handle.prepareBatch("""
                update link
                set slug = :slug, target = :target, owner_id = :owner, title = :title, notes = :notes,
                    enabled = :enabled, valid_from = :from, valid_until = :until, max_clicks = :max,
                    status = :status, forward_query = :query, append_path = :path,
                    updated_at = :now, edit = :edit
                where id = :id""");
        for (int i = 0; i < before.size(); i++) {
            Link old = before.get(i);
            LinkDraft draft = drafts.get(i);
            Link fresh = new Link(old.id(), draft, old.created(), now);
            after.add(fresh);
            if (!old.draft().label().tags().equals(draft.label().tags())) {
                othersTags.add(fresh);
            }
            bind(rows, draft)
                    .bind("now", LinkRow.column(now))
                    .bind("edit", edit)
                    .bind("id", old.id());
            add(rows, between);
        }
        execute(rows);
        PreparedBatch formerTags = handle.prepareBatch("delete from link_tag where link_id = :id");
        for (Link link : othersTags) {
            add(formerTags.bind("id", link.id()), between);
        }
        execute(formerTags);
        insertTags(othersTags, between);
        between.run();
        return after;
    }

    /** The link in use that has exactly this slug. */
    public Optional<LinkSummary> bySlug(Slug slug) {
        return one("l.slug = :value and l.bin = 0", slug.value());
    }

    /** The link with this identity, in use or in the bin; not one deleted for good. */
    public Optional<LinkSummary> byId(long id) {
        return one("l.id = :value and not l.purged", id);
    }

    /** Those of the links that are in use, by their ids and in no order. {@code between} runs before each part. */
    public List<Link> inUse(Collection<Long> ids, Runnable between) {
        List<Long> all = List.copyOf(ids);
        List<Link> found = new ArrayList<>(all.size());
        for (int from = 0; from < all.size(); from += LinkSearch.FEW) {
            between.run();
            List<Long> part = all.subList(from, Math.min(from + LinkSearch.FEW, all.size()));
            LinkSearch.withTags(
                            handle,
                            handle.createQuery("select " + LinkSearch.COLUMNS + LinkSearch.FROM
                                            + " where l.id in (<ids>) and l.bin = 0")
                                    .bindList("ids", part))
                    .forEach(summary -> found.add(summary.link()));
        }
        return found;
    }

    private Optional<LinkSummary> one(String condition, Object value) {
        return LinkSearch.withTags(
                        handle,
                        handle.createQuery("select " + LinkSearch.COLUMNS + LinkSearch.FROM + " where " + condition)
                                .bind("value", value))
                .stream()
                .findFirst();
    }

    private List<Link> insertPart(List<LinkDraft> drafts, Instant now, long edit) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        PreparedBatch batch = handle.prepareBatch("""
                insert into link (slug, bin, target, owner_id, title, notes, enabled, valid_from, valid_until,
                                  max_clicks, status, forward_query, append_path, created_at, updated_at, edit)
                values (:slug, 0, :target, :owner, :title, :notes, :enabled, :from, :until,
                        :max, :status, :query, :path, :now, :now, :edit)""");
        for (LinkDraft draft : drafts) {
            bind(batch, draft).bind("now", LinkRow.column(now)).bind("edit", edit);
            batch.add();
        }
        List<Long> ids = batch.executePreparedBatch("id").mapTo(Long.class).list();
        List<Link> links = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            identities.given("link", ids.get(i));
            links.add(new Link(ids.get(i), drafts.get(i), now, now));
        }
        return links;
    }

    private void insertTags(List<Link> links, Runnable between) {
        PreparedBatch batch = handle.prepareBatch("insert into link_tag (link_id, tag) values (:id, :tag)");
        for (Link link : links) {
            for (Tag tag : link.draft().label().tags()) {
                add(batch.bind("id", link.id()).bind("tag", tag.name()), between);
            }
        }
        execute(batch);
    }

    private static void add(PreparedBatch batch, Runnable between) {
        batch.add();
        if (batch.size() == BATCH) {
            batch.execute();
            between.run();
        }
    }

    private static void execute(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /**
     * A number for an edit that is long in coming: those made meanwhile stay below it, so that who has seen them has not
     * seen this one.
     */
    public long laterEdit() {
        return nextEdit(handle) + EDITS_MEANWHILE;
    }

    /** The highest number of a link, 0 without any. */
    long last() {
        return handle.createQuery("select coalesce(max(id), 0) from link")
                .mapTo(Long.class)
                .one();
    }

    /** The number for the change that is being made. */
    static long nextEdit(Handle handle) {
        return handle.createQuery("select coalesce(max(edit), 0) + 1 from link")
                .mapTo(Long.class)
                .one();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, LinkDraft draft) {
        return statement
                .bind("slug", draft.slug().value())
                .bind("target", draft.target().typed())
                .bind("owner", draft.ownerId())
                .bind("title", draft.label().title())
                .bind("notes", draft.label().notes())
                .bind("enabled", draft.enabled())
                .bind("from", LinkRow.column(draft.validity().from()))
                .bind("until", LinkRow.column(draft.validity().until()))
                .bind("max", draft.validity().maxClicks())
                .bind("status", draft.forwarding().status().code())
                .bind("query", draft.forwarding().query())
                .bind("path", draft.forwarding().path());
    }
}
