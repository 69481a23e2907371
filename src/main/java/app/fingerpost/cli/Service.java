package app.fingerpost.cli;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;

/**
 * A server from the line that says where it listens to its end. However the process is told to end (a signal, or its
 * window closed and {@code System.exit} after it), the one shutdown hook closes the server.
 */
final class Service {
    private final Launcher.Server server;
    private final CommandLine command;
    private final CountDownLatch windowClosed = new CountDownLatch(1);

    Service(Launcher.Server server, CommandLine command) {
        this.server = server;
        this.command = command;
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
            command.getErr()
                    .println("There is no display here, so Fingerpost serves without a window"
                            + (add.isEmpty() ? "." : ", and no link was made. Make it over the API."));
        }
        return await();
    }

    private void begin() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "shutdown"));
        command.getOut().println("Listening on " + server.network().listening());
    }

    private int await() {
        try {
            windowClosed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return CommandLine.ExitCode.OK;
    }

    private void close() {
        try {
            server.close();
        } catch (RuntimeException e) {
            command.getErr().println("Fingerpost could not stop in order: " + e.getMessage());
        }
    }
}
