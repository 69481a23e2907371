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

    /** How large its text is beside others, as the style sheet has it. */
    static final double TEXT = 0.86;
    /** Pixels left and right of the word together, as the style sheet has them. */
    static final double EDGES = 18;

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
