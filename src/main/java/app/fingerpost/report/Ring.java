package app.fingerpost.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Clicks of the last so many stretches of time, each as long as the others; what gets too old falls out. */
final class Ring {
    private final long[] sums;
    private final int step;
    private final long shift;
    /** Of the stretch that it ends with. */
    private long last;

    /**
     * @param step how long a stretch is, in seconds
     * @param shift a stretch begins where the seconds since 1970 and these are a multiple of the step
     * @param now the second that the last stretch has in it
     */
    Ring(int size, int step, long shift, long now) {
        this.sums = new long[size];
        this.step = step;
        this.shift = shift;
        this.last = number(now);
    }

    /** Goes on to the stretch that {@code now} is in. */
    void advance(long now) {
        long next = number(now);
        for (long fresh = Math.max(last + 1, next - sums.length + 1); fresh <= next; fresh++) {
            sums[place(fresh)] = 0;
        }
        last = next;
    }

    /** Does nothing for a second outside of its stretches. */
    void add(long second, long n) {
        long number = number(second);
        if (number > last - sums.length && number <= last) {
            sums[place(number)] += n;
        }
    }

    /** The first {@code size} stretches. */
    Pulse.Series series(int size) {
        long first = last - sums.length + 1;
        List<Long> clicks = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            clicks.add(sums[place(first + i)]);
        }
        return new Pulse.Series(Instant.ofEpochSecond(first * step - shift), step, List.copyOf(clicks));
    }

    private long number(long second) {
        return Math.floorDiv(second + shift, (long) step);
    }

    private int place(long number) {
        return Math.floorMod(number, sums.length);
    }
}
