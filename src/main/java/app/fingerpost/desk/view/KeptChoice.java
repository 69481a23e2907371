package app.fingerpost.desk.view;

import java.util.List;
import java.util.function.Function;
import javafx.collections.ObservableList;
import javafx.scene.control.MultipleSelectionModel;

/** The one row that is selected in a list: so that it outlasts a change of the rows, itself changed or not. */
final class KeptChoice {
    private KeptChoice() {}

    /**
     * Lists these rows in place of those listed now; what stays is left alone.
     *
     * @param id tells the rows apart, and is the same for a row that has changed
     */
    static <R> void show(
            ObservableList<R> listed, MultipleSelectionModel<R> selection, List<R> rows, Function<R, Object> id) {
        if (listed.equals(rows)) {
            return;
        }
        R selected = selection.getSelectedItem();
        selection.clearSelection();
        listed.setAll(rows);
        if (selected != null) {
            Object wanted = id.apply(selected);
            rows.stream()
                    .filter(row -> id.apply(row).equals(wanted))
                    .findFirst()
                    .ifPresent(selection::select);
        }
    }
}
