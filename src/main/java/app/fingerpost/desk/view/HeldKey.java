package app.fingerpost.desk.view;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * A key that is held comes again and again. Enter is for what had the keyboard when it was pressed, not for the form that
 * it has opened: that would be saved before anyone has seen it. The space bar works once, or it would turn a switch thirty
 * times a second; only into texts it is typed again and again.
 */
final class HeldKey {
    private final Scene scene;
    /** Enter or the space bar, null while neither is held. */
    private @Nullable KeyCode held;

    private @Nullable Node pressedAt;

    private HeldKey(Scene scene) {
        this.scene = scene;
    }

    static void workIn(Scene scene) {
        HeldKey key = new HeldKey(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, key::pressed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, key::released);
        // Released over another window, such as one that chooses a file, it is never told of here.
        scene.windowProperty().flatMap(Window::focusedProperty).addListener((property, before, focused) -> {
            if (!Boolean.TRUE.equals(focused)) {
                key.held = null;
            }
        });
    }

    private void pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code != held) {
            // Only the key that was pressed last comes again.
            held = code == KeyCode.ENTER || code == KeyCode.SPACE ? code : null;
            pressedAt = scene.getFocusOwner();
        } else if (scene.getFocusOwner() != pressedAt
                || code == KeyCode.SPACE && !(pressedAt instanceof TextInputControl)) {
            event.consume();
        }
    }

    private void released(KeyEvent event) {
        if (event.getCode() == held) {
            held = null;
        }
    }
}
