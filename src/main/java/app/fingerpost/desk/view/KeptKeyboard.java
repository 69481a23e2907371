package app.fingerpost.desk.view;

import javafx.scene.Node;
import javafx.scene.control.Button;

/** Buttons that are off while what they began is under way. */
final class KeptKeyboard {
    private KeptKeyboard() {}

    /**
     * While the button is off, what it stands in has the keyboard for it. Else it would go to the next button, and Enter
     * would press that.
     */
    static void keep(Button button) {
        button.disabledProperty().addListener((property, before, off) -> {
            Node around = button.getParent();
            if (off && around != null && isOwner(button)) {
                around.requestFocus();
            } else if (!off && around != null && isOwner(around)) {
                button.requestFocus();
            }
        });
    }

    /** Also while the window has not the keyboard, as when a dialog has just gone. */
    private static boolean isOwner(Node node) {
        return node.getScene() != null && node.getScene().getFocusOwner() == node;
    }
}
