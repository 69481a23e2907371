package app.fingerpost.desk.model;

import app.fingerpost.link.Changes;
import app.fingerpost.link.Switch;
import app.fingerpost.link.User;
import app.fingerpost.link.UserChange;
import app.fingerpost.link.UserSummary;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The page of users, and the names other pages offer. For the FX thread. */
public final class UsersModel {
    private static final Texts TEXTS = new Texts("users");

    private final Worker worker;
    private final Listing<UserRow> listing;
    private final Notices notices;
    private final Runnable refresh;
    private final Deeds deeds;
    private final StopModel stop;
    private final ObservableList<Switch> history = FXCollections.observableArrayList();
    private List<UserSummary> known = List.of();
    private int historyOf = -1;

    UsersModel(Worker worker, Listing<UserRow> listing, Notices notices, Runnable refresh, Clock clock) {
        this.worker = worker;
        this.listing = listing;
        this.notices = notices;
        this.refresh = refresh;
        this.deeds = new Deeds(worker, notices, refresh);
        this.stop = new StopModel(worker, notices, clock, users -> turnNow(users, false));
    }

    public Listing<UserRow> listing() {
        return listing;
    }

    /** The switches of the user last given to {@link #showHistory}, newest first. */
    public ObservableList<Switch> history() {
        return history;
    }

    /** Up to {@code most} names that hold the text, those that begin with it first. */
    public List<String> suggest(String text, int most) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        List<String> begin = new ArrayList<>();
        List<String> hold = new ArrayList<>();
        for (UserSummary summary : known) {
            String name = summary.user().name();
            int at = name.toLowerCase(Locale.ROOT).indexOf(wanted);
            if (at >= 0 && (at == 0 ? begin : hold).size() < most) {
                (at == 0 ? begin : hold).add(name);
            }
        }
        begin.addAll(hold);
        return begin.subList(0, Math.min(most, begin.size()));
    }

    /** What shows the links of a user whom {@link #suggest} named. */
    public LinkFilter ownedBy(String name) {
        return known.stream()
                .map(UserSummary::user)
                .filter(user -> user.name().equals(name))
                .findFirst()
                .map(user -> new LinkFilter.Owner(user.id(), name))
                .orElseThrow(() -> new IllegalArgumentException("nobody is called " + name));
    }

    /** Whose links new links are, until the person says otherwise: the one named so, or the first that is active. */
    @Nullable
    String usualOwner(String systemUser) {
        String first = null;
        for (UserSummary summary : known) {
            if (summary.user().active()) {
                if (summary.user().name().equals(systemUser)) {
                    return systemUser;
                }
                first = first == null ? summary.user().name() : first;
            }
        }
        return first;
    }

    /**
     * Switches the users. One is switched at once, and so are several that are switched on; before several are switched
     * off, {@link #stop} says what that will stop. When the table shows it, links have stopped, or work again.
     */
    public void turn(List<UserRow> rows, boolean active) {
        List<User> users = rows.stream().map(UserRow::user).toList();
        if (users.size() > 1 && !active) {
            stop.plan(users);
        } else if (!users.isEmpty()) {
            turnNow(users, active);
        }
    }

    /** Asks whether to switch off everyone but these. */
    public void stopAllBut(List<UserRow> rows) {
        Set<Long> spared = rows.stream().map(UserRow::id).collect(Collectors.toSet());
        List<User> others = known.stream()
                .map(UserSummary::user)
                .filter(user -> !spared.contains((long) user.id()))
                .toList();
        if (!others.isEmpty()) {
            stop.plan(others);
        }
    }

    /** The switch that waits for a yes. */
    public StopModel stop() {
        return stop;
    }

    private void turnNow(List<User> users, boolean active) {
        deeds.ask(
                services -> services.users().change(users, active),
                (deed, changes) -> {
                    Changes real = Changes.ofUsers(changes);
                    // What has stopped is no part of the deed: undone, it goes on.
                    deed.did(
                            told(real.users(), active),
                            real,
                            notice -> active || real.isEmpty()
                                    ? notice
                                    : notice.saying(TEXTS.get("links-stopped", notice.text())));
                    refresh.run();
                },
                problem -> {
                    notices.problem(problem);
                    listing.repeat();
                });
    }

    private static String told(List<UserChange> switched, boolean on) {
        if (switched.isEmpty()) {
            return on ? TEXTS.get("already-on") : TEXTS.get("already-off");
        }
        String who = switched.size() == 1 ? switched.get(0).after().name() : Wording.users(switched.size());
        return on ? TEXTS.get("switched-on", who) : TEXTS.get("switched-off", who);
    }

    /** Calls one of the two. */
    public void create(String name, Runnable done, Consumer<String> problem) {
        deeds.ask(
                services -> services.users().create(name),
                (deed, user) -> {
                    listing.searchProperty().set("");
                    listing.reveal(user.id());
                    done.run();
                    deed.did(TEXTS.get("createdUser", user.name()), Changes.created(List.of(user)));
                    refresh.run();
                },
                why -> problem.accept(why.sentence()));
    }

    /** Calls one of the two. */
    public void rename(UserRow row, String name, Runnable done, Consumer<String> problem) {
        User chosen = row.user();
        deeds.ask(
                services -> services.users().rename(chosen, name),
                (deed, change) -> {
                    deed.did(
                            TEXTS.get(
                                    "renamedUser",
                                    change.before().name(),
                                    change.after().name()),
                            Changes.ofUsers(List.of(change)));
                    refresh.run();
                    done.run();
                },
                why -> problem.accept(why.sentence()));
    }

    /** Fills {@link #history} with this user's switches, or empties it. */
    public void showHistory(@Nullable UserRow row) {
        int id = row == null ? -1 : row.user().id();
        if (id != historyOf) {
            history.clear();
            historyOf = id;
            askHistory();
        }
    }

    private void askHistory() {
        int id = historyOf;
        if (id >= 0) {
            worker.ask(
                    services -> services.lists().switches(id),
                    switches -> {
                        if (historyOf == id && !history.equals(switches)) {
                            history.setAll(switches);
                        }
                    },
                    notices::problem);
        }
    }

    void take(List<UserSummary> users) {
        List<Long> gone = gone(known, users);
        known = users;
        askHistory();
        stop.follow(users.stream().map(UserSummary::user).toList());
        listing.change(shelf -> shelf.put(users.stream().map(UserRow::of).toList(), gone));
    }

    private static List<Long> gone(List<UserSummary> before, List<UserSummary> now) {
        Set<Integer> there = now.stream().map(one -> one.user().id()).collect(Collectors.toSet());
        return before.stream()
                .map(one -> one.user().id())
                .filter(id -> !there.contains(id))
                .map(Integer::longValue)
                .toList();
    }

    List<UserSummary> known() {
        return known;
    }
}
