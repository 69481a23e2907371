package app.fingerpost.manage;

import app.fingerpost.link.Changes;
import app.fingerpost.link.LinkSummary;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.User;
import app.fingerpost.link.UserChange;
import app.fingerpost.store.Tables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The part of a {@link Replay} that is about users. For the editor's thread. */
final class UserReplay {
    private final Editor editor;
    /** A switch is a new version of a user also when it takes one back: which one stands for the version asked for. */
    private final Map<Version, Long> standIns = new HashMap<>();
    /** By the ids of users who were removed, their links in the bin: others' meanwhile, theirs when they come back. */
    private final Map<Integer, Estate> estates = new HashMap<>();

    UserReplay(Editor editor) {
        this.editor = editor;
    }

    private record Version(int user, long version) {}

    private record Estate(int heir, List<Long> links) {}

    /**
     * What was done to users.
     *
     * @param created who came back
     * @param agreed changes that hold now
     * @param turned as they are now
     * @param awaited by links, who was to come back with them and could not
     * @param left links of users who were removed; filled by {@link UserReplay#remove}
     */
    record Written(
            List<User> created,
            List<UserChange> agreed,
            List<User> turned,
            Map<Long, User> awaited,
            Map<Integer, Estate> left) {
        /** Who is off and who is on now, by ids: a switch taken back turns all of its users at once. */
        Map<Boolean, List<Integer>> present() {
            return Stream.concat(created.stream(), turned.stream())
                    .collect(
                            Collectors.partitioningBy(User::active, Collectors.mapping(User::id, Collectors.toList())));
        }

        /** Those of the links that need not wait for their owner: the others would come back as somebody else's. */
        List<Long> ready(List<Long> made, Map<Long, LinkSummary> links, List<Rejected> refused) {
            List<Long> ready = new ArrayList<>(made.size());
            for (long id : made) {
                User owner = awaited.get(id);
                LinkSummary found = links.get(id);
                if (owner == null || found == null || !found.deleted()) {
                    ready.add(id);
                } else {
                    refused.add(Rejected.taken(
                            "owner",
                            "undo-owner-away",
                            "The link \"{0}\" stays in the bin: its owner \"{1}\" cannot come back while another user is"
                                    + " called so. Rename that user first.",
                            found.link().slug().value(),
                            owner.name()));
                }
            }
            return ready;
        }
    }

    /** Brings users back who were removed, and changes others. */
    Written write(Tables tables, Changes changes, Instant now, List<Rejected> refused) {
        List<User> created = new ArrayList<>();
        Map<Long, User> awaited = new HashMap<>();
        for (User user : changes.created()) {
            Estate estate = estates.get(user.id());
            boolean back = attempt(refused, () -> {
                checkFree(tables, user.name());
                tables.users().putBack(user);
                if (estate != null) {
                    tables.bin().give(estate.links, estate.heir, user.id());
                }
                created.add(user);
            });
            if (!back && estate != null) {
                estate.links.forEach(link -> awaited.put(link, user));
            }
        }
        List<UserChange> agreed = new ArrayList<>();
        Map<Boolean, List<User>> turning = new HashMap<>();
        Map<Integer, User> known = changes.users().isEmpty() ? Map.of() : byId(tables);
        for (UserChange change : changes.users()) {
            attempt(refused, () -> {
                User user = change(tables, change, known.get(change.after().id()));
                if (user.active() != change.after().active() && turns(change)) {
                    turning.computeIfAbsent(change.after().active(), active -> new ArrayList<>())
                            .add(user);
                }
                agreed.add(change);
            });
        }
        List<User> turned = new ArrayList<>();
        turning.forEach((active, users) -> turned.addAll(tables.users().turn(users, active, now)));
        return new Written(created, agreed, turned, awaited, new HashMap<>());
    }

    /** Removes users; their links, which have just been binned, are the first user's from now on. Answers who is gone. */
    List<User> remove(Tables tables, Changes changes, Written written, List<Rejected> refused) {
        List<User> removed = new ArrayList<>();
        Set<Long> binned = new HashSet<>(changes.binned());
        Map<Integer, User> known = changes.removed().isEmpty() ? Map.of() : byId(tables);
        for (User user : changes.removed()) {
            attempt(refused, () -> {
                User now = known.get(user.id());
                if (now != null
                        && (now.version() != standIn(user) || !now.name().equals(user.name()))) {
                    throw Rejected.taken(
                            "owner",
                            "undo-user-changed",
                            "\"{0}\" was switched or renamed since then and stays. Switch the user off.",
                            now.name());
                }
                List<Long> links = tables.users().links(user.id());
                User heir = tables.users().first().orElse(user);
                if (editor.claims().owners().contains(user.id())
                        || !binned.containsAll(links)
                        || heir.id() == user.id()) {
                    throw Rejected.taken(
                            "owner",
                            "undo-has-links",
                            "\"{0}\" has links by now, or had some, and stays. Switch the user off.",
                            user.name());
                }
                if (tables.keys().hasAny(user.id())) {
                    throw Rejected.taken(
                            "owner",
                            "undo-has-keys",
                            "\"{0}\" has API keys by now and stays. Revoke them first.",
                            user.name());
                }
                tables.bin().give(links, user.id(), heir.id());
                tables.users().remove(user.id());
                written.left.put(user.id(), new Estate(heir.id(), links));
                removed.add(user);
            });
        }
        return removed;
    }

    /** Remembers what was written, once it is committed. */
    void keep(Written written) {
        for (User user : written.created) {
            standIns.keySet().removeIf(version -> version.user == user.id());
            estates.remove(user.id());
        }
        Map<Integer, User> turned = written.turned.stream().collect(Collectors.toMap(User::id, Function.identity()));
        for (UserChange change : written.agreed) {
            User now = turned.get(change.after().id());
            if (now != null) {
                standIns.put(version(change.after()), now.version());
            }
        }
        estates.putAll(written.left);
    }

    /** Renames the user if that is wanted, and checks whether they can be switched; answers them as they were. */
    private User change(Tables tables, UserChange change, @Nullable User user) {
        String before = change.before().name();
        String after = change.after().name();
        if (user == null) {
            throw Rejected.unknown("owner", "undo-user-gone", "There is no user \"{0}\" any more.", before);
        }
        if (turns(change) && user.active() != change.after().active() && user.version() != standIn(change.before())) {
            throw Rejected.taken(
                    "active",
                    "undo-switched",
                    "\"{0}\" was switched again since then, so the switch was left as it is. Turn it by hand.",
                    user.name());
        }
        if (!after.equals(before) && !after.equals(user.name())) {
            if (!user.name().equals(before)) {
                throw Rejected.taken(
                        "name",
                        "undo-renamed",
                        "The user \"{0}\" is called \"{1}\" by now, so the name was left as it is."
                                + " Rename the user by hand.",
                        before,
                        user.name());
            }
            checkFree(tables, after);
            tables.users().rename(user.id(), after);
        }
        return user;
    }

    private static Map<Integer, User> byId(Tables tables) {
        return tables.users().all().stream().collect(Collectors.toMap(User::id, Function.identity()));
    }

    private static boolean turns(UserChange change) {
        return change.before().active() != change.after().active();
    }

    /** The version that a user has if nobody but undo and redo has switched them since they were as {@code user}. */
    private long standIn(User user) {
        return standIns.getOrDefault(version(user), user.version());
    }

    private static Version version(User user) {
        return new Version(user.id(), user.version());
    }

    private void checkFree(Tables tables, String name) {
        if (editor.claims().names().contains(name)
                || tables.users().byName(name).isPresent()) {
            throw Rejected.taken(
                    "name", "undo-name-taken", "There is another user \"{0}\" by now. Rename that user first.", name);
        }
    }

    /** Whether it was not refused. */
    private static boolean attempt(List<Rejected> refused, Runnable part) {
        try {
            part.run();
            return true;
        } catch (Rejected e) {
            refused.add(e);
            return false;
        }
    }
}
