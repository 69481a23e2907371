package app.fingerpost.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * A server from the line that says where it listens to its end. However the process is told to end (a signal, or its
 * window closed and {@code System.exit} after it), the one shutdown hook closes the server.
 */
final class Service {
    private final Launcher.Server server;
    private final PrintWriter out;
    private final PrintWriter err;
    private final CountDownLatch windowClosed = new CountDownLatch(1);

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

    /** Returns when the window is closed; without a display as {@link #run}. {@code add} are lines to make links of in it. */
    int runWithWindow(List<String> add) {
        begin();
        if (!server.openWindow(add, windowClosed::countDown)) {
            err.println("There is no display here, so Fingerpost serves without a window"
                    + (add.isEmpty() ? "." : ", and no link was made. Make it over the API."));
        }
        return await();
    }

    private void begin() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "shutdown"));
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

    private void close() {
        try {
            server.close();
        } catch (RuntimeException e) {
            err.println("Fingerpost could not stop in order: " + e.getMessage());
        }
    }
}
