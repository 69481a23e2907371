package app.fingerpost.desk.view;

import app.fingerpost.desk.model.WindowPlace;
import app.fingerpost.settings.Memory;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Puts the window where it was, and remembers where it is. */
final class StagePlace {
    private static final double USUAL_WIDTH = 1280;
    private static final double USUAL_HEIGHT = 800;
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 600;
    /** After it was shown. */
    private static final Duration SETTLES = Duration.seconds(5);

    private final Stage stage;
    private final Memory memory;
    /** Where it was last while it was not maximised. */
    private @Nullable Rectangle2D bounds;

    StagePlace(Stage stage, Memory memory) {
        this.stage = stage;
        this.memory = memory;
    }

    /** Shows the scene, where the window was last or else in the middle of the first screen. */
    void show(Scene scene) {
        stage.setScene(scene);
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(LEAST_WIDTH, room.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, room.getHeight()));
        WindowPlace place = onScreens(WindowPlace.in(memory));
        take(place.bounds());
        stage.setMaximized(place.maximized());
        // Under X11, a window comes up in its least size, whatever it was given before …
        stage.addEventHandler(WindowEvent.WINDOW_SHOWN, event -> takeAgain());
        holdAgainstLeast();
        stage.show();
    }

    /** … and on a busy computer may be given it once more after that. Nobody makes it just so large so soon. */
    private void holdAgainstLeast() {
        ChangeListener<Number> hold = (size, before, now) -> Platform.runLater(() -> {
            if (stage.getWidth() == stage.getMinWidth() && stage.getHeight() == stage.getMinHeight()) {
                takeAgain();
            }
        });
        stage.widthProperty().addListener(hold);
        stage.heightProperty().addListener(hold);
        PauseTransition end = new PauseTransition(SETTLES);
        end.setOnFinished(event -> {
            stage.widthProperty().removeListener(hold);
            stage.heightProperty().removeListener(hold);
        });
        end.play();
    }

    /** While it was in the tray, the screen it was on may have gone. */
    private void takeAgain() {
        if (bounds != null && !stage.isMaximized()) {
            take(onScreens(new WindowPlace(bounds, false)).bounds());
        }
    }

    private static WindowPlace onScreens(WindowPlace place) {
        return place.on(
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList());
    }

    /** Null for the usual place. */
    private void take(@Nullable Rectangle2D place) {
        Rectangle2D wanted = place == null ? usual(Screen.getPrimary().getVisualBounds()) : place;
        bounds = wanted;
        stage.setX(wanted.getMinX());
        stage.setY(wanted.getMinY());
        stage.setWidth(wanted.getWidth());
        stage.setHeight(wanted.getHeight());
    }

    private static Rectangle2D usual(Rectangle2D room) {
        double width = Math.min(USUAL_WIDTH, room.getWidth());
        double height = Math.min(USUAL_HEIGHT, room.getHeight());
        return new Rectangle2D(
                room.getMinX() + (room.getWidth() - width) / 2,
                room.getMinY() + (room.getHeight() - height) / 2,
                width,
                height);
    }

    /** While the window shows, now and then, and when it is about to go. */
    void remember() {
        if (stage.isIconified() || DialogOver.disturbs(stage)) {
            return;
        }
        if (!stage.isMaximized()) {
            bounds = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        }
        new WindowPlace(bounds, stage.isMaximized()).keep(memory);
    }
}
