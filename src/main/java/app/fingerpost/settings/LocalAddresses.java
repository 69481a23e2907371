package app.fingerpost.settings;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The addresses of this computer's network interfaces. Those that come later, with another network say, are not among
 * them.
 */
public record LocalAddresses(Set<InetAddress> addresses) {
    public LocalAddresses {
        addresses = Set.copyOf(addresses);
    }

    /** The addresses of this moment; none if the system does not tell. */
    public static LocalAddresses collect() {
        try {
            return new LocalAddresses(NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .collect(Collectors.toSet()));
        } catch (SocketException e) {
            return new LocalAddresses(Set.of());
        }
    }

    /** Whether what comes from there comes from this computer. Never waits. */
    public boolean hold(InetAddress address) {
        return address.isLoopbackAddress() || addresses.contains(address);
    }

    /** As digits, without the name of the interface. */
    public List<String> texts() {
        return addresses.stream()
                .map(address -> address.getHostAddress().replaceFirst("%.*", ""))
                .toList();
    }
}
