package app.fingerpost.manage;

import app.fingerpost.link.Link;
import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.LinkSummary;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.Slug;
import app.fingerpost.redirect.LinkIndex;
import app.fingerpost.store.Database;
import app.fingerpost.store.Tables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * One thing done to many links: all of it in one transaction and then in the index, or nothing. A refusal names the link
 * it is about. For the writer's thread only.
 */
final class ManyLinks {
    private final Database database;
    private final LinkIndex index;
    private final Supplier<OwnAddress> ownAddress;

    ManyLinks(Database database, LinkIndex index, Supplier<OwnAddress> ownAddress) {
        this.database = database;
        this.index = index;
        this.ownAddress = ownAddress;
    }

    /** Tells what became of those that are other than before. */
    List<LinkChange> change(Collection<Slug> slugs, Function<Link, LinkDraft> edit, Instant now) {
        return write(tables -> inUse(tables, slugs), edit, now);
    }

    /** The same for links by identity, whatever their slugs are now. */
    List<LinkChange> changeById(Collection<Long> ids, Function<Link, LinkDraft> edit, Instant now) {
        return write(
                tables -> byId(tables, ids).stream()
                        .map(ManyLinks::checkedInUse)
                        .map(LinkSummary::link)
                        .toList(),
                edit,
                now);
    }

    List<Link> bin(Collection<Slug> slugs, Instant now) {
        List<Link> links = database.write(tables -> {
            List<Link> found = inUse(tables, slugs);
            tables.links().bin(found.stream().map(Link::id).toList(), now);
            return found;
        });
        links.forEach(link -> index.remove(link.slug()));
        return links;
    }

    List<Link> unbin(Collection<Long> ids, Instant now) {
        List<LinkSummary> binned = database.write(tables -> {
            List<LinkSummary> found = byId(tables, ids);
            found.forEach(this::checkRestorable);
            tables.links().unbin(ids, now);
            return found;
        });
        binned.forEach(summary -> index.add(summary.link(), summary.clicks()));
        return binned.stream().map(LinkSummary::link).toList();
    }

    private List<LinkChange> write(Function<Tables, List<Link>> links, Function<Link, LinkDraft> edit, Instant now) {
        List<LinkChange> changes = database.write(tables -> {
            List<Link> before = new ArrayList<>();
            List<LinkDraft> drafts = new ArrayList<>();
            Set<Slug> newSlugs = new HashSet<>();
            for (Link link : links.apply(tables)) {
                LinkDraft draft = checked(link, edit, newSlugs);
                if (!draft.equals(link.draft())) {
                    before.add(link);
                    drafts.add(draft);
                }
            }
            List<Link> after = tables.links().update(before, drafts, now);
            List<LinkChange> made = new ArrayList<>(before.size());
            for (int i = 0; i < before.size(); i++) {
                made.add(new LinkChange(before.get(i), after.get(i)));
            }
            return made;
        });
        changes.forEach(change -> index.replace(change.before().slug(), change.after()));
        return changes;
    }

    private LinkDraft checked(Link link, Function<Link, LinkDraft> edit, Set<Slug> newSlugs) {
        try {
            LinkDraft draft = edit.apply(link);
            if (!draft.slug().equals(link.slug()) && (index.has(draft.slug()) || !newSlugs.add(draft.slug()))) {
                throw taken(draft.slug());
            }
            if (!draft.target().equals(link.target())) {
                ownAddress.get().check(draft.target());
            }
            return draft;
        } catch (Rejected e) {
            throw e.about("The link \"" + link.slug() + "\"");
        }
    }

    /** In the order given. */
    private static List<Link> inUse(Tables tables, Collection<Slug> slugs) {
        Map<Slug, Link> found =
                tables.links().bySlugs(slugs).stream().collect(Collectors.toMap(Link::slug, Function.identity()));
        return slugs.stream()
                .distinct()
                .map(slug -> {
                    Link link = found.get(slug);
                    if (link == null) {
                        throw unknown(slug);
                    }
                    return link;
                })
                .toList();
    }

    private static List<LinkSummary> byId(Tables tables, Collection<Long> ids) {
        List<LinkSummary> found = tables.links().byIds(ids);
        if (found.size() < Set.copyOf(ids).size()) {
            throw Rejected.unknown("link", "There is no such link, and it is not in the bin. Nothing to restore.");
        }
        return found;
    }

    private static LinkSummary checkedInUse(LinkSummary summary) {
        if (summary.deleted()) {
            throw Rejected.unknown(
                    "link", "The link \"" + summary.link().slug() + "\" was deleted. Restore it, then try again.");
        }
        return summary;
    }

    private void checkRestorable(LinkSummary summary) {
        if (!summary.deleted()) {
            throw Rejected.unknown(
                    "link",
                    "The link \"" + summary.link().slug() + "\" is not in the bin. There is nothing to restore.");
        }
        if (index.has(summary.link().slug())) {
            throw taken(summary.link().slug());
        }
    }

    static Rejected taken(Slug slug) {
        return Rejected.taken("slug", "The slug \"" + slug + "\" is taken by another link. Choose another one.");
    }

    static Rejected unknown(Slug slug) {
        return Rejected.unknown("slug", "There is no link with the slug \"" + slug + "\".");
    }
}
