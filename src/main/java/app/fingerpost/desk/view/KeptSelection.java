package app.fingerpost.desk.view;

import app.fingerpost.desk.model.Row;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.TableView;

/**
 * What is selected in a table, which row has the focus, and at which a range begins, by their ids: so that all of it
 * outlasts a change of the rows.
 */
final class KeptSelection<R extends Row> {
    private final TableView<R> view;
    private final RowSelection<R> selection;
    /** The rows that a person's own act takes away. */
    private Set<Long> leaving = Set.of();

    /** {@code selection} is the view's. */
    KeptSelection(TableView<R> view, RowSelection<R> selection) {
        this.view = view;
        this.selection = selection;
        FirstDown.heed(view, selection, view.getFocusModel());
    }

    /** Once the rows selected now are gone, the row in the place of the first of them is selected: so one can go on there. */
    void expectGone() {
        leaving = selectedIds();
    }

    /** Selects nothing from now on; what it returns selects the same rows again, as far as they are still there. */
    Runnable keep() {
        Set<Long> ids = selectedIds();
        int first = ids.isEmpty() ? -1 : selection.getSelectedIndices().get(0);
        int anchor = selection.anchor();
        long anchorId = anchor >= 0 && anchor < view.getItems().size()
                ? view.getItems().get(anchor).id()
                : 0;
        R focused = view.getFocusModel().getFocusedItem();
        long focusedId = focused == null ? 0 : focused.id();
        int focusedPlace = view.getFocusModel().getFocusedIndex();
        // Their places mean other rows from now on.
        selection.clearSelection();
        return () -> {
            int last = view.getItems().size() - 1;
            int focus = placeOf(focusedId);
            // Where it is gone, arrow keys and ranges go on from there, and not from the top.
            int near = focus < 0 && view.isFocused() ? Math.min(focusedPlace, last) : focus;
            int begin = placeOf(anchorId);
            selection.setAnchor(begin < 0 && anchorId != 0 ? near : begin);
            if (!select(ids) && !ids.isEmpty() && ids.equals(leaving)) {
                leaving = Set.of();
                selection.clearAndSelect(Math.min(first, last));
            } else if (near >= 0) {
                view.getFocusModel().focus(near);
            }
        };
    }

    private Set<Long> selectedIds() {
        Set<Long> ids = new HashSet<>();
        selection.getSelectedItems().forEach(row -> ids.add(row.id()));
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
        boolean same = n == selection.getSelectedIndices().size();
        for (int i = 0; same && i < n; i++) {
            same = selection.isSelected(places[i]);
        }
        if (!same) {
            selection.clearSelection();
            if (n == rows.size()) {
                selection.selectAll();
            } else if (n > 0) {
                int[] rest = Arrays.copyOf(places, n);
                selection.selectIndices(rest[0], rest);
            }
        }
        return n > 0;
    }
}
