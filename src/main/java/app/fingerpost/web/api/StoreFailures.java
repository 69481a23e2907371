package app.fingerpost.web.api;

import app.fingerpost.link.Outage;
import app.fingerpost.link.StoreException;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Clock;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs the calls that the store failed, and that changes are stored again: one trouble, whatever calls meet it. */
public final class StoreFailures {
    private static final Logger LOG = LoggerFactory.getLogger(StoreFailures.class);
    private static final String FAILED = "fingerpost.store-failed";
    private static final Set<HandlerType> CHANGES =
            Set.of(HandlerType.POST, HandlerType.PUT, HandlerType.PATCH, HandlerType.DELETE);

    private final Outage outage;

    StoreFailures(Clock clock) {
        this.outage = new Outage(clock);
    }

    /** Takes note of a call that failed. */
    public void failed(Context ctx, StoreException e) {
        ctx.attribute(FAILED, true);
        Outage.Failure failure = outage.failed();
        switch (failure.telling()) {
            case WHOLE -> LOG.error("{} {} could not be answered.", ctx.method(), ctx.path(), e);
            case SHORT -> LOG.error("{} more calls could not be answered: {}", failure.times(), e.sentence());
            case NOTHING -> {}
        }
    }

    /** Takes note of a call that was answered. Reading proves nothing: on a full disk it goes on. */
    void answered(Context ctx) {
        boolean changed = CHANGES.contains(ctx.method()) && ctx.statusCode() < 300 && ctx.attribute(FAILED) == null;
        if (changed && outage.ended()) {
            LOG.info("Calls are answered again.");
        }
    }
}
