package app.fingerpost.desk.model;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rows as a table shows them: searched as one types, sorted, kept fresh. Sorting and searching happen on another
 * thread; what comes back here is a finished list, or the few rows that changed. For the FX thread.
 */
public final class Listing<R extends Row> {
    private static final Logger LOG = LoggerFactory.getLogger(Listing.class);

    private final Comparator<R> usualOrder;
    private final Executor sorter;
    private final Executor front;
    private final Shelf<R> shelf;
    private final RowList<R> rows = new RowList<>();
    private final ReadOnlyIntegerWrapper all = new ReadOnlyIntegerWrapper(this, "all", 0);
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(this, "loaded", false);
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ObjectProperty<@Nullable Predicate<R>> filter = new SimpleObjectProperty<>(this, "filter", null);
    private Supplier<Runnable> keeper = () -> () -> {};
    private @Nullable IntConsumer revealer;
    /** The row to reveal once it is there, 0 for none. */
    private long wanted;
    /** The text to search for, as the sorter's thread sees it. */
    private volatile String newest = "";

    /**
     * {@code sorter} runs tasks one at a time, {@code front} on the FX thread.
     *
     * @param usualOrder of the rows until {@link #sortBy} gives them another
     */
    Listing(Comparator<R> usualOrder, Executor sorter, Executor front) {
        this.usualOrder = usualOrder;
        this.sorter = sorter;
        this.front = front;
        this.shelf = new Shelf<>(usualOrder);
        search.addListener((property, before, text) -> {
            newest = text;
            changeIf(() -> text.equals(newest), s -> s.search(text), () -> {});
        });
        filter.addListener((property, before, by) -> change(s -> s.filter(by)));
    }

    /** What is shown, in order. Only this class changes it. */
    public ObservableList<R> rows() {
        return rows;
    }

    /** How many rows there are, whatever is searched for. */
    public ReadOnlyIntegerProperty allProperty() {
        return all.getReadOnlyProperty();
    }

    /** Whether the rows have come for the first time. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Rows are shown if they hold every word of this text. */
    public StringProperty searchProperty() {
        return search;
    }

    /** Only rows that fit it are shown, null for all; the sorter's thread asks it. */
    public ObjectProperty<@Nullable Predicate<R>> filterProperty() {
        return filter;
    }

    /** Takes search and filter away. */
    public void showAll() {
        search.set("");
        filter.set(null);
    }

    /** The order in which rows stand where no other is asked for. */
    public Comparator<R> usualOrder() {
        return usualOrder;
    }

    public void sortBy(Comparator<R> order) {
        change(s -> s.sort(order));
    }

    /**
     * What the table has to do.
     *
     * @param keeper called before rows come, go or move; what it gives is run after the change, so that the selection
     *     stays
     * @param revealer called with the place of a row that should be selected and seen
     */
    public void setTable(Supplier<Runnable> keeper, IntConsumer revealer) {
        this.keeper = keeper;
        this.revealer = revealer;
        revealWanted();
    }

    /** Shows every row anew, for cells that show something else than their row says. */
    void repeat() {
        Runnable restore = keeper.get();
        rows.replaceAll(List.copyOf(rows));
        restore.run();
    }

    /** Selects the row as soon as it is among those shown. */
    void reveal(long id) {
        wanted = id;
    }

    /** Keeps the row among those shown, whatever becomes of it, until the person searches for something else; 0 for none. */
    void hold(long id) {
        change(s -> s.hold(id));
    }

    /** Changes the rows on the sorter's thread, then shows them. */
    void change(Consumer<Shelf<R>> change) {
        change(change, () -> {});
    }

    /** The same; {@code beside} changes what belongs to the rows in the same step on the FX thread, before them. */
    void change(Consumer<Shelf<R>> change, Runnable beside) {
        changeIf(() -> true, change, beside);
    }

    /** The same, unless it is no longer wanted when its turn comes; the sorter's thread asks that. */
    private void changeIf(BooleanSupplier wanted, Consumer<Shelf<R>> change, Runnable beside) {
        try {
            sorter.execute(() -> {
                if (wanted.getAsBoolean()) {
                    change.accept(shelf);
                    Shelf.Arranged<R> arranged = shelf.arrange();
                    front.execute(() -> {
                        beside.run();
                        show(arranged);
                    });
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("The window is closed; a change is not shown.", e);
        }
    }

    /** Runs it once what was asked for so far is shown. */
    public void afterwards(Runnable work) {
        try {
            sorter.execute(() -> front.execute(work));
        } catch (RejectedExecutionException e) {
            LOG.debug("The window is closed; nothing comes afterwards.", e);
        }
    }

    private void show(Shelf.Arranged<R> arranged) {
        int[] changed = arranged.changed();
        if (changed == null) {
            Runnable restore = keeper.get();
            rows.replaceAll(arranged.rows());
            restore.run();
        } else if (changed.length > 0) {
            rows.update(changed, arranged.rows());
        }
        all.set(arranged.all());
        revealWanted();
        loaded.set(arranged.filled());
    }

    private void revealWanted() {
        IntConsumer table = revealer;
        for (int place = 0; table != null && wanted != 0 && place < rows.size(); place++) {
            if (rows.get(place).id() == wanted) {
                wanted = 0;
                table.accept(place);
            }
        }
    }
}
