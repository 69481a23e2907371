package app.fingerpost.web;

import app.fingerpost.click.ClickBuffer;
import app.fingerpost.redirect.Outcome;
import app.fingerpost.redirect.Resolver;
import app.fingerpost.web.Visits.Visit;
import java.net.SocketAddress;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** From what a request says to its redirect, counted; however the request was read. Nothing here waits. */
final class Redirects {
    private final Resolver resolver;
    private final ClickBuffer clicks;
    private final Visits visits;
    private final OwnClicks ownClicks;
    private final Clock clock;

    Redirects(Resolver resolver, ClickBuffer clicks, Visits visits, OwnClicks ownClicks, Clock clock) {
        this.resolver = resolver;
        this.clicks = clicks;
        this.visits = visits;
        this.ownClicks = ownClicks;
        this.clock = clock;
    }

    /** Whether nobody's visit is to be counted because it comes from this computer. */
    boolean leavesOut(SocketAddress sender) {
        return ownClicks.leaveOut(sender);
    }

    Visits visits() {
        return visits;
    }

    /**
     * A redirect is counted when this returns, of the bots' visits as well; any other outcome leaves nothing behind.
     *
     * @param query raw, or null
     * @param visit null if it does not count
     */
    Outcome follow(SlugPath path, @Nullable String query, @Nullable Visit visit) {
        long now = clock.millis();
        return counted(resolver.resolve(path.slug(), path.rest(), query, now, usesUp(visit)), now, visit);
    }

    /** The same for a visitor who may be new; null if that is so, for it takes a while to get to know one. */
    @Nullable
    Outcome follow(PlainRequest request, SocketAddress sender) {
        Visit visit = null;
        if (!leavesOut(sender)) {
            visit = visits.known(request.agent(), request.referrerHost());
            if (visit == null) {
                return null;
            }
        }
        long now = clock.millis();
        return counted(resolver.resolve(request.slug(), request.query(), now, usesUp(visit)), now, visit);
    }

    private static boolean usesUp(@Nullable Visit visit) {
        return visit != null && !visit.bot();
    }

    private Outcome counted(Outcome outcome, long now, @Nullable Visit visit) {
        if (visit != null && outcome instanceof Outcome.Redirect redirect) {
            clicks.record(redirect.linkId(), Math.floorDiv(now, 1000L), visit.agent(), visit.referrer());
        }
        return outcome;
    }
}
