package app.fingerpost.desk.view;

import java.util.function.Function;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** A dialog of the system over a window. For the FX thread. */
final class DialogOver {
    private DialogOver() {}

    /**
     * Returns what the dialog does. On Linux JavaFX fixes the window's size while that is off, and some window managers take
     * it out of being maximized for that; it is maximized again then.
     */
    static <T> @Nullable T ask(Window window, Function<Window, @Nullable T> dialog) {
        if (!(window instanceof Stage stage) || !stage.isMaximized()) {
            return dialog.apply(window);
        }
        double width = stage.getWidth();
        double height = stage.getHeight();
        T answer = dialog.apply(window);
        Platform.runLater(() -> {
            if (stage.getWidth() < width || stage.getHeight() < height) {
                // It may still take itself for maximized.
                stage.setMaximized(false);
                stage.setMaximized(true);
            }
        });
        return answer;
    }
}
