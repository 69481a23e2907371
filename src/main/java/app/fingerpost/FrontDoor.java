package app.fingerpost;

import app.fingerpost.link.Rejected;
import app.fingerpost.settings.GivenNetwork;
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

    private final House house;
    private final Reach reach;
    private final GivenNetwork given;
    private final Visits visits;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread mover = new Thread(work, "front-door");
        mover.setDaemon(true);
        return mover;
    });

    /** What the server that is there was asked to be; written by the thread only, as is {@link #refused}. */
    private volatile Network asked;
    /** What it could not be, so that {@link #follow} does not try again each time. */
    private volatile @Nullable Network refused;
    /** Whether other processes are yet to be told where the server is; written by the thread only, too. */
    private volatile boolean unannounced;
    /** The thread's alone. */
    private final Doorway doorway;

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
            Doorway.Binding binding,
            Supplier<@Nullable Consumer<List<String>>> toFront) {
        this.house = house;
        this.reach = reach;
        this.given = given;
        this.asked = asked;
        this.visits = new Visits(house.sources, new AgentReader());
        Api api = new Api(
                house.links,
                house.tags,
                house.users,
                house.keys,
                house.lists,
                house.reports,
                house.imports,
                house.backups,
                toFront,
                reach::network,
                house::writesClicks,
                house.clock,
                ZoneId.systemDefault());
        this.doorway = new Doorway(
                (place, here) -> new WebServer(
                        place,
                        house.resolver,
                        house.buffer,
                        visits,
                        new OwnClicks(house.settings, here),
                        house.orphans,
                        house.clock,
                        api,
                        new Pages()),
                binding,
                reach,
                socket);
        try {
            announce();
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

    /**
     * Moves if somebody else has changed the settings; if that cannot be, says so in the log, once. Comes back if nothing
     * answers any more.
     */
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
                    doorway.close();
                    visits.close();
                },
                thread);
        thread.shutdown();
        await(closing);
    }

    private void moveToSettings() {
        if (unannounced) {
            announceMoved();
        }
        Network wanted = given.over(house.settings.current().network());
        if (isAsked(wanted)) {
            if (reach.lost() != null) {
                doorway.comeBack();
            }
            return;
        }
        try {
            move(wanted, () -> {});
        } catch (Rejected e) {
            refused = wanted;
            LOG.warn("{} The server stays at {}.", e.sentence(), doorway.at().listening());
        }
    }

    private boolean hasFollowed() {
        return !unannounced
                && reach.lost() == null
                && isAsked(given.over(house.settings.current().network()));
    }

    private boolean isAsked(Network wanted) {
        return wanted.equals(asked) || wanted.equals(refused);
    }

    /** {@code agreed} as of {@link Doorway#move}. */
    private void move(Network wanted, Runnable agreed) {
        // Whoever leaves the port to the system and keeps to that keeps the port.
        Network real =
                wanted.port() == asked.port() ? wanted.withPort(doorway.at().port()) : wanted;
        String before = doorway.at().listening();
        doorway.move(real, agreed);
        asked = wanted;
        refused = null;
        announceMoved();
        if (!doorway.at().listening().equals(before)) {
            LOG.info("Listening on {}", doorway.at().listening());
        }
    }

    /** The server answers there, whether or not others can be told: that is tried again. */
    private void announceMoved() {
        try {
            announce();
            unannounced = false;
        } catch (Rejected e) {
            if (!unannounced) {
                LOG.warn(
                        "{} Commands, and a second start, do not find the running Fingerpost until then.",
                        e.sentence());
            }
            unannounced = true;
        }
    }

    private void announce() {
        house.folder.announce("http://" + doorway.at().authority() + "/");
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
