package app.fingerpost.desk.view;

import app.fingerpost.desk.model.Texts;
import app.fingerpost.settings.Appearance;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Why there is no window yet: the Fingerpost before this one is still ending. */
public final class WaitingWindow {
    private static final Texts TEXTS = new Texts("common");

    private WaitingWindow() {}

    /**
     * Shows it and returns at once; the answer takes it away, if the person has not. JavaFX runs already; any thread may
     * call both.
     */
    public static Runnable show(Appearance appearance) {
        Theme theme = Theme.of(appearance.theme());
        CompletableFuture<Stage> shown = new CompletableFuture<>();
        Platform.runLater(() -> {
            theme.apply();
            Stage stage = SmallWindow.stage("waiting", TEXTS.get("still-ending"), TEXTS.get("opens-then"), appearance);
            stage.show();
            stage.toFront();
            shown.complete(stage);
        });
        return () -> shown.thenAccept(stage -> Platform.runLater(stage::hide));
    }
}
