package app.fingerpost.click;

import java.util.concurrent.locks.LockSupport;

/**
 * Keeps long work from being felt: after every {@value #STEPS} steps of a tenth of a microsecond or so comes a short
 * rest. Where redirects have one processor only, they would otherwise stand still for as long as the system gives this
 * work at a time, which is some milliseconds. One for each thread.
 */
public final class Pace {
    private static final int STEPS = 1024;
    private static final long REST_NANOS = 200_000;
    private static final long LONGEST_REST_NANOS = 200_000_000;

    private int steps;

    /** Before or after each step. */
    public void step() {
        steps++;
        if (steps == STEPS) {
            steps = 0;
            rest();
        }
    }

    /** After a piece of work that cannot be told in steps. */
    public static void rest() {
        LockSupport.parkNanos(REST_NANOS);
    }

    /**
     * After a piece of work for which nobody waits: that kind gets a fifth of a processor at the most.
     *
     * @param worked nanoseconds the piece took
     */
    public static void restLong(long worked) {
        LockSupport.parkNanos(Math.min(4 * worked, LONGEST_REST_NANOS));
    }
}
