package app.fingerpost;

import app.fingerpost.backup.Backup;
import app.fingerpost.backup.Exchanges;
import app.fingerpost.backup.Restore;
import app.fingerpost.cli.Launcher;
import app.fingerpost.desk.model.PortOffer;
import app.fingerpost.file.WholeFile;
import app.fingerpost.link.Rejected;
import app.fingerpost.manage.BulkImport;
import app.fingerpost.saved.SavedReports;
import app.fingerpost.settings.Appearance;
import app.fingerpost.settings.GivenNetwork;
import app.fingerpost.settings.Network;
import app.fingerpost.settings.SettingsFile;
import app.fingerpost.web.ListeningSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Starts the real thing for the commands. */
final class Launch implements Launcher {
    private final Window window;
    private final Restart restart;
    private final Consumer<Path> logTo;
    private boolean windowExpected;
    private @Nullable Exception told;
    private volatile boolean wantedAgain;

    /** {@code logTo} is told the data folder of each start with a window, whose log goes there, too. */
    Launch(Window window, Restart restart, Consumer<Path> logTo) {
        this.window = window;
        this.restart = restart;
        this.logTo = logTo;
    }

    /** The window of a running app. Nothing of JavaFX may be loaded before one of these is called. */
    interface Window extends EarlyWindow {
        /** As {@link Launcher#expectWindow}; once or more. */
        void expect();

        /** Says and shows everything like this from now on; before its first text is looked up. */
        void look(Appearance appearance);

        /** The person can ask for another start once this one has ended; before the window begins. */
        void offerAgain(Runnable again);

        /** As {@link Launcher#tell}. */
        void tell(Exception failure);

        /** Whether the person takes up the offer; returns when that is known, false where there is no display. */
        boolean ask(PortOffer offer);

        /** As {@link Launcher#tellOfWait}. */
        Runnable tellOfWait();

        /** As {@link Launcher.Server#openWindow}. */
        boolean stay(Fingerpost app, List<String> add, Runnable onClosed);
    }

    /** Another start of the program. */
    interface Restart {
        /** Whether this process was started in a way that can be repeated. */
        boolean isPossible();

        /**
         * Starts another process, for this folder and this network.
         *
         * @throws Rejected if it does not start
         */
        void begin(Path dataDir, GivenNetwork network);
    }

    @Override
    public void expectWindow() {
        windowExpected = true;
        window.expect();
    }

    @Override
    public void tell(Exception failure) {
        if (windowExpected && failure != told) {
            window.tell(failure);
        }
    }

    @Override
    public Optional<GivenNetwork> offerOtherPort(Path dataDir, GivenNetwork network, Rejected taken) {
        if (!windowExpected) {
            return Optional.empty();
        }
        Network wanted = network.over(SettingsFile.in(dataDir).current().network());
        OptionalInt free = ListeningSocket.freeInstead(wanted);
        if (free.isEmpty()) {
            return Optional.empty();
        }
        PortOffer offer = new PortOffer(wanted, free.getAsInt());
        told = taken;
        return window.ask(offer) ? Optional.of(network.with(offer.standIn())) : Optional.empty();
    }

    @Override
    public Runnable tellOfWait() {
        return windowExpected ? window.tellOfWait() : () -> {};
    }

    @Override
    public Server serve(Path dataDir, GivenNetwork network) {
        Clock clock = Clock.systemUTC();
        // The settings it brings count already for how the window looks and where the server answers.
        Exchanges.finishIn(dataDir);
        if (!windowExpected) {
            return new Serving(dataDir, network, Fingerpost.serving(dataDir, network, clock));
        }
        logTo.accept(dataDir);
        // Before anything else can fail: the window tells of that as it is set to look and speak, too.
        lookAsSet(dataDir);
        if (restart.isPossible()) {
            window.offerAgain(() -> wantedAgain = true);
        }
        return new Serving(dataDir, network, Fingerpost.servingWindow(dataDir, network, clock, window));
    }

    private void lookAsSet(Path dataDir) {
        try {
            window.look(SettingsFile.in(dataDir).current().appearance());
        } catch (Rejected e) {
            // Told by who reads the settings next; a folder in use comes first.
        }
    }

    @Override
    public <T> T offline(Path dataDir, Function<BulkImport, T> work) {
        try (Fingerpost app = Fingerpost.offline(dataDir, Clock.systemUTC())) {
            return work.apply(app.imports());
        }
    }

    @Override
    public void backUp(Path dataDir, Path file) {
        try (Fingerpost app = Fingerpost.offline(dataDir, Clock.systemUTC());
                Backup backup = app.backups().make()) {
            WholeFile.writeForOwner(file, backup::writeTo);
        }
    }

    @Override
    public Path restore(Path file, Path dataDir, Runnable between) {
        Clock clock = Clock.systemUTC();
        return new Restore(file, tables -> SavedReports.passOver(tables, clock.instant())).into(dataDir, between);
    }

    private final class Serving implements Server {
        private final Path dataDir;
        private final GivenNetwork given;
        private final Fingerpost app;

        Serving(Path dataDir, GivenNetwork given, Fingerpost app) {
            this.dataDir = dataDir;
            this.given = given;
            this.app = app;
        }

        @Override
        public Network network() {
            return app.network();
        }

        @Override
        public boolean openWindow(List<String> add, Runnable onClosed) {
            boolean opened = window.stay(app, add, onClosed);
            if (!opened) {
                app.windowless();
            }
            return opened;
        }

        @Override
        public boolean isWantedAgain() {
            return wantedAgain;
        }

        @Override
        public void startAgain() {
            restart.begin(dataDir, given);
        }

        @Override
        public void close() {
            app.withdraw();
            window.stopAsking();
            app.close();
        }
    }
}
