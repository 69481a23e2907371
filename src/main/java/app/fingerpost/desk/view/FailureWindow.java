package app.fingerpost.desk.view;

import app.fingerpost.desk.model.Texts;
import app.fingerpost.settings.Appearance;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Modality;
import javafx.stage.Stage;

/** Why there is no window: one sentence and one button. */
public final class FailureWindow {
    private static final Texts TEXTS = new Texts("common");

    private FailureWindow() {}

    /** Returns when the person has closed it. JavaFX runs already; any thread may call, but the FX thread. */
    public static void show(String sentence, Appearance appearance) {
        Theme theme = Theme.of(appearance.theme());
        CountDownLatch closed = new CountDownLatch(1);
        Platform.runLater(() -> {
            theme.apply();
            Stage stage = SmallWindow.stage("failure", TEXTS.get("not-started"), sentence, appearance);
            stage.initModality(Modality.APPLICATION_MODAL);
            stage.setOnHidden(event -> closed.countDown());
            stage.show();
            stage.toFront();
        });
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
