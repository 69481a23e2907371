package app.fingerpost;

import app.fingerpost.link.Rejected;
import app.fingerpost.settings.LocalAddresses;
import app.fingerpost.settings.Network;
import app.fingerpost.web.ListeningSocket;
import app.fingerpost.web.WebServer;
import java.time.Duration;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one server there is at a time, and where it is. For one thread. */
final class Doorway implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Doorway.class);

    /** How long a port that is let go of may take to be free. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final BiFunction<ListeningSocket, LocalAddresses, WebServer> servers;
    private final Binding binding;
    private final Reach reach;

    private WebServer server;
    private Network at;

    /** How a port that is just being let go of is taken. */
    @FunctionalInterface
    interface Binding {
        /** @throws Rejected if it is taken for longer than {@code patience}, or the address is not this computer's */
        ListeningSocket bind(Network network, Duration patience);
    }

    /**
     * Serves.
     *
     * @param reach knows already where the socket is, and is told of what becomes of it
     */
    Doorway(
            BiFunction<ListeningSocket, LocalAddresses, WebServer> servers,
            Binding binding,
            Reach reach,
            ListeningSocket socket) {
        this.servers = servers;
        this.binding = binding;
        this.reach = reach;
        this.at = socket.network();
        this.server = servers.apply(socket, LocalAddresses.collect());
    }

    /** Where the server is, with the port it really has; while nothing answers, where it was last. */
    Network at() {
        return at;
    }

    /**
     * Serves there from now on. {@code agreed} runs when nothing but itself can fail any more.
     *
     * @throws Rejected if that cannot be
     */
    void move(Network wanted, Runnable agreed) {
        LocalAddresses here = LocalAddresses.collect();
        if (reach.lost() != null) {
            open(binding.bind(wanted, PATIENCE), here, agreed);
        } else if (wanted.port() == at.port() && wanted.bind().equals(at.bind())) {
            agreed.run();
            at = wanted;
        } else if (wanted.port() == at.port()) {
            moveInPlace(wanted, here, agreed);
        } else {
            WebServer old = server;
            open(ListeningSocket.bind(wanted), here, agreed);
            reach.moved(at, here);
            old.close();
        }
        reach.moved(at, here);
    }

    /** If nothing answers: serves where it was last, as soon as that can be; call again until then. */
    void comeBack() {
        if (reach.lost() == null) {
            return;
        }
        LocalAddresses here = LocalAddresses.collect();
        try {
            open(binding.bind(at, Duration.ZERO), here, () -> {});
        } catch (Rejected e) {
            reach.lose(e);
            return;
        }
        reach.moved(at, here);
        LOG.warn("The server answers again at {}.", at.listening());
    }

    /** Stops accepting and lets the requests under way end. */
    @Override
    public void close() {
        server.close();
    }

    /**
     * One port cannot be listened to at this computer's address and at all addresses at once: the old one goes first. If
     * then neither can be had, nothing answers until {@link #comeBack} or another move brings it back.
     */
    private void moveInPlace(Network wanted, LocalAddresses here, Runnable agreed) {
        WebServer old = server;
        old.stopAccepting();
        try {
            open(binding.bind(wanted, PATIENCE), here, agreed);
        } catch (RuntimeException e) {
            try {
                open(binding.bind(at, PATIENCE), here, () -> {});
            } catch (RuntimeException lost) {
                reach.lose(lost);
                LOG.error("Nothing answers at {} any more; Fingerpost keeps trying.", at.listening(), lost);
            }
            throw e;
        } finally {
            old.close();
        }
    }

    /** Serves there; if {@code agreed} fails, no longer. */
    private void open(ListeningSocket socket, LocalAddresses here, Runnable agreed) {
        try {
            WebServer next = servers.apply(socket, here);
            try {
                agreed.run();
            } catch (RuntimeException e) {
                next.close();
                throw e;
            }
            server = next;
            at = socket.network();
        } catch (RuntimeException e) {
            socket.close();
            throw e;
        }
    }
}
