package app.fingerpost.cli;

import app.fingerpost.link.LinkLine;
import app.fingerpost.link.Rejected;
import app.fingerpost.settings.DataFolder;
import app.fingerpost.settings.GivenNetwork;
import app.fingerpost.settings.Network;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Window and server together; where they run already, that window comes to the front. Knows nothing of picocli. */
final class WindowStart {
    private final Launcher launcher;
    private final PrintWriter out;
    private final PrintWriter err;

    WindowStart(Launcher launcher, PrintWriter out, PrintWriter err) {
        this.launcher = launcher;
        this.out = out;
        this.err = err;
    }

    /**
     * Returns the process's exit status, when the window is closed or another process has taken over.
     *
     * @param given may refuse what it was given
     * @param add lines to make links of
     * @throws Rejected if it cannot start
     */
    int run(Path dataDir, Supplier<GivenNetwork> given, List<String> add) {
        add.forEach(LinkLine::read);
        Optional<RunningApp> running = add.isEmpty() ? Optional.empty() : RunningApp.in(dataDir);
        if (running.isPresent()) {
            running.get().add(add);
            return 0;
        }
        launcher.expectWindow();
        Launcher.Server server;
        try {
            server = launcher.serve(dataDir, given.get());
        } catch (Rejected e) {
            // Whoever starts twice in a row has the port or the folder before it answers.
            boolean portTaken = isTaken(e) && e.field().equals(Network.PORT);
            Optional<RunningApp> first = new FirstStart(dataDir).await(portTaken);
            if (first.isPresent() && takesOver(first.get(), add)) {
                return 0;
            }
            if (first.isPresent() || !isTaken(e) || DataFolder.isHeld(dataDir)) {
                throw e;
            }
            // It was about to end, and has.
            server = launcher.serve(dataDir, given.get());
        }
        return new Service(server, out, err).runWithWindow(add);
    }

    private static boolean isTaken(Rejected e) {
        return e.kind() == Rejected.Kind.TAKEN;
    }

    /** Whether the one that runs has a window, which is in front then, with the links made. */
    private static boolean takesOver(RunningApp first, List<String> add) {
        if (add.isEmpty()) {
            return first.showWindow();
        }
        first.add(add);
        return true;
    }
}
