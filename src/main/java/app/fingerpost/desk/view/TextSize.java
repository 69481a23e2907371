package app.fingerpost.desk.view;

import java.util.Map;
import javafx.css.PseudoClass;
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

    private static final PseudoClass ROOMY = PseudoClass.getPseudoClass("roomy");
    /** In em: a window of 1280 pixels has that room with the usual size of the text, one of 1920 with half as much again. */
    private static final double ROOMY_WIDTH = 85;

    private static final PseudoClass CRAMPED = PseudoClass.getPseudoClass("cramped");
    /** In em: the smallest window, of 900 pixels, has less with text twice as large, and more with half as much again. */
    private static final double CRAMPED_WIDTH = 40;

    private TextSize() {}

    /** {@code scale} is 1 for the usual size. */
    static void give(Parent root, double scale) {
        double pictures = (1 + scale) / 2;
        StringBuilder style = new StringBuilder("-fx-font-size: " + USUAL * scale + "px;");
        style.append("-picture-scale: " + pictures + ";");
        ICONS.forEach((name, usual) -> style.append(name + ": " + Math.round(usual * pictures) + "px;"));
        root.setStyle(style.toString());
    }

    /** Has the style sheet know whether there is room for words beside icons, or even a lack of it. */
    static void tellRoom(Parent root, double scale, double width) {
        double em = USUAL * scale;
        root.pseudoClassStateChanged(ROOMY, width >= ROOMY_WIDTH * em);
        root.pseudoClassStateChanged(CRAMPED, width < CRAMPED_WIDTH * em);
    }
}
