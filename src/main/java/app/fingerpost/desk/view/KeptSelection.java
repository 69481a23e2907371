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
    /** The rows that a person's own act takes away. */
    private Set<Long> leaving = Set.of();

    KeptSelection(TableView<R> view) {
        this.view = view;
        FirstDown.heed(view, view.getSelectionModel(), view.getFocusModel());
    }

    /** Once the rows selected now are gone, the row in the place of the first of them is selected: so one can go on there. */
    void expectGone() {
        leaving = selectedIds();
    }

    /** Selects nothing from now on; what it returns selects the same rows again, as far as they are still there. */
    Runnable keep() {
        Set<Long> ids = selectedIds();
        int first = ids.isEmpty()
                ? -1
                : view.getSelectionModel().getSelectedIndices().get(0);
        R focused = view.getFocusModel().getFocusedItem();
        long focusedId = focused == null ? 0 : focused.id();
        int focusedPlace = view.getFocusModel().getFocusedIndex();
        // Their places mean other rows from now on.
        view.getSelectionModel().clearSelection();
        return () -> {
            int last = view.getItems().size() - 1;
            int focus = placeOf(focusedId);
            // Where it is gone, arrow keys go on from there, and not from the top.
            int near = focus < 0 && view.isFocused() ? Math.min(focusedPlace, last) : focus;
            if (!select(ids) && !ids.isEmpty() && ids.equals(leaving)) {
                leaving = Set.of();
                view.getSelectionModel().clearAndSelect(Math.min(first, last));
            } else if (near >= 0) {
                view.getFocusModel().focus(near);
            }
        };
    }

    private Set<Long> selectedIds() {
        Set<Long> ids = new HashSet<>();
        view.getSelectionModel().getSelectedItems().forEach(row -> ids.add(row.id()));
        return ids;
    }

    private int placeOf(long id) {
        List<R> rows = view.getItems();
        for (int place = 0; id != 0 && place < rows.size(); place++) {
            if (rows.get(place).id() == id) {
                return place;
            }
        }
        return -1;
    }

    /** False where none of these rows is left. */
    private boolean select(Set<Long> ids) {
        int[] places = new int[ids.size()];
        int n = 0;
        List<R> rows = view.getItems();
        for (int place = 0; !ids.isEmpty() && place < rows.size(); place++) {
            if (ids.contains(rows.get(place).id())) {
                places[n++] = place;
            }
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
        return n > 0;
    }
}
