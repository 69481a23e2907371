package app.fingerpost.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /**
     * The address of this computer that others on its network reach it by, as digits: the one it would send from itself.
     * Empty without a network. Sends nothing.
     */
    public static Optional<String> outward() {
        try (DatagramSocket socket = new DatagramSocket()) {
            // An address for documentation, which nobody has: to choose the way there sends no packet.
            socket.connect(InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1}), 9);
            InetAddress from = socket.getLocalAddress();
            return from.isAnyLocalAddress() || from.isLoopbackAddress()
                    ? Optional.empty()
                    : Optional.of(from.getHostAddress());
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** Whether what comes from there comes from this computer. Never waits. */
    public boolean hold(InetAddress address) {
        return address.isLoopbackAddress() || addresses.contains(address);
    }

    /** What may stand for this computer in an address: each as digits, without the name of the interface, and its names. */
    public List<String> hosts() {
        return Stream.concat(
                        addresses.stream()
                                .map(address -> address.getHostAddress().replaceFirst("%.*", "")),
                        ComputerName.all().stream())
                .toList();
    }
}
