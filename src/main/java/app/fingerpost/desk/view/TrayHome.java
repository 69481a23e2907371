package app.fingerpost.desk.view;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the closed window goes while the app runs on: the tray, as long as that is wanted and there is one. */
final class TrayHome {
    private static final Logger LOG = LoggerFactory.getLogger(TrayHome.class);

    private static final int LOOKS_AFTER_LOGIN = 24;

    private final Stage stage;
    private final Executor behind;
    private final Tray tray;
    /** At login the app may be there before the tray. */
    private final Timeline login = new Timeline(new KeyFrame(Duration.seconds(5), event -> lookAgain()));

    private final ReadOnlyBooleanWrapper there = new ReadOnlyBooleanWrapper(this, "there", false);

    private boolean wanted;
    private boolean left;

    /**
     * {@code behind} runs tasks one at a time; the others are called on any thread.
     *
     * @param toFront brings the window back
     * @param newLink brings it back with the cursor where an address is pasted
     * @param quit ends the app
     */
    TrayHome(Stage stage, Executor behind, Runnable toFront, Runnable newLink, Runnable quit) {
        this.stage = stage;
        this.behind = behind;
        this.tray = new Tray(toFront, newLink, quit, now -> Platform.runLater(() -> follow(now)));
        // AWT tells only those of a tray who have a sign in it.
        stage.focusedProperty().addListener((property, before, now) -> lookAgain());
        login.setCycleCount(LOOKS_AFTER_LOGIN);
    }

    /** Whether the window can be closed without ending the app. */
    boolean isThere() {
        return there.get();
    }

    /** As {@link #isThere}. */
    ReadOnlyBooleanProperty thereProperty() {
        return there.getReadOnlyProperty();
    }

    /** Goes to the tray or leaves it. A window that is in a tray which is given up, or goes, comes back. */
    void want(boolean now) {
        boolean before = wanted;
        wanted = now;
        if (!now && !before) {
            return;
        }
        if (now) {
            login.playFromStart();
        } else {
            login.stop();
        }
        run(() -> {
            boolean shown = now && tray.show();
            if (!shown) {
                tray.hide();
            }
            Platform.runLater(() -> take(shown));
        });
    }

    private void lookAgain() {
        if (wanted && !there.get()) {
            run(() -> {
                if (tray.show()) {
                    Platform.runLater(() -> follow(true));
                }
            });
        }
    }

    /** Takes the sign out of the tray; from then on the window's end is the app's. */
    void leave() {
        left = true;
        there.set(false);
        login.stop();
        if (wanted) {
            wanted = false;
            run(tray::hide);
        }
    }

    /** The tray went, or came back. */
    private void follow(boolean now) {
        if (wanted) {
            take(now);
        }
    }

    private void take(boolean shown) {
        if (left) {
            return;
        }
        there.set(shown);
        if (shown) {
            login.stop();
        } else if (!stage.isShowing()) {
            stage.show();
        }
    }

    private void run(Runnable work) {
        try {
            behind.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.debug("The window has ended.", e);
        }
    }
}
