package app.fingerpost.desk.view;

import app.fingerpost.desk.model.DeskFrame;
import app.fingerpost.desk.model.DeskModel;
import app.fingerpost.desk.model.DeskServices;
import app.fingerpost.desk.model.DeskThreads;
import app.fingerpost.desk.model.FirstPage;
import app.fingerpost.desk.model.Texts;
import app.fingerpost.settings.Memory;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open window over the app, which may open after it. Any thread may call, but the FX thread. The app must stay open
 * until {@link #stopAsking} has returned.
 */
public final class Desk {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    private static final Texts TEXTS = new Texts("frame");
    private static final String SYSTEM_LOOK = "system-look";
    private static final long LAST_QUESTION_SECONDS = 10;

    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> daemon(work, "desk-worker"));
    private final ExecutorService reader = Executors.newSingleThreadExecutor(work -> daemon(work, "desk-reader"));
    private final ExecutorService importer = Executors.newSingleThreadExecutor(work -> daemon(work, "desk-importer"));
    private final ExecutorService sorter = Executors.newSingleThreadExecutor(work -> daemon(work, "desk-sorter"));
    private final Runnable onClosed;
    private final Stage stage;
    private final DeskModel model;
    private final DeskWindow window;
    private final TrayHome tray;

    /** On the FX thread; parameters as of {@link Toolkit#open}. */
    Desk(
            DeskFrame frame,
            Clock clock,
            CompletableFuture<Theme> systemLook,
            Runnable onClosed,
            @Nullable Runnable again) {
        this.onClosed = onClosed;
        this.stage = new Stage();
        this.model = new DeskModel(frame, clock, new DeskThreads(worker, reader, importer, sorter, Platform::runLater));
        Thread.currentThread()
                .setUncaughtExceptionHandler(new Mishaps(() -> model.notices().warn(TEXTS.get("mishap"))));
        followLook(frame.memory(), systemLook);
        model.tray().setSearch(Tray::isThere);
        if (again != null) {
            model.settings().nextStart().setStarter(() -> startAgain(again));
        }
        model.backups().restore().setEnder(() -> end(again), again != null);
        this.tray = new TrayHome(stage, worker, this::toFront, this::beginLink, this::quitFromTray);
        this.window = new DeskWindow(stage, model, new NativeFileChoice(stage), new NativeOpenChoice(stage));
        window.scene().getAccelerators().put(KeyCombination.valueOf("Shortcut+Q"), this::quitUnlessUnsaved);
        stage.setOnCloseRequest(event -> {
            if (!tray.isThere() && !model.ending().mayEnd()) {
                event.consume();
            }
        });
        stage.setOnHidden(event -> {
            if (!tray.isThere()) {
                // Behind what the window still asks because it is hidden.
                Platform.runLater(() -> daemon(onClosed, "desk-end").start());
            }
        });
        model.settings().currentProperty().addListener((property, before, now) -> tray.want(now.tray()));
        tray.want(model.settings().current().tray());
        tray.thereProperty().addListener((property, before, there) -> {
            if (there) {
                model.ending().takeBack();
            }
        });
        window.show();
        WindowIcon.give(stage, worker);
    }

    private void followLook(Memory memory, CompletableFuture<Theme> systemLook) {
        take(Theme.of(Theme.DARK.name().equals(memory.get(SYSTEM_LOOK, ""))));
        Theme.of(model.settings().darkProperty().get()).apply();
        systemLook.thenAcceptAsync(
                look -> {
                    memory.put(SYSTEM_LOOK, look.name());
                    take(look);
                },
                Platform::runLater);
    }

    private void take(Theme look) {
        model.settings().setSystemLook(look == Theme.DARK, () -> Theme.ofSystem() == Theme.DARK);
    }

    /** Shows these links until all have come; the answer comes when they are laid out. */
    public CompletableFuture<Void> show(FirstPage page) {
        CompletableFuture<Void> shown = new CompletableFuture<>();
        Platform.runLater(() -> {
            stage.getScene().addPostLayoutPulseListener(new FirstRows(shown));
            model.show(page);
        });
        return shown;
    }

    /** Tells of the first layout with rows in the table. */
    private final class FirstRows implements Runnable {
        private final CompletableFuture<Void> shown;

        FirstRows(CompletableFuture<Void> shown) {
            this.shown = shown;
        }

        @Override
        public void run() {
            if (!model.links().listing().rows().isEmpty()) {
                stage.getScene().removePostLayoutPulseListener(this);
                shown.complete(null);
            }
        }
    }

    /** The app is open: what was asked until now is answered. */
    public void open(DeskServices services) {
        model.open(services);
    }

    /** Makes links in the window of these lines, each an address, or a slug and an address. */
    public void add(List<String> lines) {
        if (!lines.isEmpty()) {
            Platform.runLater(() -> window.add(lines));
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

    private void beginLink() {
        toFront();
        Platform.runLater(window::beginLink);
    }

    /** Ends the window, whether it shows or is in the tray, unless it has something to ask; returns at once. */
    void quitFromTray() {
        Platform.runLater(this::quitUnlessUnsaved);
    }

    private void quitUnlessUnsaved() {
        if (model.ending().mayEnd()) {
            quit();
        } else {
            // Out of the tray, for what it asks has to be seen.
            toFront();
        }
    }

    private void startAgain(Runnable again) {
        if (model.ending().mayEnd()) {
            end(again);
        }
    }

    private void end(@Nullable Runnable again) {
        if (again != null) {
            again.run();
        }
        quit();
    }

    private void quit() {
        tray.leave();
        if (stage.isShowing()) {
            stage.hide();
        } else {
            daemon(onClosed, "desk-end").start();
        }
    }

    /** Returns when the last question to the app has ended, or lasts too long; later ones are dropped. The window may still show. */
    public void stopAsking() {
        sorter.shutdown();
        List<ExecutorService> all = List.of(worker, reader, importer);
        all.forEach(ExecutorService::shutdown);
        try {
            for (ExecutorService asking : all) {
                if (!asking.awaitTermination(LAST_QUESTION_SECONDS, TimeUnit.SECONDS)) {
                    LOG.warn("The window's last question did not end in {} s.", LAST_QUESTION_SECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
