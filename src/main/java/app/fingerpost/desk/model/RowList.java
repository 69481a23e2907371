package app.fingerpost.desk.model;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ModifiableObservableListBase;

/**
 * The rows a table shows. A row that changes in its place is told as an update, not as one row gone and another come:
 * for those a table would drop its whole selection.
 */
final class RowList<R> extends ModifiableObservableListBase<R> {
    private final List<R> rows = new ArrayList<>();

    /** Takes the rows at these places from {@code from}; one event for all. */
    void update(int[] places, List<R> from) {
        beginChange();
        for (int place : places) {
            rows.set(place, from.get(place));
            nextUpdate(place);
        }
        endChange();
    }

    /** Takes these rows and no others; one event, and no shifting of rows one by one. */
    void replaceAll(List<R> by) {
        List<R> before = List.copyOf(rows);
        beginChange();
        rows.clear();
        rows.addAll(by);
        nextReplace(0, rows.size(), before);
        endChange();
    }

    @Override
    public R get(int place) {
        return rows.get(place);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    protected void doAdd(int place, R row) {
        rows.add(place, row);
    }

    @Override
    protected R doSet(int place, R row) {
        return rows.set(place, row);
    }

    @Override
    protected R doRemove(int place) {
        return rows.remove(place);
    }
}
