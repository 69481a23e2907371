package app.fingerpost.link;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a link leads: an absolute address, kept as the person typed it and sent as ASCII ({@link #location()}). Any
 * harmless scheme will do, private addresses and single-label hosts too; what runs code in a browser, reads local files
 * or could break a header is refused.
 *
 * @param typed trimmed, at most {@value #MAX_LENGTH} characters, without control characters
 */
public record Target(String typed) {
    /** Of the typed form and of the ASCII form, in characters. */
    public static final int MAX_LENGTH = 8000;

    /** What a refusal is about. */
    static final String FIELD = "target";

    private static final Set<String> REFUSED =
            Set.of("javascript", "data", "vbscript", "livescript", "file", "filesystem", "blob", "view-source", "jar");
    private static final Set<String> NEED_HOST = Set.of("http", "https", "ftp", "ftps", "gopher", "ws", "wss");
    private static final Pattern PARTS = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(?://([^/?#\\\\]*))?(.*)");
    private static final Pattern AUTHORITY = Pattern.compile("(?:(.*)@)?(\\[[0-9A-Fa-f:.]+]|[^:\\[\\]]*)(?::(\\d*))?");

    /** @throws Rejected if a browser could not or should not follow it; the sentence says why */
    public Target {
        typed = typed.strip();
        if (typed.isEmpty()) {
            throw Rejected.invalid(
                    FIELD, "target-empty", "The target is empty. Paste the address the link should lead to.");
        }
        if (typed.length() > MAX_LENGTH) {
            throw Rejected.invalid(
                    FIELD,
                    "target-long",
                    "The target has {0} characters. At most {1} are possible.",
                    typed.length(),
                    MAX_LENGTH);
        }
        if (!isPlain(typed)) {
            check(typed);
        }
    }

    private static void check(String typed) {
        typed.codePoints().filter(Target::breaksHeader).findFirst().ifPresent(c -> {
            throw Rejected.invalid(
                    FIELD,
                    "target-invisible",
                    "The target contains the invisible character {0}. Remove it.",
                    "U+%04X".formatted(c));
        });
        if (encode(typed).length() > MAX_LENGTH) {
            throw Rejected.invalid(
                    FIELD,
                    "target-long-encoded",
                    "The target is longer than {0} characters when sent as ASCII. Shorten it.",
                    MAX_LENGTH);
        }
    }

    /** The address in the form that goes into a {@code Location} header: pure ASCII, no spaces. */
    public String location() {
        return isPlain(typed) ? typed : encode(typed);
    }

    /**
     * Whether nothing in it needs a closer look: a web address whose host is of letters, digits, dots and hyphens, and
     * whose rest has only characters that may stand in a path. Most are, and a start reads all of them.
     */
    private static boolean isPlain(String typed) {
        int host = typed.startsWith("https://") ? 8 : typed.startsWith("http://") ? 7 : -1;
        if (host < 0) {
            return false;
        }
        int i = host;
        while (i < typed.length() && isHostCharacter(typed.charAt(i))) {
            i++;
        }
        if (i == host || i < typed.length() && typed.charAt(i) != '/') {
            return false;
        }
        while (i < typed.length() && Escapes.isSentAsTyped(typed.charAt(i)) && typed.charAt(i) != '%') {
            i++;
        }
        return i == typed.length();
    }

    private static boolean isHostCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '-';
    }

    /** In lower case. */
    public String scheme() {
        return parts(typed).group(1).toLowerCase(Locale.ROOT);
    }

    /** The host as sent (ASCII, lower case), or null for an address without one, such as {@code mailto:}. */
    public @Nullable String host() {
        Matcher parts = parts(typed);
        String authority = parts.group(2);
        return authority == null
                ? null
                : HostName.ascii(authorityParts(authority).group(2)).toLowerCase(Locale.ROOT);
    }

    /** The port, the scheme's own if none is written, or -1 if the scheme has none we know. */
    public int port() {
        String authority = parts(typed).group(2);
        String port = authority == null ? null : authorityParts(authority).group(3);
        if (port != null && !port.isEmpty()) {
            return Integer.parseInt(port);
        }
        return switch (scheme()) {
            case "http" -> 80;
            case "https" -> 443;
            default -> -1;
        };
    }

    /**
     * The same text for addresses that lead to the same page however they are typed: scheme and host in lower case, the
     * port written out, an empty path as a slash. Not an address to follow.
     */
    public String alike() {
        Matcher parts = parts(typed);
        String rest = rest(parts);
        String authority = parts.group(2);
        if (authority == null) {
            return scheme() + ":" + rest;
        }
        String user = authorityParts(authority).group(1);
        return scheme() + "://" + (user == null ? "" : user + "@") + host() + ":" + port()
                + (rest.startsWith("/") ? "" : "/") + rest;
    }

    private static String encode(String typed) {
        Matcher parts = parts(typed);
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        if (REFUSED.contains(scheme)) {
            throw Rejected.invalid(
                    FIELD,
                    "target-harmful",
                    "Addresses that begin with \"{0}:\" can run code or read files on the visitor’s computer and are"
                            + " refused. Use a web address, for example https://example.org/.",
                    scheme);
        }
        StringBuilder location =
                new StringBuilder(typed.length() + 16).append(parts.group(1)).append(':');
        String authority = parts.group(2);
        if (authority != null) {
            location.append("//");
            encodeAuthority(location, authority, NEED_HOST.contains(scheme));
        } else if (NEED_HOST.contains(scheme)) {
            throw Rejected.invalid(
                    FIELD,
                    "target-slashes",
                    "Two slashes are missing after \"{0}:\". Write it like {0}://example.org/page.",
                    scheme);
        } else if (parts.group(3).isEmpty()) {
            throw Rejected.invalid(FIELD, "target-half", "Nothing follows \"{0}:\". Write the whole address.", scheme);
        }
        Escapes.addTo(location, rest(parts));
        return location.toString();
    }

    private static Matcher parts(String typed) {
        Matcher parts = PARTS.matcher(typed);
        if (!parts.matches()) {
            throw Rejected.invalid(
                    FIELD,
                    "target-no-address",
                    "This is not a whole address. Begin it with its scheme, for example https://example.org/page.");
        }
        return parts;
    }

    /** What follows the host: browsers take a backslash there for the slash that ends it. */
    private static String rest(Matcher parts) {
        String rest = parts.group(3);
        return parts.group(2) != null && rest.startsWith("\\") ? "/" + rest.substring(1) : rest;
    }

    private static Matcher authorityParts(String authority) {
        Matcher parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            throw Rejected.invalid(
                    FIELD,
                    "target-authority",
                    "The part \"{0}\" is not a host name with an optional port. Correct it.",
                    authority);
        }
        return parts;
    }

    private static void encodeAuthority(StringBuilder into, String authority, boolean hostNeeded) {
        Matcher parts = authorityParts(authority);
        if (hostNeeded && parts.group(2).isEmpty()) {
            throw Rejected.invalid(
                    FIELD, "target-no-host", "The address names no host. Write it like https://example.org/page.");
        }
        if (parts.group(1) != null) {
            Escapes.addTo(into, parts.group(1));
            into.append('@');
        }
        into.append(HostName.ascii(parts.group(2)));
        String port = parts.group(3);
        if (port != null && !port.isEmpty()) {
            if (port.length() > 5 || Integer.parseInt(port) > 65_535 || Integer.parseInt(port) == 0) {
                throw Rejected.invalid(
                        FIELD, "target-port", "The port {0} does not exist. Ports go from 1 to 65535.", port);
            }
            into.append(':').append(port);
        }
    }

    private static boolean breaksHeader(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE || c == 0x2028 || c == 0x2029;
    }

    @Override
    public String toString() {
        return typed;
    }
}
