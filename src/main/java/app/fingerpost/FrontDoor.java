package app.fingerpost;

import app.fingerpost.link.Rejected;
import app.fingerpost.settings.GivenNetwork;
import app.fingerpost.settings.LocalAddresses;
import app.fingerpost.settings.Network;
import app.fingerpost.settings.Settings;
import app.fingerpost.visitor.AgentReader;
import app.fingerpost.web.ListeningSocket;
import app.fingerpost.web.OwnClicks;
import app.fingerpost.web.Visits;
import app.fingerpost.web.WebServer;
import app.fingerpost.web.api.Api;
import app.fingerpost.web.page.Pages;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server, which moves to another port or address when the settings say so, while all that stands behind it goes on.
 * Moves happen one after the other on a thread of its own; any thread may call, and waits for its move to end.
 */
final class FrontDoor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);

    /** How long a port that is let go of may take to be free. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final House house;
    private final Reach reach;
    private final GivenNetwork given;
    private final Visits visits;
    private final Api api;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread mover = new Thread(work, "front-door");
        mover.setDaemon(true);
        return mover;
    });

    /** What the server that is there was asked to be; written by the thread only, as is {@link #refused}. */
    private volatile Network asked;
    /** What it could not be, so that {@link #follow} does not try again each time. */
    private volatile @Nullable Network refused;
    /** Where the server is, with the port it really has; the thread's alone, as is {@link #server}. */
    private Network at;

    private WebServer server;

    /**
     * Serves.
     *
     * @param asked what {@code socket} was bound for
     * @param reach knows already where the socket is
     * @param toFront as {@link Api} wants it
     */
    FrontDoor(
            House house,
            Reach reach,
            GivenNetwork given,
            Network asked,
            ListeningSocket socket,
            Supplier<@Nullable Consumer<List<String>>> toFront) {
        this.house = house;
        this.reach = reach;
        this.given = given;
        this.asked = asked;
        this.at = socket.network();
        this.visits = new Visits(house.sources, new AgentReader());
        this.api = new Api(
                house.links,
                house.tags,
                house.users,
                house.keys,
                house.lists,
                house.reports,
                house.imports,
                toFront,
                reach::network,
                house::writesClicks,
                house.clock,
                ZoneId.systemDefault());
        LocalAddresses here = LocalAddresses.collect();
        this.server = serve(socket, here);
        try {
            house.folder.announce("http://" + at.authority() + "/");
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Makes these the settings, and moves if they ask for it.
     *
     * @throws Rejected if the server cannot move there or the settings cannot be written; all is as before then
     */
    void change(Settings settings) {
        run(() -> {
            Network wanted = given.over(settings.network());
            if (wanted.equals(asked)) {
                house.settings.change(settings);
            } else {
                move(wanted, () -> house.settings.change(settings));
            }
        });
    }

    /** Moves if somebody else has changed the settings; if that cannot be, says so in the log, once. */
    void follow() {
        if (hasFollowed()) {
            return;
        }
        try {
            run(this::moveToSettings);
        } catch (RejectedExecutionException e) {
            LOG.debug("The server is closed and moves no more.", e);
        }
    }

    /** Stops accepting and lets the requests under way end. */
    @Override
    public void close() {
        CompletableFuture<Void> closing = CompletableFuture.runAsync(
                () -> {
                    server.close();
                    visits.close();
                },
                thread);
        thread.shutdown();
        await(closing);
    }

    private void moveToSettings() {
        if (hasFollowed()) {
            return;
        }
        Network wanted = given.over(house.settings.current().network());
        try {
            move(wanted, () -> {});
        } catch (Rejected e) {
            refused = wanted;
            LOG.warn("{} The server stays at {}.", e.sentence(), at.listening());
        }
    }

    private boolean hasFollowed() {
        Network wanted = given.over(house.settings.current().network());
        return wanted.equals(asked) || wanted.equals(refused);
    }

    /** {@code agreed} runs when nothing but itself can fail any more. */
    private void move(Network wanted, Runnable agreed) {
        LocalAddresses here = LocalAddresses.collect();
        // Whoever leaves the port to the system and keeps to that keeps the port.
        Network real = wanted.port() == asked.port() ? wanted.withPort(at.port()) : wanted;
        if (real.port() == at.port() && real.bind().equals(at.bind())) {
            agreed.run();
            at = real;
        } else if (real.port() == at.port()) {
            moveInPlace(real, here, agreed);
        } else {
            WebServer old = server;
            open(ListeningSocket.bind(real), here, agreed);
            reach.moved(at, here);
            old.close();
        }
        asked = wanted;
        refused = null;
        reach.moved(at, here);
        house.folder.announce("http://" + at.authority() + "/");
        LOG.debug("Listening on {}", at.listening());
    }

    /** One port cannot be listened to at this computer's address and at all addresses at once: the old one goes first. */
    private void moveInPlace(Network wanted, LocalAddresses here, Runnable agreed) {
        WebServer old = server;
        old.stopAccepting();
        try {
            open(ListeningSocket.bindWhenFree(wanted, PATIENCE), here, agreed);
        } catch (RuntimeException e) {
            open(ListeningSocket.bindWhenFree(at, PATIENCE), here, () -> {});
            throw e;
        } finally {
            old.close();
        }
    }

    /** Serves there; if {@code agreed} fails, no longer. */
    private void open(ListeningSocket socket, LocalAddresses here, Runnable agreed) {
        try {
            WebServer next = serve(socket, here);
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

    private WebServer serve(ListeningSocket socket, LocalAddresses here) {
        return new WebServer(
                socket,
                house.resolver,
                house.buffer,
                visits,
                new OwnClicks(house.settings, here),
                house.orphans,
                house.clock,
                api,
                new Pages());
    }

    private void run(Runnable work) {
        await(CompletableFuture.runAsync(work, thread));
    }

    private static void await(CompletableFuture<Void> work) {
        try {
            work.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
