package app.fingerpost.desk.view;

import java.util.Locale;
import javafx.scene.control.Label;

/** A word on a coloured ground. */
final class Badge extends Label {
    /** How the word is meant. */
    enum Tone {
        GOOD,
        OFF,
        WAITING
    }

    Badge() {
        getStyleClass().add("badge");
    }

    void show(String word, Tone tone) {
        setText(word);
        getStyleClass().setAll("label", "badge", tone.name().toLowerCase(Locale.ROOT));
    }
}
