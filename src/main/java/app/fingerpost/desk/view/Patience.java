package app.fingerpost.desk.view;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.util.Duration;

/** How long one waits without a word before one wonders. */
final class Patience {
    private static final Duration PATIENCE = Duration.millis(300);

    private Patience() {}

    /** Shows the node while something is under way, once that takes longer; hidden, it takes no room. */
    static void show(Node node, ReadOnlyBooleanProperty underWay) {
        node.managedProperty().bind(node.visibleProperty());
        node.setVisible(false);
        PauseTransition patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(event -> node.setVisible(underWay.get()));
        underWay.addListener((property, before, now) -> {
            if (now) {
                patience.playFromStart();
            } else {
                patience.stop();
                node.setVisible(false);
            }
        });
    }
}
