package app.fingerpost.link;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A trouble that goes on, such as a full disk: decides what the log is told of it, so that it is not told the same thing
 * thousands of times. One that goes and soon comes back is the same trouble. Any thread may call.
 */
public final class Outage {
    /** Trouble that stayed away for longer than this, after it had ended, is another one. */
    private static final Duration SAME = Duration.ofMinutes(1);
    /** The same for one whose end nobody has seen. */
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final Clock clock;
    private boolean on;
    /** Its beginning or return is in the log, and its end not yet. */
    private boolean told;

    private @Nullable Instant last;
    private Instant next = Instant.MIN;
    private Duration pause = FIRST_PAUSE;
    private long untold;

    public Outage(Clock clock) {
        this.clock = clock;
    }

    /** What is to be told of a failure. */
    public enum Telling {
        /** It is the first: all that is known. */
        WHOLE,
        /** One line. */
        SHORT,
        NOTHING
    }

    /**
     * A failure that was noted.
     *
     * @param telling what to tell
     * @param times how often it failed since the last telling, this time included
     */
    public record Failure(Telling telling, long times) {}

    /** Takes note of a failure. */
    public synchronized Failure failed() {
        Instant now = clock.instant();
        Instant before = last;
        Duration bound = on ? FORGOTTEN : SAME;
        on = true;
        last = now;
        if (before == null || Duration.between(before, now).compareTo(bound) > 0) {
            pause = FIRST_PAUSE;
            return tell(Telling.WHOLE, now, 1);
        }
        untold++;
        // Whoever has set the clock back is not to have silence until it is there again.
        boolean setBack = now.isBefore(before);
        if (now.isBefore(next) && !setBack) {
            return new Failure(Telling.NOTHING, untold);
        }
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        return tell(Telling.SHORT, now, untold);
    }

    private Failure tell(Telling telling, Instant now, long times) {
        next = now.plus(pause);
        untold = 0;
        told = true;
        return new Failure(telling, times);
    }

    /** Takes note that it works; true if the end of the trouble is to be told. */
    public synchronized boolean ended() {
        boolean tell = told;
        on = false;
        told = false;
        return tell;
    }
}
