package app.fingerpost.desk.view;

import app.fingerpost.desk.model.LinkPanelModel;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/**
 * The panel at the right of something wider, as broad as the person made it; or only the wider. A panel with nothing in it
 * shows only where it takes no room that the other needs.
 */
final class PanelSplit extends SplitPane {
    /** Pixels for all columns of the table. */
    private static final double ROOM_OF_WIDER = 1040;

    private final LinkPanelModel model;
    private final Node wider;
    private final Region panel;
    /** Whether the divider stands where it should since the panel was shown; its place means nothing before. */
    private boolean placed;

    PanelSplit(Node wider, Region panel, LinkPanelModel model) {
        this.model = model;
        this.wider = wider;
        this.panel = panel;
        getStyleClass().add("panel-split");
        getItems().add(wider);
        setResizableWithParent(panel, false);
        widthProperty().addListener((property, before, width) -> show());
        panel.widthProperty().addListener((property, before, width) -> {
            if (placed && width.doubleValue() > 0) {
                model.rememberWidth(width.doubleValue());
            }
        });
        model.shownProperty().addListener((property, before, now) -> show());
        model.rowProperty().addListener((property, before, now) -> show());
        model.leftProperty().addListener((property, before, now) -> show());
        show();
    }

    private void show() {
        boolean wanted = model.shownProperty().get() && (isFilled() || getWidth() >= ROOM_OF_WIDER + model.width());
        if (!wanted) {
            placed = false;
            boolean leavesFocus = hasFocus(panel);
            getItems().remove(panel);
            if (leavesFocus) {
                wider.requestFocus();
            }
        } else if (!getItems().contains(panel)) {
            getItems().add(panel);
        }
        place();
    }

    private boolean isFilled() {
        return model.rowProperty().get() != null || !model.leftProperty().get().isEmpty();
    }

    private static boolean hasFocus(Node node) {
        Node owner = node.getScene() == null ? null : node.getScene().getFocusOwner();
        while (owner != null && owner != node) {
            owner = owner.getParent();
        }
        return owner != null;
    }

    private void place() {
        if (!placed && getWidth() > 0 && getItems().contains(panel)) {
            setDividerPosition(0, 1 - model.width() / getWidth());
            placed = true;
        }
    }
}
