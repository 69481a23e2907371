package app.fingerpost.manage;

import app.fingerpost.link.LiteralAddress;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.Target;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The addresses under which this server answers; a link that leads to one of them would run in a circle.
 *
 * @param authorities each {@code host:port}, in lower case, all names of this computer itself as {@code localhost}
 */
public record OwnAddress(Set<String> authorities) {
    private static final String THIS_COMPUTER = "localhost";

    /** {@code addresses} are unresolved. */
    public static OwnAddress of(Collection<InetSocketAddress> addresses) {
        return new OwnAddress(addresses.stream()
                .map(address -> authority(address.getHostString(), address.getPort()))
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** {@code host:port} in the form the set holds. */
    static String authority(String host, int port) {
        String name = (host.endsWith(".") ? host.substring(0, host.length() - 1) : host).toLowerCase(Locale.ROOT);
        return LiteralAddress.of(name)
                        .map(OwnAddress::digits)
                        .orElse(name.endsWith("." + THIS_COMPUTER) ? THIS_COMPUTER : name)
                + ":" + port;
    }

    /** One text for all forms of an address. Who connects to "any address" reaches this computer. */
    private static String digits(InetAddress address) {
        return address.isLoopbackAddress() || address.isAnyLocalAddress() ? THIS_COMPUTER : address.getHostAddress();
    }

    /** @throws Rejected if the target is on this server */
    void check(Target target) {
        String host = target.host();
        if (host != null && authorities.contains(authority(host, target.port()))) {
            throw Rejected.invalid(
                    "target",
                    "target-own",
                    "The target is on this Fingerpost itself, so the link would lead in a circle."
                            + " Use the address it should end at.");
        }
    }
}
