package app.fingerpost.desk.view;

import java.util.Map;
import javafx.scene.Parent;

/** How large the text of a window is, and its icons with it. */
final class TextSize {
    /** AtlantaFX's own, in pixels. */
    static final int USUAL = 14;

    /**
     * By their names in the style sheet, in pixels with the usual size of the text, which is small beside them. So they grow
     * half as much as it does, and leave it the room of a bar.
     */
    private static final Map<String, Integer> ICONS =
            Map.of("-icon-small", 14, "-icon-usual", 18, "-icon-large", 28, "-icon-huge", 40);

    private TextSize() {}

    /** {@code scale} is 1 for the usual size. */
    static void give(Parent root, double scale) {
        StringBuilder style = new StringBuilder("-fx-font-size: " + USUAL * scale + "px;");
        ICONS.forEach((name, usual) -> style.append(name + ": " + Math.round(usual * (1 + scale) / 2) + "px;"));
        root.setStyle(style.toString());
    }
}
