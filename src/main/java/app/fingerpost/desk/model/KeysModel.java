package app.fingerpost.desk.model;

import app.fingerpost.link.ApiKey;
import app.fingerpost.link.User;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The keys that programs use for the API: those of one user, or the one that is nobody's. For the FX thread. */
public final class KeysModel {
    private static final Texts TEXTS = new Texts("keys");

    private final Worker worker;
    private final Notices notices;
    private final KeyNames names;
    private final ObservableList<KeyRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", TEXTS.get("of-nobody"));
    private final ReadOnlyObjectWrapper<@Nullable User> owner = new ReadOnlyObjectWrapper<>(this, "owner", null);
    private final ReadOnlyStringWrapper fresh = new ReadOnlyStringWrapper(this, "fresh", "");
    private final ReadOnlyStringWrapper freshAbout = new ReadOnlyStringWrapper(this, "freshAbout", "");
    private @Nullable ApiKey freshKey;
    private String freshOwner = "";
    private boolean freshCopied;
    /** Whether one is being made, whose secret is not shown yet. */
    private boolean making;

    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyObjectWrapper<@Nullable KeyRow> doomed = new ReadOnlyObjectWrapper<>(this, "doomed", null);

    KeysModel(Worker worker, Notices notices) {
        this.worker = worker;
        this.notices = notices;
        this.names = new KeyNames(worker, notices, this::follow);
    }

    /** Shows the keys of this user, who new ones will be for; null for those that are nobody's. */
    public void show(@Nullable User user) {
        User before = owner.get();
        owner.set(user);
        title.set(user == null ? TEXTS.get("of-nobody") : TEXTS.get("of-user", user.name()));
        if ((before == null ? -1 : before.id()) != (user == null ? -1 : user.id())) {
            putFreshAway();
            spare();
            rows.clear();
            refresh();
        }
    }

    /** Whose keys are shown, null for nobody's. */
    public ReadOnlyObjectProperty<@Nullable User> ownerProperty() {
        return owner.getReadOnlyProperty();
    }

    /** The same in words. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** Oldest first. */
    public ObservableList<KeyRow> rows() {
        return rows;
    }

    /** The key just made, which is shown this once, whoever is chosen meanwhile; empty otherwise. */
    public ReadOnlyStringProperty freshProperty() {
        return fresh.getReadOnlyProperty();
    }

    /** Which key that is, and what to do with it. */
    public ReadOnlyStringProperty freshAboutProperty() {
        return freshAbout.getReadOnlyProperty();
    }

    /** Why the last thing asked for was not done; empty if it was. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The key that waits for a yes to be revoked, null if none does. */
    public ReadOnlyObjectProperty<@Nullable KeyRow> doomedProperty() {
        return doomed.getReadOnlyProperty();
    }

    /** What revoking this key will do. */
    public String warning(KeyRow row) {
        String name = row.key().name();
        return row.administrators() ? TEXTS.get("revoke-administrators", name) : TEXTS.get("revoke-question", name);
    }

    /** Reads the keys anew. */
    public void refresh() {
        ask(services -> null, ignored -> {});
    }

    /**
     * Makes a key for the user whose keys are shown, unless the last one is still being made or waits to be copied;
     * {@code done} is called when {@link #freshProperty} shows it.
     */
    public void make(String name, Runnable done) {
        User user = owner.get();
        if (!fresh.get().isEmpty() && !freshCopied) {
            problem.set(TEXTS.get("fresh-waits"));
        } else if (user != null && !making) {
            making = true;
            ask(
                    services -> services.keys().createFor(user, name),
                    made -> {
                        freshCopied = false;
                        freshKey = made.key();
                        freshOwner = user.name();
                        freshAbout.set(TEXTS.get("fresh-once", made.key().name(), freshOwner));
                        fresh.set(made.secret());
                        done.run();
                    },
                    () -> making = false);
        }
    }

    /** The person has copied the key just made. */
    public void copiedFresh() {
        freshCopied = true;
    }

    /** Forgets the key just made, if it was copied. */
    public void putFreshAway() {
        if (freshCopied) {
            hideFresh();
        }
    }

    /** Forgets the key just made; nobody can show it again. */
    public void hideFresh() {
        fresh.set("");
    }

    /** Tells it, and keeps it for undo. Calls one of the two. */
    public void rename(KeyRow row, String name, Runnable done, Consumer<String> refused) {
        names.give(row.key().hash(), name, done, refused);
    }

    private void follow(ApiKey renamed) {
        if (freshKey != null && freshKey.hash().equals(renamed.hash())) {
            freshAbout.set(TEXTS.get("fresh-once", renamed.name(), freshOwner));
        }
        refresh();
    }

    /** Asks whether to revoke the key. */
    public void doom(KeyRow row) {
        doomed.set(row);
    }

    /** Keeps the key that was asked about. */
    public void spare() {
        doomed.set(null);
    }

    /** Revokes the key that was asked about; from then on it opens nothing. */
    public void revoke() {
        KeyRow row = doomed.get();
        doomed.set(null);
        if (row != null) {
            ask(
                    services -> services.keys().revoke(row.key().hash()),
                    revoked -> notices.tell(TEXTS.get("revoked", row.key().name())));
        }
    }

    private <T extends @Nullable Object> void ask(Function<DeskServices, T> work, Consumer<T> done) {
        ask(work, done, () -> {});
    }

    /** {@code ended} is called first, whether it is done or refused. */
    private <T extends @Nullable Object> void ask(Function<DeskServices, T> work, Consumer<T> done, Runnable ended) {
        problem.set("");
        User user = owner.get();
        worker.ask(
                services -> new Done<>(work.apply(services), rows(services, user)),
                answer -> {
                    ended.run();
                    take(user, answer.rows());
                    done.accept(answer.result());
                },
                why -> {
                    ended.run();
                    problem.set(why.sentence());
                });
    }

    /** Nothing happens if another user's keys are wanted by now. */
    private void take(@Nullable User user, List<KeyRow> keys) {
        User now = owner.get();
        boolean wanted = user == null ? now == null : now != null && now.id() == user.id();
        if (wanted && !rows.equals(keys)) {
            rows.setAll(keys);
        }
    }

    private static List<KeyRow> rows(DeskServices services, @Nullable User user) {
        Integer id = user == null ? null : user.id();
        return services.keys().all().stream()
                .filter(key -> Objects.equals(key.ownerId(), id))
                .map(key -> new KeyRow(key, services.keys().isAdministrators(key)))
                .toList();
    }

    private record Done<T extends @Nullable Object>(T result, List<KeyRow> rows) {}
}
