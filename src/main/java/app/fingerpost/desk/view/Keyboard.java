package app.fingerpost.desk.view;

import javafx.scene.Node;
import javafx.scene.Scene;

/** Where the keyboard is. */
final class Keyboard {
    private Keyboard() {}

    /**
     * Whether the node, or something in it, has the keyboard. JavaFX's {@code focusWithin} is true of whatever has a choice
     * in it, for it counts the cell that shows what is chosen.
     */
    static boolean isWithin(Node node) {
        Scene scene = node.getScene();
        Node at = scene == null ? null : scene.getFocusOwner();
        while (at != null && at != node) {
            at = at.getParent();
        }
        return at != null;
    }
}
