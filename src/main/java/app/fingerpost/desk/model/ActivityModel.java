package app.fingerpost.desk.model;

import app.fingerpost.click.FlushState;
import app.fingerpost.click.JournalState;
import app.fingerpost.report.LiveClicks;
import app.fingerpost.report.Pulse;
import app.fingerpost.report.UnknownPath;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The page of what goes on now. Between {@link #show} and {@link #hide} it asks at every beat; otherwise it asks nothing and
 * holds nothing. For the FX thread.
 */
public final class ActivityModel {
    private static final Logger LOG = LoggerFactory.getLogger(ActivityModel.class);

    private final Worker worker;
    private final Clock clock;
    private final BooleanProperty bots = new SimpleBooleanProperty(this, "bots", false);
    private final ReadOnlyObjectWrapper<@Nullable Pulse> pulse = new ReadOnlyObjectWrapper<>(this, "pulse", null);
    private final ReadOnlyObjectWrapper<@Nullable List<UnknownPath>> unknown =
            new ReadOnlyObjectWrapper<>(this, "unknown", null);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final SafetyModel safety;

    /** What is looked through while the page shows; a new one for each showing. Null while it is hidden. */
    private @Nullable Watch watch;

    private boolean asking;

    /** The clock's zone is the one whose hours count. */
    ActivityModel(Worker worker, Clock clock) {
        this.worker = worker;
        this.clock = clock;
        this.safety = new SafetyModel(clock.getZone());
        bots.addListener((property, before, now) -> {
            if (watch != null) {
                show();
            }
        });
    }

    /** Null while the page is hidden, and until the first answer. */
    public ReadOnlyObjectProperty<@Nullable Pulse> pulseProperty() {
        return pulse.getReadOnlyProperty();
    }

    /** The addresses without a link that were asked for most in the last 30 days; null as {@link #pulseProperty} is. */
    public ReadOnlyObjectProperty<@Nullable List<UnknownPath>> unknownProperty() {
        return unknown.getReadOnlyProperty();
    }

    /** Whether crawlers and previews count too. */
    public BooleanProperty botsProperty() {
        return bots;
    }

    /** Why there is no fresh pulse, empty if there is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** How the clicks that wait are kept. */
    public SafetyModel safety() {
        return safety;
    }

    public ZoneId zone() {
        return clock.getZone();
    }

    /** Begins to look, with everything there is. */
    public void show() {
        watch = new Watch(clock, bots.get());
        asking = false;
        beat();
    }

    /** Ends it, and lets go of all that was gathered. */
    public void hide() {
        watch = null;
        pulse.set(null);
        unknown.set(null);
    }

    /** Once a second while the window shows. */
    public void beat() {
        Watch mine = watch;
        if (mine == null || asking) {
            return;
        }
        asking = true;
        worker.ask(mine::look, seen -> take(mine, seen), why -> refuse(mine, why));
    }

    private void take(Watch asked, Seen seen) {
        if (asked == watch) {
            asking = false;
            safety.take(seen.flush, seen.journal);
            problem.set(seen.problem == null ? "" : seen.problem.sentence());
            if (seen.pulse != null) {
                pulse.set(seen.pulse);
            }
            if (seen.unknown != null) {
                unknown.set(seen.unknown);
            }
        }
    }

    private void refuse(Watch asked, Problem why) {
        if (asked == watch) {
            asking = false;
            problem.set(why.sentence());
        }
    }

    /**
     * @param pulse null if there is a problem instead
     * @param unknown null until they could be read
     */
    private record Seen(
            @Nullable Pulse pulse,
            @Nullable List<UnknownPath> unknown,
            FlushState flush,
            JournalState journal,
            @Nullable Problem problem) {}

    /** One showing of the page. Its method is for the worker. */
    private static final class Watch {
        private static final int DAYS = 30;
        private static final int MOST_PATHS = 100;
        /** Days change little within a second, and their paths may be many. */
        private static final int LOOKS_A_READING = 5;

        private final Clock clock;
        private final boolean bots;
        /** The worker's alone, as are the next. */
        private @Nullable LiveClicks clicks;

        private @Nullable List<UnknownPath> unknown;
        private int looks;
        private boolean failed;

        Watch(Clock clock, boolean bots) {
            this.clock = clock;
            this.bots = bots;
        }

        /** Tells how clicks are kept also where they cannot be read: that is when it matters. Logs the first failure. */
        Seen look(DeskServices services) {
            FlushState flush = services.flush().get();
            try {
                LiveClicks live = clicks;
                if (live == null) {
                    live = services.reports().live(clock, bots);
                    clicks = live;
                }
                Pulse pulse = live.pulse();
                if (looks++ % LOOKS_A_READING == 0) {
                    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
                    unknown = services.reports().unknownPaths(today.minusDays(DAYS - 1), today.plusDays(1), MOST_PATHS);
                }
                failed = false;
                return new Seen(pulse, unknown, flush, services.journal().get(), null);
            } catch (RuntimeException e) {
                if (!failed) {
                    LOG.error("The clicks that come now cannot be read.", e);
                }
                failed = true;
                FlushState now = services.flush().get();
                return new Seen(null, null, now, services.journal().get(), Problem.of(e, now));
            }
        }
    }
}
