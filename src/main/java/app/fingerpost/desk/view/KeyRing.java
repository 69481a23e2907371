package app.fingerpost.desk.view;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Marks what has the keyboard while a person uses keys, however it came there. JavaFX's {@code focus-visible} is true only
 * of what was reached by Tab, and not of what the program gave the keyboard to.
 */
final class KeyRing {
    private static final PseudoClass BY_KEY = PseudoClass.getPseudoClass("by-key");

    /** Whether the last thing pressed was a key. */
    private boolean byKey;

    private KeyRing() {}

    static void workIn(Scene scene) {
        KeyRing ring = new KeyRing();
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> ring.byKey = true);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            ring.byKey = false;
            mark(scene.getFocusOwner(), false);
        });
        scene.focusOwnerProperty().addListener((property, before, now) -> {
            mark(before, false);
            mark(now, ring.byKey);
        });
    }

    private static void mark(@Nullable Node node, boolean byKey) {
        if (node != null) {
            node.pseudoClassStateChanged(BY_KEY, byKey);
        }
    }
}
