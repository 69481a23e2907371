package app.fingerpost.store;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes old counts coarser, on a thread of its own, from its construction until it is closed. Each step is a transaction
 * of a few milliseconds, so that nobody waits long for it, and a kill in between leaves nothing half done.
 */
public final class Housekeeping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private final Database database;
    private final Clock clock;
    private final Supplier<ClickRollup.Ages> ages;
    private final Supplier<ZoneId> zone;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread own = new Thread(work, "housekeeping");
        own.setDaemon(true);
        return own;
    });
    private boolean failing;

    /** Looks for work at once, and then whenever {@code pause} is over. */
    public Housekeeping(
            Database database, Clock clock, Duration pause, Supplier<ClickRollup.Ages> ages, Supplier<ZoneId> zone) {
        this.database = database;
        this.clock = clock;
        this.ages = ages;
        this.zone = zone;
        thread.scheduleWithFixedDelay(this::tidy, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends after the step under way. */
    @Override
    public void close() {
        thread.shutdown();
        boolean interrupted = false;
        while (!thread.isTerminated()) {
            try {
                thread.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void tidy() {
        try {
            int steps = 0;
            while (!thread.isShutdown() && step()) {
                steps++;
            }
            if (steps > 0) {
                database.sync();
                LOG.debug("Old counts of clicks made coarser in {} steps.", steps);
            }
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("Old counts of clicks cannot be made coarser; it is tried again.", e);
            }
            failing = true;
        }
    }

    private boolean step() {
        return database.write(tables -> tables.rollup().step(clock.instant(), ages.get(), zone.get()));
    }
}
