package app.fingerpost.desk.view;

import app.fingerpost.desk.model.Row;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** Tells of the one row that is chosen in a table, and of what becomes of it. */
final class ChosenRow<R extends Row> {
    private final TableView<R> table;
    private final Consumer<@Nullable R> told;
    private boolean telling;

    private ChosenRow(TableView<R> table, Consumer<@Nullable R> told) {
        this.table = table;
        this.told = told;
    }

    /**
     * {@code told} gets the row as it is now whenever it may be another than before, null while none or several are
     * chosen. It is told once things have settled: a table that puts its rows in another order drops the selection for
     * a moment.
     */
    static <R extends Row> void follow(TableView<R> table, Consumer<@Nullable R> told) {
        ChosenRow<R> chosen = new ChosenRow<>(table, told);
        ListChangeListener<Object> listener = change -> chosen.tellSoon();
        table.getSelectionModel().getSelectedIndices().addListener(listener);
        table.getItems().addListener(listener);
    }

    private void tellSoon() {
        if (!telling) {
            telling = true;
            Platform.runLater(this::tell);
        }
    }

    private void tell() {
        telling = false;
        var places = table.getSelectionModel().getSelectedIndices();
        int place = places.size() == 1 ? places.get(0) : -1;
        told.accept(
                place >= 0 && place < table.getItems().size() ? table.getItems().get(place) : null);
    }
}
