package app.fingerpost.desk.view;

import java.util.Locale;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** A word on a coloured ground. */
final class Badge extends Label {
    /** How the word is meant. */
    enum Tone {
        GOOD,
        OFF,
        WAITING
    }

    private @Nullable Tone shown;

    Badge() {
        getStyleClass().add("badge");
    }

    void show(String word, Tone tone) {
        setText(word);
        if (tone != shown) {
            shown = tone;
            getStyleClass().setAll("label", "badge", tone.name().toLowerCase(Locale.ROOT));
        }
    }
}
