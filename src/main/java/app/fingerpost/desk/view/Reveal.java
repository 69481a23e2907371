package app.fingerpost.desk.view;

import java.util.function.IntConsumer;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

/** Selects the row at a place, and scrolls to it only if it cannot be seen: what one looks at stays where it is. */
record Reveal(TableView<?> view) implements IntConsumer {
    private static final int ROWS_BEFORE = 3;

    @Override
    public void accept(int place) {
        view.getSelectionModel().clearAndSelect(place);
        view.getFocusModel().focus(place);
        show(place);
    }

    /** Only scrolls. */
    void show(int place) {
        // What can be seen is known of the rows as they were laid out last.
        view.layout();
        if (view.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && shows(flow, place)) {
            flow.scrollTo(place);
        } else {
            view.scrollTo(Math.max(0, place - ROWS_BEFORE));
        }
    }

    /** Whether at least a part of the row can be seen. */
    private static boolean shows(VirtualFlow<?> flow, int place) {
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        return first != null && last != null && first.getIndex() <= place && place <= last.getIndex();
    }
}
