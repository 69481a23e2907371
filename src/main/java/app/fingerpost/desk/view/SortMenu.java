package app.fingerpost.desk.view;

import app.fingerpost.desk.model.Texts;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Sorts a table without the mouse: by one of the columns that it shows, and chosen again the other way round. */
final class SortMenu<R> extends Menu {
    private static final Texts TEXTS = new Texts("table");

    private final TableView<R> view;

    SortMenu(TableView<R> view) {
        super(TEXTS.get("sort"));
        this.view = view;
        // A menu without entries does not open, and the right ones are known when it does.
        getItems().add(new MenuItem());
        setOnShowing(event -> getItems()
                .setAll(view.getVisibleLeafColumns().stream().map(this::entry).toList()));
    }

    private MenuItem entry(TableColumn<R, ?> column) {
        boolean sorts = view.getSortOrder().indexOf(column) == 0;
        boolean ascending = column.getSortType() == TableColumn.SortType.ASCENDING;
        String name = column.getText();
        String now = ascending ? TEXTS.get("sort.ascending", name) : TEXTS.get("sort.descending", name);
        CheckMenuItem item = new CheckMenuItem(sorts ? now : name);
        item.setMnemonicParsing(false);
        item.setSelected(sorts);
        item.setOnAction(event ->
                sort(column, sorts && ascending ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING));
        return item;
    }

    private void sort(TableColumn<R, ?> column, TableColumn.SortType direction) {
        column.setSortType(direction);
        view.getSortOrder().setAll(List.of(column));
    }
}
