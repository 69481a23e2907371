package app.fingerpost.desk.view;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** A page that fills the window, and scrolls where the window is too low for the least its parts need. */
final class TallPage extends ScrollPane {
    private final VBox column;

    TallPage(Node... parts) {
        this.column = new Parts(parts);
        setContent(column);
        setFitToWidth(true);
        setFitToHeight(true);
        getStyleClass().add("form-scroll");
        // What is in it is reached by Tab, and scrolled to.
        setFocusTraversable(false);
    }

    /** Its parts, one above the other. */
    VBox column() {
        return column;
    }

    /** Only with its skin has a scroll pane its content in the scene, where it can have the keyboard. */
    void fill() {
        applyCss();
    }

    private static final class Parts extends VBox {
        Parts(Node... parts) {
            super(parts);
            getStyleClass().add("page");
            // How high it is at least hangs on its width, and is remembered until something asks for another layout.
            widthProperty().addListener((property, before, now) -> requestLayout());
        }

        /** A scroll pane asks without a width whether it needs a bar; lines that break are higher than that tells. */
        @Override
        protected double computeMinHeight(double width) {
            return super.computeMinHeight(width < 0 && getWidth() > 0 ? getWidth() : width);
        }
    }
}
