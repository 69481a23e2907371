package app.fingerpost.cli;

import app.fingerpost.link.Rejected;
import app.fingerpost.settings.GivenNetwork;
import app.fingerpost.settings.Network;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the server is reached, where it is not to be as the settings say. */
final class NetworkOptions {
    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port to listen on. 0 takes any free one. Without it: as in the settings, 8080 at first.")
    private @Nullable String port;

    @Option(
            names = "--bind",
            paramLabel = "ADDR",
            description = "Address to listen on. 127.0.0.1 keeps the server to this computer; 0.0.0.0 opens it to the"
                    + " network. Without it: as in the settings, 127.0.0.1 at first.")
    private @Nullable String bind;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "What short links begin with if others reach the server under another name, such as"
                    + " https://go.example.org. Without it: as in the settings, none at first.")
    private @Nullable String baseUrl;

    /** @throws app.fingerpost.link.Rejected if a part cannot be right */
    GivenNetwork network() {
        try {
            GivenNetwork given = new GivenNetwork(bind, port == null ? null : Network.portOf(port), baseUrl);
            // Said now rather than when the settings have been read.
            given.over(Network.USUAL);
            return given;
        } catch (Rejected e) {
            throw port != null && "port-outside".equals(e.code()) ? Network.noPortGiven(port) : e;
        }
    }
}
