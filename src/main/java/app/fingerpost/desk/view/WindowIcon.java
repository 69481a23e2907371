package app.fingerpost.desk.view;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The picture that task bars and window switchers show. */
final class WindowIcon {
    /** In pixels, as systems want them; JavaFX would make what is missing itself, on its own thread. */
    private static final int[] SIDES = {16, 32, 64, 128};

    private WindowIcon() {}

    /** Reads the picture on the worker; on that of the desk behind what it asked before, which waits until the app is open. */
    static void give(Stage stage, Executor worker) {
        worker.execute(() -> {
            List<Image> pictures =
                    IntStream.of(SIDES).mapToObj(WindowIcon::read).toList();
            Platform.runLater(() -> stage.getIcons().setAll(pictures));
        });
    }

    private static Image read(int side) {
        String name = "/app/fingerpost/desk/icon-" + side + ".png";
        return new Image(
                Objects.requireNonNull(WindowIcon.class.getResource(name), name).toExternalForm());
    }
}
