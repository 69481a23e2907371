package app.fingerpost.desk.view;

import app.fingerpost.desk.model.Row;
import app.fingerpost.desk.model.TableLayout;
import app.fingerpost.desk.model.Texts;
import app.fingerpost.settings.Memory;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Lets a person hide the columns of a table, and remembers that, their order, their widths and by which the rows are
 * sorted. Every column has an id; the first one cannot be hidden.
 */
final class ColumnKeeper<R extends Row> {
    private static final Texts TEXTS = new Texts("table");

    private final TableView<R> view;
    private final ColumnScale scale;
    private final Memory memory;
    private final String key;
    /** From left to right, each with the id and the usual width. */
    private final Map<String, Long> usual = new LinkedHashMap<>();
    /** While columns are put in place by this class; what it does to them on the way is not to be remembered. */
    private boolean arranging;

    /** Arranges the columns, which are all in the table, as they were left the last time. */
    ColumnKeeper(RowTable<R> table, Memory memory, String key) {
        this.view = table.view();
        this.scale = table.scale();
        this.memory = memory;
        this.key = key;
        view.getColumns().forEach(column -> usual.put(column.getId(), scale.width(column)));
        arrange(TableLayout.parse(memory.get(key, "")));
        InvalidationListener remember = changed -> remember();
        // One for all columns: a hundred items are much to make for a start.
        ContextMenu menu = new ContextMenu(items().toArray(MenuItem[]::new));
        for (TableColumn<R, ?> column : view.getColumns()) {
            column.prefWidthProperty().addListener(remember);
            column.visibleProperty().addListener(remember);
            column.sortTypeProperty().addListener(remember);
            column.setContextMenu(menu);
        }
        view.getColumns().addListener((ListChangeListener<TableColumn<R, ?>>) change -> remember());
        view.getSortOrder().addListener((ListChangeListener<TableColumn<R, ?>>) change -> remember());
    }

    /** A button with the names of all columns to tick, and entries to sort by one and to have all as they were at first. */
    MenuButton button() {
        MenuButton button = new MenuButton(null, new FontIcon(Feather.COLUMNS));
        button.setId("columns");
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        Tip.give(button, TEXTS.get("columns"));
        button.setAccessibleText(TEXTS.get("columns"));
        List<MenuItem> items = items();
        items.add(items.size() - 1, new SortMenu<>(view));
        button.getItems().setAll(items);
        return button;
    }

    private List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        for (String id : usual.keySet()) {
            TableColumn<R, ?> column = column(id);
            if (column != null) {
                CheckMenuItem item = new CheckMenuItem(column.getText());
                item.setMnemonicParsing(false);
                item.setDisable(items.isEmpty());
                item.selectedProperty().bindBidirectional(column.visibleProperty());
                items.add(item);
            }
        }
        MenuItem reset = new MenuItem(TEXTS.get("columns.reset"));
        reset.setOnAction(event -> arrange(TableLayout.NONE));
        items.add(new SeparatorMenuItem());
        items.add(reset);
        return items;
    }

    /** What the layout does not tell of is as it was at first. */
    private void arrange(TableLayout layout) {
        arranging = true;
        List<TableColumn<R, ?>> inOrder = new ArrayList<>();
        for (TableLayout.Column told : layout.columns()) {
            place(told, inOrder);
        }
        for (String id : usual.keySet()) {
            place(new TableLayout.Column(id, OptionalLong.empty(), true), inOrder);
        }
        List<TableColumn<R, ?>> sorted = new ArrayList<>();
        for (TableLayout.Order order : layout.orders()) {
            TableColumn<R, ?> column = column(order.column());
            if (column != null) {
                column.setSortType(
                        order.descending() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
                sorted.add(column);
            }
        }
        view.getColumns().setAll(inOrder);
        view.getSortOrder().setAll(sorted);
        arranging = false;
        remember();
    }

    private void place(TableLayout.Column told, List<TableColumn<R, ?>> inOrder) {
        TableColumn<R, ?> column = column(told.id());
        if (column != null && !inOrder.contains(column)) {
            scale.setWidth(column, told.width().orElse(usual.getOrDefault(told.id(), 0L)));
            column.setVisible(told.visible());
            inOrder.add(column);
        }
    }

    private @Nullable TableColumn<R, ?> column(String id) {
        return view.getColumns().stream()
                .filter(column -> id.equals(column.getId()))
                .findFirst()
                .orElse(null);
    }

    private void remember() {
        if (!arranging) {
            memory.put(key, layout().toString());
        }
    }

    private TableLayout layout() {
        return new TableLayout(
                view.getColumns().stream()
                        .map(column -> new TableLayout.Column(column.getId(), chosenWidth(column), column.isVisible()))
                        .toList(),
                view.getSortOrder().stream()
                        .map(column -> new TableLayout.Order(
                                column.getId(), column.getSortType() == TableColumn.SortType.DESCENDING))
                        .toList());
    }

    /** Empty while nobody has given it one: a later version may have a better one. */
    private OptionalLong chosenWidth(TableColumn<R, ?> column) {
        long width = scale.width(column);
        return Objects.equals(usual.get(column.getId()), width) ? OptionalLong.empty() : OptionalLong.of(width);
    }
}
