package app.fingerpost.cli;

import java.nio.file.Path;
import picocli.CommandLine.Mixin;

/** Whose links are served, and where. */
final class ServerOptions {
    @Mixin
    private DataDirOption dataDir = new DataDirOption();

    @Mixin
    private NetworkOptions network = new NetworkOptions();

    Path dataDir() {
        return dataDir.path();
    }

    /** As {@link Launcher#serve}. */
    Launcher.Server start(Launcher launcher) {
        return launcher.serve(dataDir.path(), network.network());
    }
}
