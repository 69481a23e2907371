package app.fingerpost.harness;

import java.util.Random;

/**
 * How long after a moment to kill: drawn evenly up to a limit that narrows with every kill that came too late, and widens
 * with every other, so that it settles at about how long the thing takes that is to be hit.
 */
final class Aim {
    private static final double WIDER = 1.3;
    private static final double NARROWER = 0.8;
    private static final double MOST_MILLIS = 3000;

    private final Random random;
    private double most;

    Aim(Random random, int firstMillis) {
        this.random = random;
        this.most = firstMillis;
    }

    long nanos() {
        return (long) (random.nextDouble() * most * 1e6);
    }

    void tell(Shot shot) {
        most = Math.min(MOST_MILLIS, Math.max(1, most * (shot == Shot.LATE ? NARROWER : WIDER)));
    }

    /** Where a kill came: before, in or after what it was aimed at. */
    enum Shot {
        EARLY,
        HIT,
        LATE;

        static Shot hitOrLate(boolean hit) {
            return hit ? HIT : LATE;
        }
    }
}
