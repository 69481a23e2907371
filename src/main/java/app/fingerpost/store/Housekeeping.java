package app.fingerpost.store;

import app.fingerpost.click.OrphanVisits;
import app.fingerpost.click.Pace;
import app.fingerpost.link.Bin;
import app.fingerpost.link.Outage;
import app.fingerpost.thread.OwnThread;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has to be written from time to time and is no click: on a thread of its own, from its construction until it is
 * closed, it writes the visits to slugs nobody has, each second, puts counts of an hour together, makes old ones coarser
 * and adds these up, each minute, and empties the bin of links that lay there for {@link Bin#STAY}. Each step is a
 * transaction, of a few milliseconds as a rule; of at most a million counts, which can take a second. A kill in between
 * leaves nothing half done.
 */
public final class Housekeeping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private static final Duration ORPHANS_PAUSE = Duration.ofSeconds(1);
    private static final Duration ROLLUP_PAUSE = Duration.ofMinutes(1);
    private static final Duration BIN_PAUSE = Duration.ofMinutes(10);
    /** Links deleted for good in one transaction. */
    private static final int BIN_STEP = 200;

    private final Database database;
    private final OrphanVisits orphans;
    private final Clock clock;
    private final Supplier<ClickRollup.Ages> ages;
    private final Supplier<ZoneId> zone;
    private final IntUnaryOperator purge;
    private final OwnThread thread = new OwnThread("housekeeping");
    private final Outage unrolled;
    private final Outage unstored;
    private final Outage unemptied;

    /**
     * @param first how long it waits before it looks for old counts and links
     * @param zone the one whose hours and days old counts become
     * @param purge deletes for good up to so many links that have been in the bin for long enough, and tells how many
     */
    public Housekeeping(
            Database database,
            OrphanVisits orphans,
            Clock clock,
            Duration first,
            Supplier<ClickRollup.Ages> ages,
            Supplier<ZoneId> zone,
            IntUnaryOperator purge) {
        this.database = database;
        this.orphans = orphans;
        this.clock = clock;
        this.ages = ages;
        this.zone = zone;
        this.purge = purge;
        this.unrolled = new Outage(clock);
        this.unstored = new Outage(clock);
        this.unemptied = new Outage(clock);
        thread.every(ROLLUP_PAUSE, first, this::rollUp);
        thread.every(ORPHANS_PAUSE, ORPHANS_PAUSE, this::storeOrphans);
        thread.every(BIN_PAUSE, first, this::emptyBin);
    }

    /** Ends after the step under way; then writes the last visits. */
    @Override
    public void close() {
        thread.close();
        // A thread that is interrupted cannot write.
        boolean interrupted = Thread.interrupted();
        storeOrphans();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void storeOrphans() {
        try {
            database.store(orphans);
            unstored.ended();
        } catch (RuntimeException | Error e) {
            tell(unstored.failed(), "Visits to unknown slugs cannot be written", e);
        }
    }

    private void rollUp() {
        try {
            int steps = 0;
            while (!thread.isEnding() && step()) {
                steps++;
                storeOrphans();
            }
            if (steps > 0) {
                database.sync();
                LOG.debug("Old counts of clicks made coarser in {} steps.", steps);
            }
            unrolled.ended();
        } catch (RuntimeException | Error e) {
            tell(unrolled.failed(), "Old counts of clicks cannot be made coarser", e);
        }
    }

    /** Deletes for good what has been in the bin for long enough. */
    private void emptyBin() {
        try {
            int purged = 0;
            int step = 1;
            while (!thread.isEnding() && step > 0) {
                step = purge.applyAsInt(BIN_STEP);
                purged += step;
            }
            if (purged > 0) {
                LOG.debug("{} links deleted for good.", purged);
            }
            unemptied.ended();
        } catch (RuntimeException | Error e) {
            tell(unemptied.failed(), "Old links in the bin cannot be deleted for good", e);
        }
    }

    private static void tell(Outage.Failure failure, String what, Throwable why) {
        switch (failure.telling()) {
            case WHOLE -> LOG.warn("{}; it is tried again.", what, why);
            case SHORT -> LOG.warn("{}; it is tried again: {}", what, why.getMessage());
            case NOTHING -> {}
        }
    }

    private boolean step() {
        long start = System.nanoTime();
        boolean done = database.write(tables -> tables.keepPages(clock.instant(), ages.get(), zone.get()));
        if (done) {
            Pace.restLong(System.nanoTime() - start);
        }
        return done;
    }
}
