package app.fingerpost.manage;

import app.fingerpost.link.Changes;
import app.fingerpost.link.Link;
import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.LinkEdit;
import app.fingerpost.link.LinkSummary;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.Slug;
import app.fingerpost.link.User;
import app.fingerpost.link.UserChange;
import app.fingerpost.redirect.LinkIndex;
import app.fingerpost.store.Database;
import app.fingerpost.store.Tables;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Does changes again that were done and taken back, or takes them back by their {@linkplain Changes#reversed reverse}: all
 * of them or none. Any thread may call; see the package for what a return means.
 */
public final class Replay {
    private final Editor editor;
    private final Database database;
    private final LinkIndex index;
    private final Clock clock;

    public Replay(Editor editor, Database database, LinkIndex index, Clock clock) {
        this.editor = editor;
        this.database = database;
        this.index = index;
        this.clock = clock;
    }

    /**
     * Does all of it. What is that way already stays so.
     *
     * @throws Rejected if something it would change was changed by somebody since, or is gone, or its slug or name is
     *     taken; nothing was done then
     */
    public void run(Changes changes) {
        editor.run(() -> {
            Written written = database.write(tables -> write(tables, changes, clock.instant()));
            written.binned.forEach(link -> index.remove(link.slug()));
            written.edits.forEach(edit -> index.replace(edit.before().slug(), edit.after()));
            written.restored.forEach(link -> index.add(link.link(), link.clicks()));
            for (User user : written.users) {
                index.switchOwners(List.of(user.id()), user.active());
            }
            return true;
        });
    }

    private record Written(List<Link> binned, List<LinkEdit> edits, List<LinkSummary> restored, List<User> users) {}

    private Written write(Tables tables, Changes changes, Instant now) {
        List<User> users = new ArrayList<>(putBack(tables, changes.created()));
        changes.removed().forEach(user -> remove(tables, user));
        users.addAll(changeUsers(tables, changes.users(), now));

        Map<Long, LinkSummary> links = tables.search().byIds(ids(changes));
        List<Link> binned = changes.binned().stream()
                .map(links::get)
                .filter(link -> link != null && !link.deleted())
                .map(LinkSummary::link)
                .toList();
        tables.bin().put(binned.stream().map(Link::id).toList(), now);
        Set<Slug> freed = binned.stream().map(Link::slug).collect(Collectors.toCollection(HashSet::new));
        List<LinkEdit> edits = edit(tables, changes.edits(), links, freed, now);
        List<LinkSummary> restored = restore(tables, changes.made(), links, freed, now);
        return new Written(binned, edits, restored, users);
    }

    private List<LinkEdit> edit(
            Tables tables, List<LinkEdit> wanted, Map<Long, LinkSummary> links, Set<Slug> freed, Instant now) {
        List<Link> others = new ArrayList<>(wanted.size());
        List<LinkDraft> drafts = new ArrayList<>(wanted.size());
        for (LinkEdit edit : wanted) {
            LinkSummary found = links.get(edit.after().id());
            if (found == null || found.deleted()) {
                throw Rejected.unknown(
                        "link",
                        "undo-deleted",
                        "The link \"{0}\" is deleted by now, so everything was left as it is. Restore it first.",
                        edit.before().slug().value());
            }
            Link before = found.link();
            LinkDraft draft = edit.onTopOf(before.draft());
            if (!draft.slug().equals(before.slug())) {
                checkFree(draft.slug(), freed);
                freed.add(before.slug());
            }
            if (!draft.equals(before.draft())) {
                others.add(before);
                drafts.add(draft);
            }
        }
        return LinkEdit.of(others, tables.links().update(others, drafts, now));
    }

    private List<LinkSummary> restore(
            Tables tables, List<Long> wanted, Map<Long, LinkSummary> links, Set<Slug> freed, Instant now) {
        List<LinkSummary> restored = new ArrayList<>(wanted.size());
        for (long id : wanted) {
            LinkSummary found = links.get(id);
            if (found == null) {
                throw goneForGood();
            }
            if (found.deleted()) {
                checkFree(found.link().slug(), freed);
                restored.add(found);
            }
        }
        if (!tables.bin().take(restored.stream().map(found -> found.link().id()).toList(), now)) {
            throw goneForGood();
        }
        return restored;
    }

    private List<User> putBack(Tables tables, List<User> users) {
        for (User user : users) {
            checkFree(tables, user.name());
            tables.users().putBack(user);
        }
        return users;
    }

    private void remove(Tables tables, User user) {
        if (editor.claims().owners().contains(user.id()) || tables.users().hasLinks(user.id())) {
            throw Rejected.taken(
                    "owner",
                    "undo-has-links",
                    "\"{0}\" has links by now, or had some, and stays. Switch the user off.",
                    user.name());
        }
        tables.users().remove(user.id());
    }

    private List<User> changeUsers(Tables tables, List<UserChange> changes, Instant now) {
        Map<Integer, User> known = changes.isEmpty()
                ? Map.of()
                : tables.users().all().stream().collect(Collectors.toMap(User::id, Function.identity()));
        Map<Boolean, List<User>> turning = new HashMap<>();
        for (UserChange change : changes) {
            User user = known.get(change.after().id());
            if (user == null) {
                throw Rejected.unknown(
                        "owner",
                        "undo-user-gone",
                        "There is no user \"{0}\" any more. Nothing was changed.",
                        change.before().name());
            }
            String name = change.after().name();
            if (!name.equals(change.before().name()) && !name.equals(user.name())) {
                if (!user.name().equals(change.before().name())) {
                    throw Rejected.taken(
                            "name",
                            "undo-renamed",
                            "The user \"{0}\" is called \"{1}\" by now, so everything was left as it is."
                                    + " Rename the user by hand.",
                            change.before().name(),
                            user.name());
                }
                checkFree(tables, name);
                tables.users().rename(user.id(), name);
            }
            if (change.before().active() != change.after().active()) {
                turning.computeIfAbsent(change.after().active(), active -> new ArrayList<>())
                        .add(user);
            }
        }
        List<User> turned = new ArrayList<>();
        turning.forEach((active, users) -> turned.addAll(tables.users().turn(users, active, now)));
        return turned;
    }

    private void checkFree(Slug slug, Set<Slug> freed) {
        if (editor.claims().slugs().contains(slug) || index.has(slug) && !freed.contains(slug)) {
            throw Rejected.taken(
                    "slug",
                    "undo-slug-taken",
                    "The slug \"{0}\" is taken by another link, so everything was left as it is."
                            + " Give that link another slug first.",
                    slug.value());
        }
    }

    private void checkFree(Tables tables, String name) {
        if (editor.claims().names().contains(name)
                || tables.users().byName(name).isPresent()) {
            throw Rejected.taken(
                    "name",
                    "undo-name-taken",
                    "There is another user \"{0}\" by now, so everything was left as it is. Rename that user first.",
                    name);
        }
    }

    private static Rejected goneForGood() {
        return Rejected.unknown(
                "link",
                "undo-gone",
                "A link of these was deleted for good and cannot come back. Everything was left as it is.");
    }

    private static Set<Long> ids(Changes changes) {
        Set<Long> ids = new HashSet<>(changes.made());
        ids.addAll(changes.binned());
        changes.edits().forEach(edit -> ids.add(edit.after().id()));
        return ids;
    }
}
