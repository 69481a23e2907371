package app.fingerpost.desk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;

/** All nodes below one that can be seen. Used on the FX thread. */
final class SceneWalk {
    private SceneWalk() {}

    /** Nodes within those that {@code closed} names are left out, they themselves are not. */
    static List<Node> visible(Node from, Predicate<Node> closed) {
        List<Node> found = new ArrayList<>();
        add(from, closed, found);
        return found;
    }

    private static void add(Node node, Predicate<Node> closed, List<Node> found) {
        if (!node.isVisible()) {
            return;
        }
        found.add(node);
        if (node instanceof Parent parent && !closed.test(node)) {
            parent.getChildrenUnmodifiable().forEach(child -> add(child, closed, found));
        }
    }
}
