package app.fingerpost.desk.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.collections.ObservableList;
import javafx.collections.ObservableListBase;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;

/**
 * Which rows of a table are selected: any number, never single cells. Whatever is done to it takes time as there are rows,
 * and is one change to who listens. JavaFX's own takes time as the square of them: with 60,000 selected, each click on
 * another row, and each letter of a search, took seconds. Who replaces the rows of the table selects anew.
 */
final class RowSelection<R> extends TableView.TableViewSelectionModel<R> {
    /** Where JavaFX's keys and clicks look for the row a range begins at, and whether nobody chose that row. */
    private static final String ANCHOR = "anchor";

    private static final String NO_ONES_ANCHOR = "isDefaultAnchor";

    private final TableView<R> view;
    private final BitSet selected = new BitSet();
    /** The same, in order. */
    private int[] places = {};

    private final Places<Integer> indices = new Places<>(Integer::valueOf);
    private final Places<R> items = new Places<>(this::getModelItem);
    // JavaFX has no type for what the column of a position holds.
    @SuppressWarnings("rawtypes")
    private final Places<TablePosition> cells = new Places<>(this::position);

    RowSelection(TableView<R> view) {
        super(view);
        this.view = view;
    }

    @Override
    public ObservableList<Integer> getSelectedIndices() {
        return indices;
    }

    @Override
    public ObservableList<R> getSelectedItems() {
        return items;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public ObservableList<TablePosition> getSelectedCells() {
        return cells;
    }

    @Override
    public boolean isSelected(int place) {
        return place >= 0 && selected.get(place);
    }

    @Override
    public boolean isSelected(int place, TableColumn<R, ?> column) {
        return isSelected(place);
    }

    @Override
    public boolean isEmpty() {
        return selected.isEmpty();
    }

    @Override
    public void select(int place) {
        if (isThere(place)) {
            selected.set(place);
            chosen(place);
        }
    }

    @Override
    public void select(int place, TableColumn<R, ?> column) {
        select(place);
    }

    @Override
    public void clearAndSelect(int place) {
        if (isThere(place)) {
            setAnchor(place);
            view.getProperties().remove(NO_ONES_ANCHOR);
            selected.clear();
            select(place);
        }
    }

    @Override
    public void clearAndSelect(int place, TableColumn<R, ?> column) {
        clearAndSelect(place);
    }

    @Override
    public void selectIndices(int place, int... more) {
        IntStream.concat(IntStream.of(place), IntStream.of(more))
                .filter(this::isThere)
                .peek(selected::set)
                .reduce((first, second) -> second)
                .ifPresent(this::chosen);
    }

    @Override
    public void selectRange(int from, TableColumnBase<R, ?> first, int to, TableColumnBase<R, ?> last) {
        selectRange(from, to < from ? to - 1 : to + 1);
    }

    @Override
    public void selectAll() {
        int rows = getItemCount();
        if (rows > 0) {
            selected.set(0, rows);
            chosen(isThere(getFocusedIndex()) ? getFocusedIndex() : rows - 1);
        }
    }

    @Override
    public void clearSelection(int place) {
        if (isSelected(place)) {
            selected.clear(place);
            if (isEmpty()) {
                setSelectedIndex(-1);
            }
            tell();
        }
    }

    @Override
    public void clearSelection(int place, TableColumn<R, ?> column) {
        clearSelection(place);
    }

    @Override
    public void clearSelection() {
        selected.clear();
        setSelectedIndex(-1);
        focus(-1);
        tell();
    }

    @Override
    public void selectLeftCell() {}

    @Override
    public void selectRightCell() {}

    @Override
    public void selectAboveCell() {
        selectPrevious();
    }

    @Override
    public void selectBelowCell() {
        selectNext();
    }

    /** Where a range begins, -1 if nowhere yet. */
    int anchor() {
        return view.getProperties().get(ANCHOR) instanceof TablePosition<?, ?> anchor ? anchor.getRow() : -1;
    }

    /** -1 for nowhere. */
    void setAnchor(int place) {
        if (isThere(place)) {
            view.getProperties().put(ANCHOR, position(place));
        } else {
            view.getProperties().remove(ANCHOR);
        }
    }

    private boolean isThere(int place) {
        return place >= 0 && place < getItemCount();
    }

    /** The last of those that were selected by one act. */
    private void chosen(int place) {
        setSelectedIndex(place);
        focus(place);
        tell();
    }

    private TablePosition<R, ?> position(int place) {
        return new TablePosition<>(view, place, null);
    }

    /** What is the same at both ends is no part of the change. */
    private void tell() {
        int[] before = places;
        int[] now = selected.stream().toArray();
        int least = Math.min(before.length, now.length);
        int from = 0;
        while (from < least && before[from] == now[from]) {
            from++;
        }
        int same = 0;
        while (same < least - from && before[before.length - 1 - same] == now[now.length - 1 - same]) {
            same++;
        }
        if (from == before.length && from == now.length) {
            return;
        }
        int[] removed = Arrays.copyOfRange(before, from, before.length - same);
        places = now;
        for (Places<?> list : List.of(indices, items, cells)) {
            list.changed(from, now.length - same, removed);
        }
    }

    /** Something of each selected row. */
    private final class Places<T> extends ObservableListBase<T> {
        private final IntFunction<T> part;

        Places(IntFunction<T> part) {
            this.part = part;
        }

        @Override
        public T get(int i) {
            return part.apply(places[i]);
        }

        @Override
        public int size() {
            return places.length;
        }

        void changed(int from, int to, int[] removed) {
            List<T> gone = new ArrayList<>(removed.length);
            for (int place : removed) {
                gone.add(part.apply(place));
            }
            beginChange();
            nextReplace(from, to, gone);
            endChange();
        }
    }
}
