package app.fingerpost.settings;

import app.fingerpost.link.Rejected;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the server is reached.
 *
 * @param bind the address to listen on; 127.0.0.1 keeps the server to this computer, 0.0.0.0 opens it to the network
 * @param port 0 lets the system choose one
 * @param baseUrl what short links begin with if it is not http://bind:port, without a slash at its end; null otherwise
 */
public record Network(String bind, int port, @Nullable String baseUrl) {
    /** The address that keeps the server to this computer. */
    public static final String THIS_COMPUTER = "127.0.0.1";
    /** The address that opens it to the network. */
    public static final String EVERYWHERE = "0.0.0.0";

    public static final int LAST_PORT = 65_535;

    private static final Pattern DIGITS = Pattern.compile("[0-9.]+");
    private static final Pattern VERSION_4 =
            Pattern.compile("((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(?!$)|$)){4}");
    private static final Pattern VERSION_6 = Pattern.compile("\\[?[0-9A-Fa-f:.]+(%[\\w.-]+)?]?");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*");

    public static final Network USUAL = new Network(THIS_COMPUTER, 8080, null);

    public static final String BIND = "bind";
    public static final String PORT = "port";
    public static final String BASE_URL = "base-url";

    /** @throws Rejected if a part cannot be right */
    public Network {
        if (port < 0 || port > LAST_PORT) {
            throw noPort(port);
        }
        if (bind.isBlank()) {
            throw Rejected.invalid(BIND, "bind-empty", "The address to listen on is empty. Use 127.0.0.1 or 0.0.0.0.");
        }
        if (!isAddress(bind)) {
            throw noAddress(bind);
        }
        if (baseUrl != null) {
            baseUrl = checkedBase(baseUrl);
        }
    }

    /**
     * The same in words.
     *
     * @throws Rejected if a word makes no sense
     */
    static Network of(String bind, String port, String baseUrl) {
        return new Network(bind, portOf(port), baseUrl.isEmpty() ? null : baseUrl);
    }

    /** @throws Rejected if the word is no number; whether there is such a port, the network says */
    public static int portOf(String port) {
        try {
            return Integer.parseInt(port);
        } catch (NumberFormatException e) {
            throw Rejected.invalid(
                    PORT, "port-number", "The port \"{0}\" is no number. Give one from 1 to 65535.", port);
        }
    }

    /** By its form: whether this computer has it, or knows such a name, turns out when somebody listens there. */
    private static boolean isAddress(String bind) {
        Pattern form = DIGITS.matcher(bind).matches() ? VERSION_4 : bind.indexOf(':') >= 0 ? VERSION_6 : NAME;
        return form.matcher(bind).matches();
    }

    static Rejected noPort(int port) {
        return Rejected.invalid(
                PORT, "port-outside", "The port {0} does not exist. Ports go from 1 to 65535.", String.valueOf(port));
    }

    /** The same for this run only, which may leave it to the system. */
    public static Rejected noPortGiven(String port) {
        return Rejected.invalid(
                PORT,
                "port-given-outside",
                "The port {0} does not exist. Ports go from 1 to 65535, and 0 takes any free one.",
                port);
    }

    /** What is no address of this or any computer, by its form or by what its system knows. */
    public static Rejected noAddress(String bind) {
        return Rejected.invalid(
                BIND,
                "bind-no-address",
                "\"{0}\" is no address. Use 127.0.0.1 for this computer only, or 0.0.0.0 for the network.",
                bind);
    }

    public Network withPort(int port) {
        return new Network(bind, port, baseUrl);
    }

    /** Null takes the base URL away. */
    public Network withBaseUrl(@Nullable String baseUrl) {
        return new Network(bind, port, baseUrl);
    }

    /** Whether other computers can reach the server by any of this computer's addresses. */
    public boolean isOpen() {
        return bind.equals(EVERYWHERE) || bind.equals("::");
    }

    /** What a slug is appended to, with a slash at its end. */
    public String shortUrlPrefix() {
        return (baseUrl != null ? baseUrl : "http://" + authority()) + "/";
    }

    /** {@code address:port} as it stands in a URL; for a server open to the network, an address this computer has. */
    public String authority() {
        String host = isOpen() ? "localhost" : bind;
        return bracketed(host) + ":" + port;
    }

    /** The same, with the address as given; for the line that says where the server listens. */
    public String listening() {
        return "http://" + bracketed(bind) + ":" + port + "/";
    }

    /** Every {@code host, port} the server can be meant by; {@code own} are this computer's own addresses and names. */
    public List<InetSocketAddress> meant(Collection<String> own) {
        List<InetSocketAddress> all = new ArrayList<>();
        all.add(InetSocketAddress.createUnresolved("localhost", port));
        all.add(InetSocketAddress.createUnresolved(bracketed(bind), port));
        for (String host : own) {
            all.add(InetSocketAddress.createUnresolved(bracketed(host), port));
        }
        if (baseUrl != null) {
            URI uri = URI.create(baseUrl);
            int named = uri.getPort();
            all.add(InetSocketAddress.createUnresolved(uri.getHost(), named < 0 ? usualPort(uri.getScheme()) : named));
        }
        return all;
    }

    private static String bracketed(String host) {
        return host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    private static int usualPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    /**
     * Scheme and host are in small letters in what is answered, and the port that a scheme has anyhow is left out, for then
     * one text means one place.
     */
    private static String checkedBase(String text) {
        String base = text.strip();
        while (base.endsWith("/")) {
            base = base.substring(0, base.length() - 1);
        }
        try {
            URI uri = URI.create(base);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (uri.getHost() != null
                    && (scheme.equals("http") || scheme.equals("https"))
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null
                    && (uri.getRawPath() == null || uri.getRawPath().isEmpty())) {
                int port = uri.getPort();
                checkBasePort(port, text);
                String named = port < 0 || port == usualPort(scheme) ? "" : ":" + port;
                return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + named;
            }
        } catch (IllegalArgumentException e) {
            // Falls through to the one sentence for every wrong form.
        }
        throw Rejected.invalid(
                BASE_URL,
                "base-url-form",
                "The base URL \"{0}\" is not of the form https://go.example.org, in ASCII and without a path. Correct it.",
                text);
    }

    /** @param port less than 0 if none is named */
    private static void checkBasePort(int port, String text) {
        if (port == 0 || port > LAST_PORT) {
            throw Rejected.invalid(
                    BASE_URL,
                    "base-url-port",
                    "The base URL \"{0}\" names a port that does not exist. Ports go from 1 to 65535.",
                    text);
        }
    }
}
