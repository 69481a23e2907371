package app.fingerpost.cli;

import app.fingerpost.settings.Network;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the server is reached. */
final class NetworkOptions {
    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port to listen on, ${DEFAULT-VALUE} by default. 0 takes any free one.")
    private int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDR",
            defaultValue = "127.0.0.1",
            description = "Address to listen on. ${DEFAULT-VALUE}, the default, keeps the server to this computer;"
                    + " 0.0.0.0 opens it to the network.")
    private String bind = "";

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "What short links begin with if others reach the server under another name, such as"
                    + " https://go.example.org.")
    private @Nullable String baseUrl;

    /** @throws app.fingerpost.link.Rejected if a part cannot be right */
    Network network() {
        return new Network(bind, port, baseUrl);
    }
}
