package app.fingerpost.web;

import app.fingerpost.link.Rejected;
import app.fingerpost.settings.Network;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * The port, taken before anything is read or written, so that a start that cannot serve leaves no trace. Connections
 * that come before the server is ready wait in the backlog.
 */
public final class ListeningSocket implements AutoCloseable {
    /** Jetty's default here is 50; with 256 connections at once that made one in a thousand wait 189 ms, not 17. */
    private static final int BACKLOG = 1024;

    /** Ports below it are an administrator's on many systems. */
    private static final int FIRST_OPEN_PORT = 1024;
    /** How many ports behind a taken one are tried before the system may choose. */
    private static final int NEIGHBOURS = 20;

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(5);

    private final ServerSocketChannel channel;
    private final Network network;

    private ListeningSocket(ServerSocketChannel channel, Network network) {
        this.channel = channel;
        this.network = network;
    }

    /**
     * The same for a port that is just being let go of: tries again until the time is over.
     *
     * @throws Rejected if it is taken for longer than that, or the address is not this computer's
     */
    public static ListeningSocket bindWhenFree(Network network, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return bind(network);
            } catch (Rejected e) {
                if (e.kind() != Rejected.Kind.TAKEN || System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }

    /** @throws Rejected if the port is taken or the address is not this computer's */
    public static ListeningSocket bind(Network network) {
        try {
            ServerSocketChannel channel = ServerSocketChannel.open();
            try {
                boolean windows = System.getProperty("os.name", "")
                        .toLowerCase(Locale.ROOT)
                        .startsWith("windows");
                if (!windows) {
                    // Elsewhere it only lets a restart have the port at once; on Windows it would let two share one.
                    channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
                }
                channel.bind(new InetSocketAddress(InetAddress.getByName(network.bind()), network.port()), BACKLOG);
                int port = ((InetSocketAddress) channel.getLocalAddress()).getPort();
                return new ListeningSocket(channel, network.withPort(port));
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        } catch (UnknownHostException e) {
            throw Network.noAddress(network.bind());
        } catch (IOException e) {
            throw refused(network, e);
        }
    }

    /**
     * A port that is free there, at this moment: the next one behind the network's, or else any; empty if none can be had at
     * that address.
     */
    public static OptionalInt freeInstead(Network taken) {
        int first = taken.port() < FIRST_OPEN_PORT ? Network.USUAL.port() : taken.port() + 1;
        int end = Math.min(first + NEIGHBOURS, Network.LAST_PORT + 1);
        return IntStream.concat(IntStream.range(first, end), IntStream.of(0))
                .mapToObj(port -> free(taken.withPort(port)))
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    private static OptionalInt free(Network network) {
        try (ListeningSocket socket = bind(network)) {
            return OptionalInt.of(socket.network().port());
        } catch (Rejected e) {
            return OptionalInt.empty();
        }
    }

    /** How the socket is reached, with the port it really has. */
    public Network network() {
        return network;
    }

    ServerSocketChannel channel() {
        return channel;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rejected refused(Network network, IOException e) {
        String message = String.valueOf(e.getMessage());
        String port = String.valueOf(network.port());
        if (message.contains("Permission denied")) {
            return Rejected.invalid(
                    "port",
                    "port-denied",
                    "Port {0} may only be used by an administrator. Choose one above 1023 (on the command line"
                            + " with --port).",
                    port);
        }
        if (message.contains("Cannot assign")) {
            return Rejected.invalid(
                    "bind",
                    "bind-elsewhere",
                    "This computer does not have the address {0}. Use 127.0.0.1 for this computer only, or 0.0.0.0 for"
                            + " the network.",
                    network.bind());
        }
        return Rejected.taken(
                "port",
                "port-taken",
                "Port {0} is taken by another program. Stop that program, or choose another port (on the command line with"
                        + " --port).",
                port);
    }
}
