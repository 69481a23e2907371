package app.fingerpost.desk.view;

import app.fingerpost.desk.model.PortOffer;
import app.fingerpost.desk.model.Texts;
import app.fingerpost.settings.Appearance;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.stage.Stage;

/** The port is taken: one sentence, and another port for this time. */
public final class PortWindow {
    private static final Texts TEXTS = new Texts("common");

    private PortWindow() {}

    /**
     * Answers whether the person wants the other port, once they have chosen; a window that is closed says no. JavaFX runs
     * already; any thread may call, but the FX thread.
     */
    public static boolean ask(PortOffer offer, Appearance appearance) {
        Theme theme = Theme.of(appearance.theme());
        CompletableFuture<Boolean> wanted = new CompletableFuture<>();
        Platform.runLater(() -> {
            theme.apply();
            Stage stage = new Stage();
            Button use = SmallWindow.button("use-port", offer.answer(), () -> {
                wanted.complete(true);
                stage.hide();
            });
            Button quit = SmallWindow.button("quit-port", TEXTS.get("quit"), stage::hide);
            SmallWindow.fill(stage, "port-offer", offer.heading(), offer.sentence(), appearance, use, quit);
            stage.setOnHidden(event -> wanted.complete(false));
            stage.show();
            stage.toFront();
        });
        return wanted.join();
    }
}
