package app.fingerpost.manage;

import app.fingerpost.link.Rejected;
import app.fingerpost.link.Target;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The addresses under which this server answers; a link that leads to one of them would run in a circle.
 *
 * @param authorities each {@code host:port}, in lower case, all names of this computer itself as {@code localhost}
 */
public record OwnAddress(Set<String> authorities) {
    /** {@code addresses} are unresolved. */
    public static OwnAddress of(Collection<InetSocketAddress> addresses) {
        return new OwnAddress(addresses.stream()
                .map(address -> authority(address.getHostString(), address.getPort()))
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** {@code host:port} in the form the set holds. */
    static String authority(String host, int port) {
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        boolean loopback = name.startsWith("127.") || name.endsWith(".localhost") || name.equals("[::1]");
        return (loopback ? "localhost" : name) + ":" + port;
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
