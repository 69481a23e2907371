package app.fingerpost.cli;

import app.fingerpost.settings.GivenNetwork;
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

    /** @throws app.fingerpost.link.Rejected if a part cannot be right */
    GivenNetwork network() {
        return network.network();
    }
}
