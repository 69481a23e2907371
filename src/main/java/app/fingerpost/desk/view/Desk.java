package app.fingerpost.desk.view;

import app.fingerpost.desk.model.DeskModel;
import app.fingerpost.desk.model.DeskServices;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open window over the running app. Any thread may call, but the FX thread; only loading this class loads JavaFX.
 * The app must stay open until {@link #awaitClosed} returns or {@code onClosed} is called.
 */
public final class Desk {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    /** JavaFX's own; held here, since the logging system forgets a logger that nobody holds, and its filter with it. */
    private static final java.util.logging.Logger TOOLKIT_LOG = java.util.logging.Logger.getLogger("javafx");

    private static final long LAST_QUESTION_SECONDS = 10;

    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> daemon(work, "desk-worker"));
    private final ExecutorService sorter = Executors.newSingleThreadExecutor(work -> daemon(work, "desk-sorter"));
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Runnable onClosed;
    private final Stage stage;
    private final DeskModel model;
    private final TrayHome tray;

    /**
     * Opens the window.
     *
     * @param clock its zone is the one in which times are shown
     * @param onClosed called once, on a thread of its own, after the window has closed and its last question to the app
     *     has ended
     * @throws NoDisplayException if there is no display, or JavaFX cannot use it
     */
    public static Desk open(DeskServices services, Clock clock, Runnable onClosed) throws NoDisplayException {
        startToolkit();
        Theme theme = Theme.ofSystem();
        FutureTask<Desk> opening = new FutureTask<>(() -> new Desk(services, clock, theme, onClosed));
        Platform.runLater(opening);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return opening.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw new NoDisplayException("The window could not be opened: " + e.getCause(), e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Desk(DeskServices services, Clock clock, Theme theme, Runnable onClosed) {
        this.onClosed = onClosed;
        this.stage = new Stage();
        this.model = new DeskModel(services, clock, worker, sorter, Platform::runLater);
        model.settings().setSystemLook(theme == Theme.DARK, () -> Theme.ofSystem() == Theme.DARK);
        model.tray().setSearch(Tray::isThere);
        this.tray = new TrayHome(stage, worker, this::toFront, this::close);
        DeskWindow window = new DeskWindow(stage, model, new NativeFileChoice(stage), new NativeOpenChoice(stage));
        window.scene().getAccelerators().put(KeyCombination.valueOf("Shortcut+Q"), this::quit);
        stage.setOnHidden(event -> {
            if (!tray.isThere()) {
                daemon(this::end, "desk-end").start();
            }
        });
        model.settings().currentProperty().addListener((property, before, now) -> tray.want(now.tray()));
        tray.want(model.settings().current().tray());
        window.show();
    }

    /** Makes links in the window of these lines, each an address, or a slug and an address. */
    public void add(List<String> lines) {
        if (!lines.isEmpty()) {
            Platform.runLater(() -> model.links().newLink().add(lines));
        }
    }

    /** Puts the window in front of all others, out of the task bar if need be, and makes links in it of the lines. */
    public void toFront(List<String> lines) {
        add(lines);
        toFront();
    }

    /** Puts the window in front of all others, out of the task bar if need be. */
    public void toFront() {
        Platform.runLater(() -> {
            stage.setIconified(false);
            stage.show();
            stage.toFront();
            stage.requestFocus();
        });
    }

    /** Ends the window, whether it shows or is in the tray; returns at once. */
    public void close() {
        Platform.runLater(this::quit);
    }

    private void quit() {
        tray.leave();
        if (stage.isShowing()) {
            stage.hide();
        } else {
            daemon(this::end, "desk-end").start();
        }
    }

    /** Waits until the window has closed and {@code onClosed} has returned. */
    public void awaitClosed() throws InterruptedException {
        closed.await();
    }

    private void end() {
        try {
            sorter.shutdown();
            worker.shutdown();
            if (!worker.awaitTermination(LAST_QUESTION_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The window's last question did not end in {} s.", LAST_QUESTION_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            try {
                onClosed.run();
            } finally {
                closed.countDown();
            }
        }
    }

    private static void startToolkit() throws NoDisplayException {
        // JavaFX warns that it came from the class path. In a single jar it must, and it does no harm.
        TOOLKIT_LOG.setFilter(entry -> !entry.getMessage().startsWith("Unsupported JavaFX configuration"));
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException e) {
            LOG.debug("JavaFX runs already.", e);
        } catch (RuntimeException | LinkageError e) {
            throw new NoDisplayException("No window can be opened here: " + e.getMessage(), e);
        }
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
