package app.fingerpost.manage;

import app.fingerpost.link.Link;
import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.LinkEdit;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.Slug;
import app.fingerpost.redirect.LinkIndex;
import app.fingerpost.store.Database;
import app.fingerpost.store.Tables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * One thing done to many links: all of it in one transaction and then in the index, or nothing. A refusal names the link
 * it is about. {@code between} runs between the parts of a transaction, last right before its commit; if it throws,
 * nothing is done. For the writer's thread only.
 */
final class ManyLinks {
    private final Editor editor;
    private final Database database;
    private final LinkIndex index;
    private final Supplier<OwnAddress> ownAddress;

    ManyLinks(Editor editor, Database database, LinkIndex index, Supplier<OwnAddress> ownAddress) {
        this.editor = editor;
        this.database = database;
        this.index = index;
        this.ownAddress = ownAddress;
    }

    /** Tells what became of those that are other than before. */
    List<LinkEdit> change(Collection<Link> chosen, UnaryOperator<LinkDraft> edit, Instant now, Runnable between) {
        List<LinkEdit> edits = database.write(tables -> {
            List<Link> before = new ArrayList<>();
            List<LinkDraft> drafts = new ArrayList<>();
            Set<Slug> newSlugs = new HashSet<>();
            for (Link link : inUse(tables, chosen, between)) {
                LinkDraft draft = checked(link, edit, newSlugs);
                if (!draft.equals(link.draft())) {
                    before.add(link);
                    drafts.add(draft);
                }
            }
            return LinkEdit.of(before, tables.links().update(before, drafts, now, between));
        });
        edits.forEach(made -> index.replace(made.before().slug(), made.after()));
        return edits;
    }

    List<Link> bin(Collection<Link> chosen, Instant now, Runnable between) {
        List<Link> links = database.write(tables -> {
            List<Link> found = inUse(tables, chosen, between);
            tables.bin().put(found.stream().map(Link::id).toList(), now, between);
            return found;
        });
        links.forEach(link -> index.remove(link.slug()));
        return links;
    }

    private LinkDraft checked(Link link, UnaryOperator<LinkDraft> edit, Set<Slug> newSlugs) {
        try {
            LinkDraft draft = edit.apply(link.draft());
            if (!draft.slug().equals(link.slug())
                    && (index.has(draft.slug())
                            || editor.claims().slugs().contains(draft.slug())
                            || !newSlugs.add(draft.slug()))) {
                throw taken(draft.slug());
            }
            if (!draft.target().equals(link.target())) {
                ownAddress.get().check(draft.target());
            }
            return draft;
        } catch (Rejected e) {
            throw e.about(link.slug());
        }
    }

    /** As they are now, in the order given. */
    private static List<Link> inUse(Tables tables, Collection<Link> chosen, Runnable between) {
        Map<Long, Slug> slugs = new LinkedHashMap<>();
        chosen.forEach(link -> slugs.put(link.id(), link.slug()));
        Map<Long, Link> found = tables.links().inUse(slugs.keySet(), between).stream()
                .collect(Collectors.toMap(Link::id, Function.identity()));
        List<Link> now = new ArrayList<>(slugs.size());
        slugs.forEach((id, slug) -> {
            Link link = found.get(id);
            if (link == null) {
                throw gone(slug);
            }
            now.add(link);
        });
        return now;
    }

    static Rejected taken(Slug slug) {
        return Rejected.taken(
                "slug", "slug-taken", "The slug \"{0}\" is taken by another link. Choose another one.", slug.value());
    }

    static Rejected gone(Slug slug) {
        return Rejected.unknown(
                "link",
                "link-gone",
                "The link \"{0}\" was deleted meanwhile, so nothing was done. Restore it if it is still in the"
                        + " bin, or go on without it.",
                slug.value());
    }
}
