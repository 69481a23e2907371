package app.fingerpost.desk.view;

import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** A dialog of the system over a window. For the FX thread. */
final class DialogOver {
    /** How long a window manager may take, after the dialog, to be done with the window below. */
    private static final Duration SETTLES = Duration.millis(300);

    private DialogOver() {}

    /**
     * Returns what the dialog does. On Linux JavaFX fixes the window's size while that is off, and some window managers take
     * it out of being maximized for that; it is maximized again then. Several dialogs in a row are one for this.
     */
    static <T> @Nullable T ask(@Nullable Window window, Supplier<@Nullable T> dialog) {
        if (!(window instanceof Stage stage) || !stage.isMaximized()) {
            return dialog.get();
        }
        Rectangle2D place = place(stage);
        stage.getProperties().put(DialogOver.class, place);
        try {
            return dialog.get();
        } finally {
            PauseTransition settles = new PauseTransition(SETTLES);
            settles.setOnFinished(event -> {
                if (!stage.isMaximized() || !place(stage).equals(place)) {
                    // It may still take itself for maximized.
                    stage.setMaximized(false);
                    stage.setMaximized(true);
                }
                stage.getProperties().remove(DialogOver.class);
            });
            settles.play();
        }
    }

    /** Whether the window was maximized and may not be now, though nobody wanted that. */
    static boolean disturbs(Stage stage) {
        return stage.getProperties().containsKey(DialogOver.class);
    }

    private static Rectangle2D place(Stage stage) {
        return new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    }
}
