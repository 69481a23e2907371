package app.fingerpost.desk.view;

import app.fingerpost.desk.model.WindowPlace;
import app.fingerpost.settings.Memory;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Puts the window where it was, and remembers where it is. */
final class StagePlace {
    private static final double USUAL_WIDTH = 1280;
    private static final double USUAL_HEIGHT = 800;
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 600;

    private final Stage stage;
    private final Memory memory;
    private @Nullable Rectangle2D bounds;

    StagePlace(Stage stage, Memory memory) {
        this.stage = stage;
        this.memory = memory;
    }

    /** Before the window is shown. */
    void restore(Scene scene) {
        stage.setScene(scene);
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        WindowPlace place = WindowPlace.in(memory)
                .on(Screen.getScreens().stream().map(Screen::getVisualBounds).toList());
        bounds = place.bounds();
        stage.setMinWidth(Math.min(LEAST_WIDTH, room.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, room.getHeight()));
        Rectangle2D now = bounds;
        if (now == null) {
            stage.setWidth(Math.min(USUAL_WIDTH, room.getWidth()));
            stage.setHeight(Math.min(USUAL_HEIGHT, room.getHeight()));
        } else {
            stage.setX(now.getMinX());
            stage.setY(now.getMinY());
            stage.setWidth(now.getWidth());
            stage.setHeight(now.getHeight());
        }
        stage.setMaximized(place.maximized());
    }

    /** While the window shows, now and then, and when it is about to go. */
    void remember() {
        if (stage.isIconified()) {
            return;
        }
        if (!stage.isMaximized()) {
            bounds = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        }
        new WindowPlace(bounds, stage.isMaximized()).keep(memory);
    }
}
