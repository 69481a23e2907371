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
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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

    /** What was asked for last, whether it could be had or not; written by the thread only. */
    private volatile Network asked;
    /** Where the server is, with the port it really has; the thread's alone, as is {@link #server}. */
    private Network at;

    private WebServer server;

    /**
     * Serves.
     *
     * @param asked what {@code socket} was bound for
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
        this.reach.moved(at, here);
        this.server = serve(socket, here);
        house.folder.announce("http://" + at.authority() + "/");
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
                asked = wanted;
            }
        });
    }

    /** Moves if somebody else has changed the settings; if that cannot be, says so in the log, once. */
    void follow() {
        if (given.over(house.settings.current().network()).equals(asked)) {
            return;
        }
        run(() -> {
            Network wanted = given.over(house.settings.current().network());
            if (wanted.equals(asked)) {
                return;
            }
            try {
                move(wanted, () -> {});
            } catch (Rejected e) {
                LOG.warn("{} The server stays at {}.", e.sentence(), at.listening());
            }
            asked = wanted;
        });
    }

    /** Stops accepting and lets the requests under way end. */
    @Override
    public void close() {
        run(() -> {
            server.close();
            visits.close();
        });
        thread.shutdown();
    }

    /** {@code agreed} runs when nothing but itself can fail any more. */
    private void move(Network wanted, Runnable agreed) {
        LocalAddresses here = LocalAddresses.collect();
        boolean samePort = wanted.port() == at.port();
        if (samePort && wanted.bind().equals(at.bind())) {
            agreed.run();
            at = at.withBaseUrl(wanted.baseUrl());
            reach.moved(at, here);
            return;
        }
        WebServer old = server;
        if (samePort) {
            // One port cannot be listened to at this computer's address and at all addresses at once.
            old.stopAccepting();
        }
        try {
            open(wanted, here, agreed);
        } catch (RuntimeException e) {
            if (samePort) {
                open(at, here, () -> {});
                old.close();
            }
            throw e;
        }
        try {
            reach.moved(at, here);
            house.folder.announce("http://" + at.authority() + "/");
            LOG.info("Listening on {}", at.listening());
        } finally {
            old.close();
        }
    }

    private void open(Network wanted, LocalAddresses here, Runnable agreed) {
        ListeningSocket socket = ListeningSocket.bind(wanted);
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
        try {
            CompletableFuture.runAsync(work, thread).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
