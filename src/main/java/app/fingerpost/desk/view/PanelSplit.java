package app.fingerpost.desk.view;

import app.fingerpost.desk.model.LinkPanelModel;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** The panel at the right of something wider, as broad as the person made it; or only the wider. */
final class PanelSplit extends SplitPane {
    private final LinkPanelModel model;
    private final Region panel;
    /** Whether the divider stands where it should since the panel was shown; its place means nothing before. */
    private boolean placed;
    /** Whether the panel came since the mouse was last pressed anew, for the first click of one or more. */
    private boolean cameBetween;

    /** {@code onOpen} is called for a double click on the wider whose second half the panel caught. */
    PanelSplit(Node wider, Region panel, LinkPanelModel model, Runnable onOpen) {
        this.model = model;
        this.panel = panel;
        getStyleClass().add("panel-split");
        getItems().add(wider);
        setResizableWithParent(panel, false);
        widthProperty().addListener((property, before, width) -> place());
        panel.widthProperty().addListener((property, before, width) -> {
            if (placed && width.doubleValue() > 0) {
                model.rememberWidth(width.doubleValue());
            }
        });
        leaveForeignClicks(onOpen);
        model.shownProperty().addListener((property, before, shown) -> show(shown));
        show(model.shownProperty().get());
    }

    /** The first click on a row may bring the panel under the pointer; the second is meant for the row all the same. */
    private void leaveForeignClicks(Runnable onOpen) {
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> cameBetween &= event.getClickCount() > 1);
        panel.addEventFilter(MouseEvent.ANY, event -> {
            if (cameBetween && event.getClickCount() > 1) {
                event.consume();
                if (event.getEventType() == MouseEvent.MOUSE_CLICKED && event.getClickCount() == 2) {
                    onOpen.run();
                }
            }
        });
    }

    private void show(boolean shown) {
        placed = false;
        if (!shown) {
            getItems().remove(panel);
        } else if (!getItems().contains(panel)) {
            getItems().add(panel);
            cameBetween = true;
            place();
        }
    }

    /** The divider's place is that of its middle. */
    private void place() {
        if (!placed && getWidth() > 0 && getItems().contains(panel)) {
            applyCss();
            Node divider = lookup(".split-pane-divider");
            double half = divider == null ? 0 : divider.prefWidth(USE_COMPUTED_SIZE) / 2;
            setDividerPosition(0, 1 - (model.width() + half) / getWidth());
            placed = true;
        }
    }
}
