package app.fingerpost.desk.view;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;

/** Rows that lead somewhere: by a double click, and by Enter where they have the keyboard. */
final class OpenRows {
    private static final Key OPEN = Key.of("Enter");

    private OpenRows() {}

    static <R> void give(TableView<R> table, Consumer<R> onOpen) {
        byMouse(table, TableRow::new, onOpen);
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            // JavaFX's selected item is still the old one where another has come into its place.
            int place = table.getSelectionModel().getSelectedIndex();
            if (place >= 0 && place < table.getItems().size() && OPEN.match(event)) {
                event.consume();
                onOpen.accept(table.getItems().get(place));
            }
        });
    }

    /** Only by a double click; each row is shown in one of {@code cells}. */
    static <R> void byMouse(TableView<R> table, Supplier<TableRow<R>> cells, Consumer<R> onOpen) {
        table.setRowFactory(view -> {
            TableRow<R> row = cells.get();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !row.isEmpty()) {
                    onOpen.accept(row.getItem());
                }
            });
            return row;
        });
    }

    /** As the list of keys tells it. */
    static Shortcut shortcut(String text) {
        return new Shortcut(OPEN.getDisplayText(), text);
    }
}
