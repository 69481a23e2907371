package app.fingerpost;

import app.fingerpost.backup.Backup;
import app.fingerpost.cli.Launcher;
import app.fingerpost.file.WholeFile;
import app.fingerpost.link.Rejected;
import app.fingerpost.manage.BulkImport;
import app.fingerpost.settings.Appearance;
import app.fingerpost.settings.GivenNetwork;
import app.fingerpost.settings.Network;
import app.fingerpost.settings.SettingsFile;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/** Starts the real thing for the commands. */
final class Launch implements Launcher {
    private final Window window;
    private boolean windowExpected;

    Launch(Window window) {
        this.window = window;
    }

    /** The window of a running app. Nothing of JavaFX may be loaded before one of these is called. */
    interface Window extends EarlyWindow {
        /** As {@link Launcher#expectWindow}; once or more. */
        void expect();

        /** Says and shows everything like this from now on; before its first text is looked up. */
        void look(Appearance appearance);

        /** As {@link Launcher#tell}. */
        void tell(Exception failure);

        /** As {@link Launcher.Server#openWindow}. */
        boolean stay(Fingerpost app, List<String> add, Runnable onClosed);
    }

    @Override
    public void expectWindow() {
        windowExpected = true;
        window.expect();
    }

    @Override
    public void tell(Exception failure) {
        if (windowExpected) {
            window.tell(failure);
        }
    }

    @Override
    public Server serve(Path dataDir, GivenNetwork network) {
        Clock clock = Clock.systemUTC();
        if (!windowExpected) {
            return new Serving(Fingerpost.serving(dataDir, network, clock));
        }
        // Before anything else can fail: the window tells of that as it is set to look and speak, too.
        lookAsSet(dataDir);
        return new Serving(Fingerpost.servingWindow(dataDir, network, clock, window));
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
            WholeFile.write(file, backup::writeTo);
        }
    }

    private final class Serving implements Server {
        private final Fingerpost app;

        Serving(Fingerpost app) {
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
        public void close() {
            app.withdraw();
            window.stopAsking();
            app.close();
        }
    }
}
