package app.fingerpost.desk.view;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;

/** Scrolls what has the keyboard back into sight, where all has grown or shrunk around it. */
final class InSight {
    private InSight() {}

    /** Moves nothing that can be seen already. */
    static void bringFocus(Scene scene) {
        Node focused = scene.getFocusOwner();
        if (focused == null) {
            return;
        }
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        for (Node around = focused.getParent(); around != null; around = around.getParent()) {
            if (around instanceof ScrollPane pane && pane.getContent() != null) {
                scroll(pane, focused);
            }
        }
    }

    private static void scroll(ScrollPane pane, Node to) {
        Node content = pane.getContent();
        double shown = pane.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - shown;
        if (hidden <= 0) {
            return;
        }
        Bounds place = content.sceneToLocal(to.localToScene(to.getLayoutBounds()));
        double top = pane.getVvalue() / pane.getVmax() * hidden;
        double least = place.getMaxY() - shown;
        double wanted = Math.max(least, Math.min(top, place.getMinY()));
        if (wanted != top) {
            pane.setVvalue(Math.max(0, Math.min(1, wanted / hidden)) * pane.getVmax());
        }
    }
}
