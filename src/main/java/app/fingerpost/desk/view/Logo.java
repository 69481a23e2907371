package app.fingerpost.desk.view;

import javafx.scene.Group;
import javafx.scene.shape.SVGPath;

/** The fingerpost: a post and two boards that point different ways, 24 pixels square with the usual size of the text. */
final class Logo extends Group {
    Logo() {
        // Its room follows the scale of what is within it, not its own.
        Group drawing = new Group(
                part("M11 1h2v22h-2z", "logo-post"),
                part("M4 3h13l4 3-4 3H4z", "logo-board"),
                part("M20 11.5H8l-4 3 4 3h12z", "logo-other-board"));
        drawing.getStyleClass().add("logo");
        getChildren().add(drawing);
    }

    private static SVGPath part(String path, String styleClass) {
        SVGPath part = new SVGPath();
        part.setContent(path);
        part.getStyleClass().add(styleClass);
        return part;
    }
}
