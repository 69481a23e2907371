package app.fingerpost.desk.view;

import javafx.scene.control.Control;
import javafx.scene.control.FocusModel;
import javafx.scene.control.SelectionModel;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The down key, where nothing is selected, selects the row that has the focus. JavaFX gives the focus to the first row by
 * itself, and goes from there to the second: the first would be skipped, and one that is alone never reached.
 */
final class FirstDown {
    private FirstDown() {}

    static void heed(Control rows, SelectionModel<?> selection, FocusModel<?> focus) {
        rows.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean plain = !event.isShiftDown() && !event.isShortcutDown() && !event.isAltDown();
            if (event.getCode() == KeyCode.DOWN && plain && selection.isEmpty() && focus.getFocusedIndex() >= 0) {
                // JavaFX's own answer to the key goes on from here, and scrolls.
                focus.focus(focus.getFocusedIndex() - 1);
            }
        });
    }
}
