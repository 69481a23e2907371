package app.fingerpost.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The last counts that stand for a minute, an hour or a day, of those that are told as if they stood for less. */
final class Coarseness {
    private static final List<Stretch> KNOWN = List.of(Stretch.DAY, Stretch.HOUR, Stretch.MINUTE);

    /** The second at which the last one of each begins. */
    private final long[] last = new long[KNOWN.size()];

    Coarseness() {
        Arrays.fill(last, Long.MIN_VALUE);
    }

    /** {@code step} is how many seconds the count stands for. */
    void add(long second, int step) {
        int at = 0;
        while (step < KNOWN.get(at).seconds()) {
            at++;
        }
        last[at] = Math.max(last[at], second);
    }

    /** The least exact first. */
    List<Answer.Coarse> told(ZoneId zone) {
        List<Answer.Coarse> told = new ArrayList<>();
        for (int at = 0; at < last.length; at++) {
            if (last[at] != Long.MIN_VALUE) {
                Stretch known = KNOWN.get(at);
                told.add(new Answer.Coarse(
                        known, end(known, Instant.ofEpochSecond(last[at]).atZone(zone))));
            }
        }
        return told;
    }

    /** Days, and some hours, of the zone in which the counts were put together need not be days and hours of this one. */
    private static ZonedDateTime end(Stretch known, ZonedDateTime start) {
        return known.start(start).equals(start) ? known.next(start) : start.plusSeconds(known.seconds());
    }
}
