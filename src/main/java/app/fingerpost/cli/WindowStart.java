package app.fingerpost.cli;

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
    /** Several starts may wait for the same end; one of them is first. */
    private static final int TRIES = 3;

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
     * @param folder may not be to be had; asked after it is known that a window is wanted, so that its failure is told in one
     * @param given may refuse what it was given, whatever runs on the folder
     * @param add lines to make links of, each of which can be read
     * @throws Rejected if it cannot start
     */
    int run(Supplier<Path> folder, Supplier<GivenNetwork> given, List<String> add) {
        Optional<RunningApp> running = add.isEmpty() ? Optional.empty() : RunningApp.in(folder.get());
        if (running.isPresent()) {
            running.get().add(add);
            return 0;
        }
        launcher.expectWindow();
        Path dataDir = folder.get();
        GivenNetwork asked = given.get();
        GivenNetwork network = asked;
        for (int left = TRIES; ; ) {
            Launcher.Server server;
            try {
                server = launcher.serve(dataDir, network);
            } catch (Rejected e) {
                switch (before(dataDir, e, add)) {
                    case TOOK_OVER -> {
                        return 0;
                    }
                    case ENDED -> {
                        left--;
                        if (left == 0) {
                            throw e;
                        }
                    }
                    case STAYS -> network = elsewhere(dataDir, asked, e);
                }
                continue;
            }
            return new Service(server, out, err).runWithWindow(add);
        }
    }

    /**
     * Where to serve instead, if the port is taken and the person wants that; who named a port on the command line can name
     * another there, and may have something lead to it.
     *
     * @throws Rejected as it was refused, if nothing comes of it
     */
    private GivenNetwork elsewhere(Path dataDir, GivenNetwork asked, Rejected refusal) {
        if (!isPortTaken(refusal) || asked.port() != null) {
            throw refusal;
        }
        return launcher.offerOtherPort(dataDir, asked, refusal).orElseThrow(() -> refusal);
    }

    private static boolean isPortTaken(Rejected refusal) {
        return refusal.kind() == Rejected.Kind.TAKEN && refusal.field().equals(Network.PORT);
    }

    /** What became of a start before this one, which may have refused this one. */
    private enum Before {
        /** It has a window, which is in front now, with the links made. */
        TOOK_OVER,
        /** It is ending, or has ended. */
        ENDED,
        /** It goes on, or there was none. */
        STAYS
    }

    private Before before(Path dataDir, Rejected refusal, List<String> add) {
        boolean taken = refusal.kind() == Rejected.Kind.TAKEN;
        // Whoever starts twice in a row has the port or the folder before it answers.
        boolean portTaken = isPortTaken(refusal);
        Optional<RunningApp> first = new FirstStart(dataDir, this::tellOfWait).await(portTaken);
        if (first.isEmpty()) {
            return taken && !portTaken && !DataFolder.isHeld(dataDir) ? Before.ENDED : Before.STAYS;
        }
        try {
            return takesOver(first.get(), add) ? Before.TOOK_OVER : Before.STAYS;
        } catch (Rejected e) {
            if (DataFolder.address(dataDir).isPresent()) {
                throw e;
            }
            // It has withdrawn meanwhile.
            return Before.ENDED;
        }
    }

    private Runnable tellOfWait() {
        err.println("The Fingerpost before this one is still ending. This one starts when it has ended.");
        return launcher.tellOfWait();
    }

    private static boolean takesOver(RunningApp first, List<String> add) {
        if (add.isEmpty()) {
            return first.showWindow();
        }
        first.add(add);
        return true;
    }
}
