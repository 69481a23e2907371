package app.fingerpost.desk.view;

import app.fingerpost.desk.model.Row;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.TableView;

/** What is selected in a table, and which row has the focus, by their ids: so that both outlast a change of the rows. */
final class KeptSelection<R extends Row> {
    private final TableView<R> view;

    KeptSelection(TableView<R> view) {
        this.view = view;
    }

    /** Selects nothing from now on; what it returns selects the same rows again, as far as they are still there. */
    Runnable keep() {
        Set<Long> ids = new HashSet<>();
        view.getSelectionModel().getSelectedItems().forEach(row -> ids.add(row.id()));
        R focused = view.getFocusModel().getFocusedItem();
        long focusedId = focused == null ? 0 : focused.id();
        // Their places mean other rows from now on.
        view.getSelectionModel().clearSelection();
        return () -> restore(ids, focusedId);
    }

    private void restore(Set<Long> ids, long focusedId) {
        int[] places = new int[ids.size()];
        int n = 0;
        int focus = -1;
        List<R> rows = view.getItems();
        for (int place = 0; !ids.isEmpty() && place < rows.size(); place++) {
            long id = rows.get(place).id();
            if (ids.contains(id)) {
                places[n++] = place;
            }
            focus = id == focusedId ? place : focus;
        }
        boolean same = n == view.getSelectionModel().getSelectedIndices().size();
        for (int i = 0; same && i < n; i++) {
            same = view.getSelectionModel().isSelected(places[i]);
        }
        if (!same) {
            view.getSelectionModel().clearSelection();
            if (n == rows.size()) {
                view.getSelectionModel().selectAll();
            } else if (n > 0) {
                int[] rest = Arrays.copyOf(places, n);
                view.getSelectionModel().selectIndices(rest[0], rest);
            }
        }
        if (focus >= 0) {
            view.getFocusModel().focus(focus);
        }
    }
}
