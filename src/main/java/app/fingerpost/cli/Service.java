package app.fingerpost.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A server from the line that says where it listens to its end. However the process is told to end (a signal, or its
 * window closed and {@code System.exit} after it), the one shutdown hook closes the server; one that is to start again is
 * closed before, so that it can still be told if that fails.
 */
final class Service {
    private final Launcher.Server server;
    private final PrintWriter out;
    private final PrintWriter err;
    private final CountDownLatch windowClosed = new CountDownLatch(1);
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    /** Who has the process ended from outside wants no other one. */
    private volatile boolean shuttingDown;

    Service(Launcher.Server server, PrintWriter out, PrintWriter err) {
        this.server = server;
        this.out = out;
        this.err = err;
    }

    /** Returns only if the thread is interrupted; a signal ends the process from outside. */
    int run() {
        begin();
        return await();
    }

    /**
     * Returns when the window is closed, and another process runs if one is wanted; without a display as {@link #run}.
     *
     * @param add lines to make links of in the window
     * @throws app.fingerpost.link.Rejected if that other process does not start
     */
    int runWithWindow(List<String> add) {
        begin();
        if (!server.openWindow(add, windowClosed::countDown)) {
            err.println("There is no display here, so Fingerpost serves without a window"
                    + (add.isEmpty() ? "." : ", and no link was made. Make it over the API."));
        }
        int status = await();
        if (server.isWantedAgain()) {
            close();
            if (!shuttingDown) {
                server.startAgain();
            }
        }
        return status;
    }

    private void begin() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::shutDown, "shutdown"));
        out.println("Listening on " + server.network().listening());
    }

    private int await() {
        try {
            windowClosed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private void shutDown() {
        shuttingDown = true;
        close();
    }

    /** Once, whoever asks first; returns when it is done. */
    private void close() {
        if (closing.getAndSet(true)) {
            closed.join();
            return;
        }
        try {
            server.close();
        } catch (RuntimeException e) {
            err.println("Fingerpost could not stop in order: " + e.getMessage());
        } finally {
            closed.complete(null);
        }
    }
}
