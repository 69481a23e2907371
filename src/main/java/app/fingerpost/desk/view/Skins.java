package app.fingerpost.desk.view;

import javafx.scene.Parent;

/** What JavaFX gives its controls only at the next frame, at once. */
final class Skins {
    private Skins() {}

    /**
     * Gives all controls within the part their skins: a field without one takes no keyboard. What a first skin brings along
     * gets its own with the second round.
     */
    static void make(Parent part) {
        part.applyCss();
        part.layout();
        part.applyCss();
    }
}
