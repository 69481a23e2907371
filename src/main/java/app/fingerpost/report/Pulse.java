package app.fingerpost.report;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/**
 * What goes on at one moment. All its sums are of the counts that {@link Reports} would sum for the same time; all of
 * it is without bots, unless they were asked for.
 *
 * @param at every click before this second is in it
 * @param seconds the minute before {@code at}
 * @param minutes the last 60, the one that {@code at} is in among them
 * @param hours the last 24, the one that {@code at} is in among them
 * @param busiest the links with most clicks since {@code busySince}, most first
 * @param busySince about five minutes before {@code at}
 * @param latest the last visits of the last day, newest first
 */
public record Pulse(
        Instant at,
        Series seconds,
        Series minutes,
        Series hours,
        WeekHours week,
        List<Busy> busiest,
        Instant busySince,
        List<Visit> latest) {
    /**
     * Clicks of stretches of time that follow each other.
     *
     * @param start of the first
     * @param step how long each is, in seconds
     * @param clicks of each, in the order of time
     */
    public record Series(Instant start, int step, List<Long> clicks) {
        public long total() {
            return clicks.stream().mapToLong(n -> n).sum();
        }

        /** Of any one stretch. */
        public long most() {
            return Collections.max(clicks);
        }

        /** When the stretch at this place begins. */
        public Instant start(int place) {
            return start.plusSeconds((long) place * step);
        }
    }

    /**
     * Clicks of the last 30 days by weekday and hour of the day. Of days that are known by the day only, none are in it.
     *
     * @param clicks 24 of Monday, then those of the other days
     */
    public record WeekHours(LocalDate first, LocalDate last, List<Long> clicks) {
        public static final int HOURS = 24;

        /** @param hour 0 to 23 */
        public long clicks(DayOfWeek day, int hour) {
            return clicks.get((day.getValue() - 1) * HOURS + hour);
        }

        /** Of any one hour. */
        public long most() {
            return Collections.max(clicks);
        }

        public long total() {
            return clicks.stream().mapToLong(n -> n).sum();
        }
    }

    /**
     * A link that is followed now.
     *
     * @param deleted whether it lies in the bin
     */
    public record Busy(String slug, boolean deleted, long clicks) {}

    /**
     * Visits to one link within one second, by one agent and from one host.
     *
     * @param second at which it begins
     * @param host that the visitor came from, empty if not told
     * @param browser empty if not known
     * @param clicks at least 1
     */
    public record Visit(
            Instant second, String slug, boolean deleted, String host, String browser, boolean bot, long clicks) {}
}
