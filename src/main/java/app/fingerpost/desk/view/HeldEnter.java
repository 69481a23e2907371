package app.fingerpost.desk.view;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Enter that is held comes again and again. It is for what had the keyboard when it was pressed, not for the form that it
 * has opened: that would be saved before anyone has seen it.
 */
final class HeldEnter {
    private final Scene scene;
    private boolean held;
    private @Nullable Node pressedAt;

    private HeldEnter(Scene scene) {
        this.scene = scene;
    }

    static void workIn(Scene scene) {
        HeldEnter enter = new HeldEnter(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, enter::pressed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, enter::released);
        // Released over another window, such as one that chooses a file, it is never told of here.
        scene.windowProperty().flatMap(Window::focusedProperty).addListener((property, before, focused) -> {
            if (!Boolean.TRUE.equals(focused)) {
                enter.held = false;
            }
        });
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() != KeyCode.ENTER) {
            // Only the key that was pressed last comes again.
            held = false;
        } else if (!held) {
            held = true;
            pressedAt = scene.getFocusOwner();
        } else if (scene.getFocusOwner() != pressedAt) {
            event.consume();
        }
    }

    private void released(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            held = false;
        }
    }
}
