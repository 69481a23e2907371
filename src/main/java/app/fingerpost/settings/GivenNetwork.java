package app.fingerpost.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the command line, or the person at the start, says of the network. For this run it wins over the settings; null
 * leaves a part to them.
 *
 * @param bind as in {@link Network}
 * @param port as in {@link Network}
 * @param baseUrl as in {@link Network}
 * @param standIn for the settings' port
 */
public record GivenNetwork(
        @Nullable String bind,
        @Nullable Integer port,
        @Nullable String baseUrl,
        @Nullable StandIn standIn) {
    public static final GivenNetwork NOTHING = new GivenNetwork(null, null, null);

    /** What the command line says. */
    public GivenNetwork(@Nullable String bind, @Nullable Integer port, @Nullable String baseUrl) {
        this(bind, port, baseUrl, null);
    }

    /** Nothing is left to the settings. */
    public static GivenNetwork all(Network network) {
        return new GivenNetwork(network.bind(), network.port(), network.baseUrl() == null ? "" : network.baseUrl());
    }

    /** The same, but where the settings ask for a port that is taken. */
    public GivenNetwork with(StandIn instead) {
        return new GivenNetwork(bind, port, baseUrl, instead);
    }

    /**
     * The settings' network with what is given here.
     *
     * @throws app.fingerpost.link.Rejected if a part cannot be right
     */
    public Network over(Network settings) {
        return new Network(
                bind != null ? bind : settings.bind(),
                port != null ? port : standIn != null ? standIn.over(settings.port()) : settings.port(),
                baseUrl == null ? settings.baseUrl() : baseUrl.isEmpty() ? null : baseUrl);
    }

    /** Each part the command line gives, by its word in the settings, as the person wrote it. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        if (bind != null) {
            words.put(Network.BIND, bind);
        }
        if (port != null) {
            words.put(Network.PORT, String.valueOf(port));
        }
        if (baseUrl != null) {
            words.put(Network.BASE_URL, baseUrl);
        }
        return words;
    }
}
