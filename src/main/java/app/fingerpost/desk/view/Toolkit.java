package app.fingerpost.desk.view;

import app.fingerpost.desk.model.DeskFrame;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * JavaFX, started in the background, so that it is ready when the app is. Only loading this class loads JavaFX. Any
 * thread may call, but the FX thread.
 */
public final class Toolkit {
    /** JavaFX's own; held here, since the logging system forgets a logger that nobody holds, and its filter with it. */
    private static final java.util.logging.Logger OWN_LOG = java.util.logging.Logger.getLogger("javafx");

    private final CompletableFuture<Theme> theme = new CompletableFuture<>();
    private final CompletableFuture<Void> started = new CompletableFuture<>();

    /** Begins to start it, and returns at once. */
    public Toolkit() {
        Desk.daemon(() -> theme.complete(Theme.ofSystem()), "system-theme").start();
        Desk.daemon(this::start, "toolkit-start").start();
    }

    /** Whether there is a display and JavaFX can use it; waits until that is known. */
    public boolean hasDisplay() {
        try {
            started.join();
            return true;
        } catch (CompletionException e) {
            Log.LOG.debug("JavaFX does not start.", e);
            return false;
        }
    }

    /**
     * Begins to open the window, and returns at once. It fails if there is no display. How the system looks is taken up
     * when it has said so; until then the window looks as the last time.
     *
     * @param clock its zone is the one in which times are shown
     * @param onClosed called once, on a thread of its own, after the window has closed; what it still asks the app ends with
     *     {@link Desk#stopAsking}
     * @param again called before that if the person wants the program to start again; null if it cannot
     */
    public CompletableFuture<Desk> open(DeskFrame frame, Clock clock, Runnable onClosed, @Nullable Runnable again) {
        return started.thenApplyAsync(nothing -> new Desk(frame, clock, theme, onClosed, again), Platform::runLater);
    }

    private void start() {
        // JavaFX warns that it came from the class path. In a single jar it must, and it does no harm.
        OWN_LOG.setFilter(entry -> !entry.getMessage().startsWith("Unsupported JavaFX configuration"));
        try {
            // The program ends when it has closed what it opened, not with its last window.
            Platform.setImplicitExit(false);
            Platform.startup(() -> {
                QuietEnd.begin();
                started.complete(null);
            });
        } catch (IllegalStateException e) {
            Log.LOG.debug("JavaFX runs already.", e);
            started.complete(null);
        } catch (RuntimeException | LinkageError e) {
            started.completeExceptionally(e);
        }
    }

    /** Apart, since the logging system takes its time to start, and JavaFX need not wait for that. */
    private static final class Log {
        static final Logger LOG = LoggerFactory.getLogger(Toolkit.class);
    }
}
