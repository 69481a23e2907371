package app.fingerpost.desk.view;

import app.fingerpost.desk.model.LinkPanelModel;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** The panel at the right of something wider, as broad as the person made it; or only the wider. */
final class PanelSplit extends SplitPane {
    /** Of the panel, in pixels, with the usual size of the text. */
    private static final double LEAST_WIDTH = 320;

    private final LinkPanelModel model;
    private final Region panel;
    /** Whether the divider stands where it should since the panel was shown; its place means nothing before. */
    private boolean placed;
    /** Since the divider was placed; the panel needs another width then. */
    private boolean textIsAnother;
    /** How wide the panel was when the mouse was pressed. */
    private double before;
    /** Whether the panel came since the mouse was last pressed anew, for the first click of one or more. */
    private boolean cameBetween;

    /**
     * The panel is as wide as its text needs, if that leaves the wider as much.
     *
     * @param text how large it is; 1 is its usual size
     * @param onOpen is called for a double click on the wider whose second half the panel caught
     */
    PanelSplit(Node wider, Region panel, LinkPanelModel model, ObservableDoubleValue text, Runnable onOpen) {
        this.model = model;
        this.panel = panel;
        getStyleClass().add("panel-split");
        getItems().add(wider);
        setResizableWithParent(panel, false);
        panel.minWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.max(LEAST_WIDTH, Math.min(LEAST_WIDTH * text.get(), getWidth() / 2)),
                        widthProperty(),
                        text));
        // The navigation follows the text, too, so that the width is another at once.
        text.addListener((property, old, size) -> textIsAnother = true);
        widthProperty().addListener((property, old, width) -> {
            place();
            if (textIsAnother) {
                textIsAnother = false;
                // Once the panes have been laid out: until then a divider comes from where it was.
                Platform.runLater(() -> {
                    placed = false;
                    place();
                });
            }
        });
        rememberDrags();
        leaveForeignClicks(onOpen);
        model.shownProperty().addListener((property, old, shown) -> show(shown));
        show(model.shownProperty().get());
    }

    /** What a narrow window or large text asks of the panel is not the person's wish. */
    private void rememberDrags() {
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> before = panel.getWidth());
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (panel.getWidth() != before) {
                model.rememberWidth(panel.getWidth());
            }
        });
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
