package app.fingerpost.manage;

import app.fingerpost.link.Rejected;
import app.fingerpost.link.User;
import app.fingerpost.link.UserChange;
import app.fingerpost.redirect.LinkIndex;
import app.fingerpost.store.Database;
import app.fingerpost.store.Tables;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Making, renaming and switching users. A switch is one step in the index, behind the store's commit: when
 * {@link #turn} returns, no later request sees the former state, however many users and links it is about.
 */
public final class Users {
    private final Editor editor;
    private final Database database;
    private final LinkIndex index;
    private final Clock clock;

    public Users(Editor editor, Database database, LinkIndex index, Clock clock) {
        this.editor = editor;
        this.database = database;
        this.index = index;
        this.clock = clock;
    }

    /** @throws Rejected if the name is taken or no name */
    public User create(String name) {
        return create(name, true);
    }

    /**
     * The same for one who may begin switched off, which is the first of their switches then.
     *
     * @throws Rejected as {@link #create(String)}
     */
    public User create(String name, boolean active) {
        String checked = User.checkedName(name);
        return editor.run(() -> {
            User user = database.write(tables -> {
                checkFree(tables, checked);
                Instant now = clock.instant();
                User made = tables.users().insert(checked, now);
                return active
                        ? made
                        : tables.users().turn(List.of(made), false, now).get(0);
            });
            index.switchOwners(List.of(user.id()), active);
            return user;
        });
    }

    /** Makes a user named like the account that Fingerpost runs under. */
    public User createForAccount() {
        return create(nameOfAccount());
    }

    private static String nameOfAccount() {
        try {
            return User.checkedName(System.getProperty("user.name", ""));
        } catch (Rejected e) {
            return "me";
        }
    }

    /** @throws Rejected if there is no such user, or the new name is taken or no name */
    public User rename(String name, String newName) {
        return renamed(tables -> existing(tables, name), newName).after();
    }

    /**
     * The same for the user who was chosen, whatever their name is by now.
     *
     * @throws Rejected as {@link #rename(String, String)}; if they are gone, naming the user as they were chosen
     */
    public UserChange rename(User chosen, String newName) {
        return renamed(tables -> present(tables, List.of(chosen)).get(0), newName);
    }

    private UserChange renamed(Function<Tables, User> who, String newName) {
        String checked = User.checkedName(newName);
        return editor.run(() -> database.write(tables -> {
            User user = who.apply(tables);
            return new UserChange(user, renamed(tables, user, checked));
        }));
    }

    private User renamed(Tables tables, User user, String checked) {
        if (checked.equals(user.name())) {
            return user;
        }
        checkFree(tables, checked);
        tables.users().rename(user.id(), checked);
        return new User(user.id(), checked, user.active(), user.version(), user.created());
    }

    /**
     * Gives the user who was chosen another name and switches them, both or nothing.
     *
     * @return the user as they are now
     * @throws Rejected as {@link #rename(User, String)}
     */
    public User renameAndTurn(User chosen, String newName, boolean active) {
        String checked = User.checkedName(newName);
        return editor.run(() -> {
            User after = database.write(tables -> {
                User user = renamed(tables, present(tables, List.of(chosen)).get(0), checked);
                return tables.users().turn(List.of(user), active, clock.instant()).stream()
                        .findFirst()
                        .orElse(user);
            });
            index.switchOwners(List.of(after.id()), active);
            return after;
        });
    }

    /**
     * Switches users on or off, all of them or none; those that stand that way already are left as they are.
     *
     * @return all the users named, as they are now
     * @throws Rejected if one of the names is unknown
     */
    public List<User> turn(Collection<String> names, boolean active) {
        Set<String> wanted = Set.copyOf(names);
        return switched(tables -> named(tables, wanted), active).stream()
                .map(UserChange::after)
                .toList();
    }

    /**
     * As {@link #turn} for the users who were chosen, whatever their names are by now; also answers what they were before.
     *
     * @throws Rejected if one is gone, naming the user as they were chosen
     */
    public List<UserChange> change(Collection<User> chosen, boolean active) {
        return switched(tables -> present(tables, chosen), active);
    }

    private List<UserChange> switched(Function<Tables, List<User>> who, boolean active) {
        return editor.run(() -> {
            List<UserChange> changes = database.write(tables -> {
                List<User> before = who.apply(tables);
                Map<Integer, User> turned = tables.users().turn(before, active, clock.instant()).stream()
                        .collect(Collectors.toMap(User::id, Function.identity()));
                return before.stream()
                        .map(user -> new UserChange(user, turned.getOrDefault(user.id(), user)))
                        .toList();
            });
            index.switchOwners(
                    changes.stream().map(change -> change.after().id()).toList(), active);
            return changes;
        });
    }

    /** @throws Rejected if there is no such user */
    public User named(String name) {
        return database.read(tables -> existing(tables, name));
    }

    /** The user that was made before all others; there is one from the first start on. */
    public User first() {
        return database.read(tables -> tables.users().first()).orElseThrow(() -> unknown(""));
    }

    private static List<User> named(Tables tables, Set<String> names) {
        Map<String, User> known =
                tables.users().all().stream().collect(Collectors.toMap(User::name, Function.identity()));
        return names.stream()
                .map(name -> Optional.ofNullable(known.get(name)).orElseThrow(() -> unknown(name)))
                .toList();
    }

    /** As they are now. */
    private static List<User> present(Tables tables, Collection<User> chosen) {
        Map<Integer, User> known =
                tables.users().all().stream().collect(Collectors.toMap(User::id, Function.identity()));
        return chosen.stream()
                .map(user -> Optional.ofNullable(known.get(user.id())).orElseThrow(() -> gone(user.name())))
                .toList();
    }

    private static User existing(Tables tables, String name) {
        return tables.users().byName(name).orElseThrow(() -> unknown(name));
    }

    private void checkFree(Tables tables, String name) {
        if (editor.claims().names().contains(name)
                || tables.users().byName(name).isPresent()) {
            throw Rejected.taken("name", "name-taken", "There is a user \"{0}\" already. Choose another name.", name);
        }
    }

    private static Rejected gone(String name) {
        return Rejected.unknown("owner", "user-gone", "There is no user \"{0}\" any more, so nothing was done.", name);
    }

    private static Rejected unknown(String name) {
        return Rejected.unknown(
                "owner", "user-unknown", "There is no user \"{0}\". Check the name, or create the user first.", name);
    }
}
