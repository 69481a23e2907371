package app.fingerpost.desk.view;

import app.fingerpost.desk.model.Listing;
import app.fingerpost.desk.model.Row;
import app.fingerpost.desk.model.Wording;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** A table over a listing: the listing sorts, and what is selected stays selected when rows change. */
final class RowTable<R extends Row> {
    static final Key MENU = Key.of("Shift+F10");
    /** A row whose matter leads nowhere at present, which is paler. */
    static final PseudoClass IDLE = PseudoClass.getPseudoClass("idle");

    private final TableView<R> view;
    private final List<TableColumn<R, ?>> columns = new ArrayList<>();
    private final Map<TableColumn<R, ?>, Comparator<R>> orders = new HashMap<>();
    private final ColumnScale scale;
    private final KeptSelection<R> kept;
    private final Reveal reveal;
    private boolean laying;

    RowTable(Listing<R> listing, ColumnScale scale) {
        this.scale = scale;
        this.view = new ForeignSortTable<>(() -> listing.sortBy(order(listing.usualOrder())));
        view.setItems(listing.rows());
        RowSelection<R> selection = new RowSelection<>(view);
        view.setSelectionModel(selection);
        view.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        view.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        scale.follow(view);
        HeadingClicks.heed(view);
        this.kept = new KeptSelection<>(view, selection);
        this.reveal = new Reveal(view);
        reveal.heedHeight();
        listing.setTable(kept::keep, reveal);
        listing.searchProperty().addListener((property, before, text) -> beginAnew(listing));
        listing.filterProperty().addListener((property, before, filter) -> beginAnew(listing));
    }

    /** What is found is shown from its first row on; among all rows, the one that is selected is. */
    private void beginAnew(Listing<R> listing) {
        listing.afterwards(() -> {
            boolean all = listing.searchProperty().get().isEmpty()
                    && listing.filterProperty().get() == null;
            int chosen = view.getSelectionModel().getSelectedIndex();
            reveal.show(all && chosen >= 0 ? chosen : 0);
        });
    }

    TableView<R> view() {
        return view;
    }

    ColumnScale scale() {
        return scale;
    }

    /** A column that is sorted by {@code order}; its widths are those with the usual size of the text. */
    <T> TableColumn<R, T> column(
            String title,
            double min,
            double usual,
            Function<R, T> value,
            Function<TableColumn<R, T>, TableCell<R, T>> cells,
            Comparator<R> order) {
        TableColumn<R, T> column = new TableColumn<>(title);
        scale.size(column, min, usual);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(cells::apply);
        column.widthProperty().addListener((property, before, width) -> layOnceMore());
        orders.put(column, order);
        columns.add(column);
        return column;
    }

    /**
     * JavaFX leaves headings and rows as they are where it changes columns while it lays out the table, as it does when the
     * scroll bar comes.
     */
    private void layOnceMore() {
        if (!laying) {
            laying = true;
            Platform.runLater(() -> {
                laying = false;
                view.requestLayout();
            });
        }
    }

    /** A column of texts in the style class given, sorted whatever their case. */
    TableColumn<R, String> textColumn(
            String title, double min, double usual, Function<R, String> text, String styleClass) {
        return column(
                title,
                min,
                usual,
                text,
                Cells.text(styleClass),
                Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER));
    }

    TableColumn<R, Long> numberColumn(String title, double min, double usual, ToLongFunction<R> number) {
        TableColumn<R, Long> column =
                column(title, min, usual, number::applyAsLong, Cells.number(), Comparator.comparingLong(number));
        column.getStyleClass().add(Cells.NUMBER_COLUMN);
        return column;
    }

    /** A column of points in time, shown in the zone of that moment; what never was (null) comes before them. */
    void momentColumn(String title, Supplier<ZoneId> zone, Function<R, @Nullable Instant> moment) {
        column(
                title,
                185,
                190,
                row -> Wording.moment(moment.apply(row), zone.get()),
                Cells.text("time-cell"),
                Comparator.comparing(moment, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    /** Puts the columns into the table, all at once so that each gets its width. */
    void layColumns() {
        view.getColumns().setAll(columns);
    }

    /** Makes room for other columns; the rows stand in their usual order then. */
    void removeColumns() {
        view.getSortOrder().clear();
        columns.clear();
        orders.clear();
    }

    /** Shows each row in one of {@code cells}; a double click on one runs {@code onOpen}. */
    void openRows(Supplier<TableRow<R>> cells, Runnable onOpen) {
        OpenRows.byMouse(view, cells, row -> onOpen.run());
    }

    /** Offers the actions in a menu and by their keys; the menu sorts, too. */
    void offer(List<Action> actions) {
        ContextMenu menu = new ContextMenu();
        actions.forEach(action -> menu.getItems().add(action.menuItem()));
        if (!actions.isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        menu.getItems().add(new SortMenu<>(view));
        view.setContextMenu(menu);
        view.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (MENU.match(event) || event.getCode() == KeyCode.CONTEXT_MENU) {
                showMenu(menu);
                event.consume();
                return;
            }
            for (Action action : actions) {
                if (action.key().match(event)) {
                    action.run();
                    event.consume();
                    return;
                }
            }
        });
    }

    /** Below the row that has the focus: JavaFX opens no menu by its key on Linux. */
    private void showMenu(ContextMenu menu) {
        int focused = view.getFocusModel().getFocusedIndex();
        Node at = view.lookupAll(".table-row-cell").stream()
                .filter(row -> row.isVisible() && row instanceof TableRow<?> cell && cell.getIndex() == focused)
                .findFirst()
                .orElse(view);
        Bounds place = at.localToScreen(at.getBoundsInLocal());
        double row = view.getFixedCellSize();
        menu.show(view, place.getMinX() + row, at == view ? place.getMinY() + row : place.getMaxY());
    }

    List<R> selected() {
        return List.copyOf(view.getSelectionModel().getSelectedItems());
    }

    /** Does with the selected rows what makes them leave the table; the row in their place is selected then. */
    void takeAway(Consumer<List<R>> work) {
        kept.expectGone();
        work.accept(selected());
    }

    /** True while rows are selected. */
    BooleanBinding anySelected() {
        return Bindings.isNotEmpty(view.getSelectionModel().getSelectedItems());
    }

    /** How many rows are selected. */
    IntegerBinding selectedCount() {
        return Bindings.size(view.getSelectionModel().getSelectedItems());
    }

    /** True while exactly one row is selected. */
    BooleanBinding oneSelected() {
        return selectedCount().isEqualTo(1);
    }

    /** Does the work with the selected row, if it is the only one. */
    void forOne(Consumer<R> work) {
        List<R> rows = selected();
        if (rows.size() == 1) {
            work.accept(rows.get(0));
        }
    }

    private Comparator<R> order(Comparator<R> usual) {
        Comparator<R> order = null;
        for (TableColumn<R, ?> column : view.getSortOrder()) {
            Comparator<R> ascending = orders.getOrDefault(column, usual);
            Comparator<R> next =
                    column.getSortType() == TableColumn.SortType.DESCENDING ? ascending.reversed() : ascending;
            order = order == null ? next : order.thenComparing(next);
        }
        return order == null ? usual : order;
    }

    /**
     * Leaves sorting to someone else. JavaFX's own {@code sort} compares the selection before and after, which takes
     * minutes where tens of thousands of rows are selected.
     */
    private static final class ForeignSortTable<R> extends TableView<R> {
        private final @Nullable Runnable sorting;

        ForeignSortTable(Runnable sorting) {
            this.sorting = sorting;
        }

        /** The constructor above calls this too, when there is nothing to sort yet. */
        @Override
        public void sort() {
            if (sorting != null) {
                sorting.run();
            }
        }
    }
}
