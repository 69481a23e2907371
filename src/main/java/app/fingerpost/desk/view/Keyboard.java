package app.fingerpost.desk.view;

import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Where the keyboard is. */
final class Keyboard {
    private Keyboard() {}

    /**
     * Whether the node, or something in it, has the keyboard. JavaFX's {@code focusWithin} is true of whatever has a choice
     * in it, for it counts the cell that shows what is chosen.
     */
    static boolean isWithin(Node node) {
        Scene scene = node.getScene();
        return scene != null && isWithin(node, scene.getFocusOwner());
    }

    /** Whether {@code owner} is the node, or something in it. */
    static boolean isWithin(Node node, @Nullable Node owner) {
        Node at = owner;
        while (at != null && at != node) {
            at = at.getParent();
        }
        return at != null;
    }
}
