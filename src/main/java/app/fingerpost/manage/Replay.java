package app.fingerpost.manage;

import app.fingerpost.link.Changes;
import app.fingerpost.link.Link;
import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.LinkEdit;
import app.fingerpost.link.LinkSummary;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.Slug;
import app.fingerpost.link.User;
import app.fingerpost.redirect.LinkIndex;
import app.fingerpost.store.Database;
import app.fingerpost.store.Tables;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Does changes again that were done and taken back, or takes them back by their {@linkplain Changes#reversed reverse}:
 * each link and user as far as nobody else changed it since, all in one transaction. Any thread may call; see the package
 * for what a return means.
 */
public final class Replay {
    private final Editor editor;
    private final Database database;
    private final LinkIndex index;
    private final Clock clock;
    private final UserReplay users;

    public Replay(Editor editor, Database database, LinkIndex index, Clock clock) {
        this.editor = editor;
        this.users = new UserReplay(editor);
        this.database = database;
        this.index = index;
        this.clock = clock;
    }

    /**
     * What became of it.
     *
     * @param done that part of the changes asked for which holds now
     * @param refused for each other part, why it was left as it is
     */
    public record Outcome(Changes done, List<Rejected> refused) {
        /** Refusals that say what to do first. */
        private static final Set<String> MENDABLE = Set.of(
                "undo-deleted",
                "undo-slug-taken",
                "undo-name-taken",
                "undo-owner-away",
                "undo-has-links",
                "undo-has-keys");

        /** Whether nothing at all was done. */
        public boolean isRefused() {
            return done.isEmpty() && !refused.isEmpty();
        }

        /** Whether the person can mend something so that the same succeeds later. */
        public boolean canBeMended() {
            return refused.stream().anyMatch(why -> MENDABLE.contains(String.valueOf(why.code())));
        }
    }

    /**
     * Does what can be done of it. What is that way already stays so.
     *
     * @param between run again and again before it is done, first before the transaction and then in it: if it throws,
     *     nothing is changed and the exception comes through
     */
    public Outcome run(Changes changes, Runnable between) {
        return editor.run(() -> {
            between.run();
            Written written = database.write(tables -> {
                Written all = write(tables, changes, clock.instant(), between);
                between.run();
                return all;
            });
            users.keep(written.users);
            written.binned.forEach(link -> index.remove(link.slug()));
            written.edits.forEach(edit -> index.replace(edit.before().slug(), edit.after()));
            written.restored.forEach(link -> index.add(link.link(), link.clicks()));
            written.users.present().forEach((active, owners) -> index.switchOwners(owners, active));
            return written.outcome;
        });
    }

    private record Written(
            Outcome outcome,
            List<Link> binned,
            List<LinkEdit> edits,
            List<LinkSummary> restored,
            UserReplay.Written users) {}

    private Written write(Tables tables, Changes changes, Instant now, Runnable between) {
        List<Rejected> refused = new ArrayList<>();
        UserReplay.Written ofUsers = users.write(tables, changes, now, refused);
        Map<Long, LinkSummary> links = tables.search().byIds(ids(changes));
        List<Link> binned = changes.binned().stream()
                .map(links::get)
                .filter(link -> link != null && !link.deleted())
                .map(LinkSummary::link)
                .toList();
        tables.bin().put(ids(binned), now, between);
        List<User> removed = users.remove(tables, changes, ofUsers, refused);

        Set<Slug> freed = binned.stream().map(Link::slug).collect(Collectors.toCollection(HashSet::new));
        List<LinkEdit> agreed = new ArrayList<>();
        List<LinkEdit> edits = edit(tables, changes.edits(), links, freed, now, between, agreed, refused);
        List<Long> made = new ArrayList<>();
        List<Long> coming = ofUsers.ready(changes.made(), links, refused);
        List<LinkSummary> restored = restore(tables, coming, links, freed, now, between, made, refused);
        Changes done = new Changes(made, changes.binned(), agreed, ofUsers.created(), removed, ofUsers.agreed());
        return new Written(new Outcome(done, List.copyOf(refused)), binned, edits, restored, ofUsers);
    }

    private List<LinkEdit> edit(
            Tables tables,
            List<LinkEdit> wanted,
            Map<Long, LinkSummary> links,
            Set<Slug> freed,
            Instant now,
            Runnable between,
            List<LinkEdit> agreed,
            List<Rejected> refused) {
        List<Link> others = new ArrayList<>(wanted.size());
        List<LinkDraft> drafts = new ArrayList<>(wanted.size());
        Set<Integer> owners = tables.users()
                .names(wanted.stream().map(edit -> edit.after().ownerId()).collect(Collectors.toSet()))
                .keySet();
        for (LinkEdit edit : wanted) {
            try {
                Link before = inUse(links.get(edit.after().id()), edit.before().slug());
                LinkDraft draft = edit.onTopOf(before.draft());
                if (draft.ownerId() != before.ownerId() && !owners.contains(draft.ownerId())) {
                    throw ownerGone(before.slug());
                }
                if (!draft.slug().equals(before.slug())) {
                    checkFree(draft.slug(), freed);
                    freed.add(before.slug());
                    freed.remove(draft.slug());
                }
                if (!draft.equals(before.draft())) {
                    others.add(before);
                    drafts.add(draft);
                }
                agreed.add(edit);
            } catch (Rejected e) {
                refused.add(e);
            }
        }
        return LinkEdit.of(others, tables.links().update(others, drafts, now, between));
    }

    private List<LinkSummary> restore(
            Tables tables,
            List<Long> wanted,
            Map<Long, LinkSummary> links,
            Set<Slug> freed,
            Instant now,
            Runnable between,
            List<Long> made,
            List<Rejected> refused) {
        List<LinkSummary> restored = new ArrayList<>(wanted.size());
        Set<Slug> taken = new HashSet<>();
        for (long id : wanted) {
            try {
                LinkSummary found = links.get(id);
                if (found == null) {
                    throw goneForGood();
                }
                if (found.deleted()) {
                    Slug slug = found.link().slug();
                    checkFree(slug, freed);
                    if (!taken.add(slug)) {
                        throw taken(slug);
                    }
                    freed.remove(slug);
                    restored.add(found);
                }
                made.add(id);
            } catch (Rejected e) {
                refused.add(e);
            }
        }
        if (!tables.bin().take(ids(restored.stream().map(LinkSummary::link).toList()), now, between)) {
            throw goneForGood();
        }
        return restored;
    }

    private static Link inUse(@Nullable LinkSummary found, Slug slug) {
        if (found == null) {
            throw goneForGood();
        }
        if (found.deleted()) {
            throw Rejected.unknown(
                    "link",
                    "undo-deleted",
                    "The link \"{0}\" is deleted by now, so it was left as it is. Restore it first.",
                    slug.value());
        }
        return found.link();
    }

    private void checkFree(Slug slug, Set<Slug> freed) {
        if (editor.claims().slugs().contains(slug) || index.has(slug) && !freed.contains(slug)) {
            throw taken(slug);
        }
    }

    private static Rejected taken(Slug slug) {
        return Rejected.taken(
                "slug",
                "undo-slug-taken",
                "The slug \"{0}\" is taken by another link. Give that link another slug first.",
                slug.value());
    }

    private static Rejected ownerGone(Slug slug) {
        return Rejected.unknown(
                "owner",
                "undo-owner-gone",
                "The user who was to have the link \"{0}\" again is gone, so it was left as it is."
                        + " Give it to another by hand.",
                slug.value());
    }

    private static Rejected goneForGood() {
        return Rejected.unknown("link", "undo-gone", "A link was deleted for good and cannot come back.");
    }

    private static Set<Long> ids(Changes changes) {
        Set<Long> ids = new HashSet<>(changes.made());
        ids.addAll(changes.binned());
        changes.edits().forEach(edit -> ids.add(edit.after().id()));
        return ids;
    }

    private static List<Long> ids(Collection<Link> links) {
        return links.stream().map(Link::id).toList();
    }
}
