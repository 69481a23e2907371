package app.fingerpost.desk.model;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The keys that programs use for the API. For the FX thread. */
public final class KeysModel {
    private static final Texts TEXTS = new Texts("keys");

    private final Worker worker;
    private final ObservableList<KeyRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper fresh = new ReadOnlyStringWrapper(this, "fresh", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyObjectWrapper<@Nullable KeyRow> doomed = new ReadOnlyObjectWrapper<>(this, "doomed", null);

    KeysModel(Worker worker) {
        this.worker = worker;
    }

    /** Oldest first. */
    public ObservableList<KeyRow> rows() {
        return rows;
    }

    /** The key just made, which is shown this once; empty otherwise. */
    public ReadOnlyStringProperty freshProperty() {
        return fresh.getReadOnlyProperty();
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

    /** Makes a key; {@code done} is called when {@link #freshProperty} shows it. */
    public void make(String name, Runnable done) {
        ask(services -> services.keys().create(name), made -> {
            fresh.set(made.secret());
            done.run();
        });
    }

    /** Forgets the key just made; nobody can show it again. */
    public void hideFresh() {
        fresh.set("");
    }

    /** Calls one of the two. */
    public void rename(KeyRow row, String name, Runnable done, Consumer<String> refused) {
        worker.ask(
                services -> {
                    services.keys().rename(row.key().hash(), name);
                    return all(services);
                },
                keys -> {
                    rows.setAll(keys);
                    done.run();
                },
                why -> refused.accept(why.sentence()));
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
            ask(services -> services.keys().revoke(row.key().hash()), revoked -> {});
        }
    }

    private <T extends @Nullable Object> void ask(Function<DeskServices, T> work, Consumer<T> done) {
        problem.set("");
        worker.ask(
                services -> new Done<>(work.apply(services), all(services)),
                answer -> {
                    if (!rows.equals(answer.rows())) {
                        rows.setAll(answer.rows());
                    }
                    done.accept(answer.result());
                },
                why -> problem.set(why.sentence()));
    }

    private static List<KeyRow> all(DeskServices services) {
        return services.keys().all().stream()
                .map(key -> new KeyRow(key, services.keys().isAdministrators(key)))
                .toList();
    }

    private record Done<T extends @Nullable Object>(T result, List<KeyRow> rows) {}
}
