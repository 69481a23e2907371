package app.fingerpost.desk.view;

import java.util.function.IntConsumer;
import javafx.application.Platform;
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

    /** Has the one row that is selected stay in sight where the table gets lower, as when a notice takes its room. */
    void heedHeight() {
        view.heightProperty().addListener((property, before, height) -> {
            // The rows are still laid out for the height before.
            int place = only();
            if (height.doubleValue() < before.doubleValue()
                    && view.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                    && shows(flow, place)) {
                Platform.runLater(() -> {
                    if (place == only()) {
                        follow(flow, place);
                    }
                });
            }
        });
    }

    /** The place of the row that alone is selected, -1 for none. */
    private int only() {
        var places = view.getSelectionModel().getSelectedIndices();
        return places.size() == 1 ? places.get(0) : -1;
    }

    /** Scrolls on, no further than the row. */
    private void follow(VirtualFlow<?> flow, int place) {
        view.layout();
        IndexedCell<?> last = flow.getLastVisibleCell();
        for (int next = last == null ? place : last.getIndex(); next <= place; next++) {
            flow.scrollTo(next);
        }
    }

    /** Whether at least a part of the row can be seen. */
    private static boolean shows(VirtualFlow<?> flow, int place) {
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        return first != null && last != null && first.getIndex() <= place && place <= last.getIndex();
    }
}
