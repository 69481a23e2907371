package app.fingerpost.visitor;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The parser's library tells apart what people call by one name, and the other way round. */
final class Names {
    private static final Map<String, String> BROWSERS = Map.ofEntries(
            Map.entry("Mobile Safari", "Safari"),
            Map.entry("IE", "Internet Explorer"),
            Map.entry("IE Mobile", "Internet Explorer"),
            Map.entry("Edge Mobile", "Edge"),
            Map.entry("Android", "Android Browser"),
            Map.entry("MiuiBrowser", "Mi Browser"),
            Map.entry("Chrome Mobile WebView", "Android WebView"),
            Map.entry("Mobile Safari UI/WKWebView", "iOS WebView"));

    /** What a family is called on phones has one of these behind its name. */
    private static final List<String> MOBILE = List.of(" Mobile iOS", " Mobile", " iOS");

    private static final Map<String, String> SYSTEMS = Map.of(
            "Mac OS X", "macOS",
            "Mac OS", "macOS",
            "Chrome OS", "ChromeOS",
            "ATV OS X", "tvOS",
            "Web0S", "webOS");

    private static final Set<String> LINUXES = Set.of(
            "Arch Linux",
            "CentOS",
            "Debian",
            "Fedora",
            "Gentoo",
            "Kubuntu",
            "Linux Mint",
            "Mageia",
            "Mandriva",
            "openSUSE",
            "Red Hat",
            "Slackware",
            "SUSE",
            "Ubuntu");

    private static final Set<String> ON_DESKS =
            Set.of("Windows", "macOS", "Linux", "ChromeOS", "FreeBSD", "OpenBSD", "NetBSD", "Solaris");

    private static final Set<String> IN_POCKETS =
            Set.of("Windows Phone", "KaiOS", "BlackBerry OS", "Firefox OS", "Symbian OS", "Bada", "MeeGo");

    private static final List<String> TV_SIGNS = List.of(
            "smart-tv",
            "smarttv",
            "smart tv",
            "googletv",
            "android tv",
            "appletv",
            "apple tv",
            "bravia",
            "crkey",
            "; aft");

    private static final List<String> CONSOLE_SIGNS = List.of("playstation", "nintendo", "xbox");

    private Names() {}

    /** {@code family} is the library's name, empty if it has none. */
    static String browser(String family) {
        String name = BROWSERS.get(family);
        if (name != null) {
            return name;
        }
        for (String suffix : MOBILE) {
            if (family.endsWith(suffix)) {
                return family.substring(0, family.length() - suffix.length());
            }
        }
        return family;
    }

    /** {@code family} is the library's name, empty if it has none. */
    static String system(String family) {
        return LINUXES.contains(family) ? "Linux" : SYSTEMS.getOrDefault(family, family);
    }

    /** What kind of device a visitor with this {@link #system} holds. */
    static String device(String system, String userAgent) {
        String text = userAgent.toLowerCase(Locale.ROOT);
        if (CONSOLE_SIGNS.stream().anyMatch(text::contains)) {
            return "Console";
        }
        if (Set.of("webOS", "tvOS", "Chromecast", "Roku").contains(system)
                || TV_SIGNS.stream().anyMatch(text::contains)) {
            return "TV";
        }
        if (system.equals("iOS")) {
            return text.contains("ipad") ? "Tablet" : "Phone";
        }
        if (system.equals("Android")) {
            // What browsers agree on: on a tablet they leave the word "Mobile" out. Apps follow no rule.
            return text.contains("mobile") ? "Phone" : text.startsWith("mozilla/") ? "Tablet" : "";
        }
        return ON_DESKS.contains(system) ? "Desktop" : IN_POCKETS.contains(system) ? "Phone" : "";
    }
}
