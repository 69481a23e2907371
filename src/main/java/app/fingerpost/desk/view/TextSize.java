package app.fingerpost.desk.view;

import javafx.scene.Parent;

/** How large the text of a window is. */
final class TextSize {
    /** AtlantaFX's own, in pixels. */
    static final int USUAL = 14;

    private TextSize() {}

    /** {@code scale} is 1 for the usual size. */
    static void give(Parent root, double scale) {
        root.setStyle("-fx-font-size: " + USUAL * scale + "px;");
    }
}
