package app.fingerpost.desk.view;

import app.fingerpost.desk.model.DeskServices;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * JavaFX, started in the background, so that it is ready when the app is. Only loading this class loads JavaFX. Any
 * thread may call, but the FX thread.
 */
public final class Toolkit {
    private static final Logger LOG = LoggerFactory.getLogger(Toolkit.class);
    /** JavaFX's own; held here, since the logging system forgets a logger that nobody holds, and its filter with it. */
    private static final java.util.logging.Logger OWN_LOG = java.util.logging.Logger.getLogger("javafx");

    private final CompletableFuture<Theme> theme = new CompletableFuture<>();
    private final CompletableFuture<Void> started = new CompletableFuture<>();

    /** Begins to start it, and returns at once. */
    public Toolkit() {
        Desk.daemon(() -> theme.complete(Theme.ofSystem()), "system-theme").start();
        Desk.daemon(this::start, "toolkit-start").start();
    }

    /**
     * Opens the window.
     *
     * @param clock its zone is the one in which times are shown
     * @param onClosed called once, on a thread of its own, after the window has closed and its last question to the app
     *     has ended
     * @throws NoDisplayException if there is no display, or JavaFX cannot use it
     */
    public Desk open(DeskServices services, Clock clock, Runnable onClosed) throws NoDisplayException {
        try {
            started.join();
            return theme.thenApplyAsync(look -> new Desk(services, clock, look, onClosed), Platform::runLater)
                    .join();
        } catch (CompletionException e) {
            throw new NoDisplayException("The window could not be opened: " + e.getCause(), e);
        }
    }

    private void start() {
        // JavaFX warns that it came from the class path. In a single jar it must, and it does no harm.
        OWN_LOG.setFilter(entry -> !entry.getMessage().startsWith("Unsupported JavaFX configuration"));
        try {
            Platform.startup(() -> started.complete(null));
        } catch (IllegalStateException e) {
            LOG.debug("JavaFX runs already.", e);
            started.complete(null);
        } catch (RuntimeException | LinkageError e) {
            started.completeExceptionally(e);
        }
    }
}
