package app.fingerpost.store;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Makes old counts coarser: seconds become minutes, minutes hours, hours days. What was counted on which link, by which
 * agent and from where, stays; only when is told less exactly. Hours and days are those of the zone at the time it is
 * done.
 *
 * <p>Each step is one transaction: the pages of a stretch of time are taken out and fewer put in their place.
 */
public final class ClickRollup {
    /**
     * How old a count gets before it becomes coarser.
     *
     * @param seconds kept to the second for this long, then to the minute
     * @param minutes kept to the minute for this long, then to the hour
     * @param hours kept to the hour for this long, then to the day
     */
    public record Ages(Duration seconds, Duration minutes, Duration hours) {}

    private static final int MINUTE = 60;
    private static final int HOUR = 3600;
    private static final int DAY = 86_400;
    /** Read in one step, for memory's sake; what is left of a stretch is for the next step, finer pages first. */
    private static final int MOST_COUNTS = 1_000_000;

    private final Handle handle;

    ClickRollup(Handle handle) {
        this.handle = handle;
    }

    /** Does one step of what is to be done at {@code now}; false if there was nothing. */
    public boolean step(Instant now, Ages ages, ZoneId zone) {
        return coarsen(MINUTE, now.minus(ages.seconds), zone)
                || coarsen(HOUR, now.minus(ages.minutes), zone)
                || coarsen(DAY, now.minus(ages.hours), zone);
    }

    /** The oldest stretch that has finer pages, if it is over before {@code limit}. */
    private boolean coarsen(int step, Instant limit, ZoneId zone) {
        List<Long> oldest = handle.createQuery("""
                        select from_second from click_page
                        where step < :step and until_second <= :limit
                          and (step > 1 or id <= (select added_up from click_epoch))
                        order by until_second limit 1""")
                .bind("step", step)
                .bind("limit", limit.getEpochSecond())
                .mapTo(Long.class)
                .list();
        if (oldest.isEmpty()) {
            return false;
        }
        long start = start(oldest.get(0), step == MINUTE ? HOUR : DAY, zone);
        long end = end(start, step == MINUTE ? HOUR : DAY, zone);
        if (end > limit.getEpochSecond()) {
            return false;
        }
        List<Long> pages = handle.createQuery("""
                        select id from click_page
                        where until_second > :start and until_second <= :limit
                          and from_second >= :start and from_second < :end
                          and step <= :step and (step > 1 or id <= (select added_up from click_epoch))
                        order by step, id""")
                .bind("start", start)
                .bind("end", end)
                .bind("limit", limit.getEpochSecond())
                .bind("step", step)
                .mapTo(Long.class)
                .list();
        replace(pages, step, zone);
        return true;
    }

    private void replace(List<Long> pages, int step, ZoneId zone) {
        ClickTable clicks = new ClickTable(handle);
        List<Count> counts = new ArrayList<>();
        List<Long> old = new ArrayList<>();
        Stretch stretch = new Stretch(step, zone);
        for (int i = 0; i < pages.size() && counts.size() < MOST_COUNTS; i++) {
            clicks.read(
                    pages.subList(i, i + 1),
                    (second, finer, link, agent, referrer, n) ->
                            counts.add(new Count(stretch.start(second), link, agent, referrer, n)));
            old.add(pages.get(i));
        }
        Count[] sorted = counts.toArray(Count[]::new);
        Arrays.sort(sorted);
        try (ClickPages fresh = new ClickPages(handle, step)) {
            int i = 0;
            while (i < sorted.length) {
                Count first = sorted[i];
                long sum = 0;
                for (; i < sorted.length && sorted[i].compareTo(first) == 0; i++) {
                    sum += sorted[i].clicks;
                }
                fresh.add(first.second, first.link, first.agent, first.referrer, sum);
            }
            fresh.end();
        }
        handle.createUpdate("delete from click_page where id in (<pages>)")
                .bindList("pages", old)
                .execute();
    }

    private record Count(long second, long link, int agent, int referrer, long clicks) implements Comparable<Count> {
        @Override
        public int compareTo(Count other) {
            int order = Long.compare(second, other.second);
            order = order != 0 ? order : Long.compare(link, other.link);
            order = order != 0 ? order : Integer.compare(agent, other.agent);
            return order != 0 ? order : Integer.compare(referrer, other.referrer);
        }
    }

    /** Finds starts, and remembers the last: neighbours mostly have the same. */
    private static final class Stretch {
        private final int step;
        private final ZoneId zone;
        private long start;
        private long end = Long.MIN_VALUE;

        Stretch(int step, ZoneId zone) {
            this.step = step;
            this.zone = zone;
        }

        long start(long second) {
            if (second < start || second >= end) {
                start = ClickRollup.start(second, step, zone);
                end = ClickRollup.end(start, step, zone);
            }
            return start;
        }
    }

    /**
     * Start of the minute, local hour or local day that a second is in. Hours are those that the clocks there show: one in
     * which they are changed ends with that, and the next begins.
     */
    private static long start(long second, int step, ZoneId zone) {
        Instant moment = Instant.ofEpochSecond(second);
        return switch (step) {
            case MINUTE -> second - Math.floorMod(second, MINUTE);
            case HOUR -> {
                ZoneOffsetTransition change = zone.getRules().previousTransition(moment.plusNanos(1));
                long start = wholeHour(moment, zone);
                yield change == null ? start : Math.max(start, change.toEpochSecond());
            }
            default -> moment.atZone(zone).toLocalDate().atStartOfDay(zone).toEpochSecond();
        };
    }

    /** End of what begins at {@code start}. */
    private static long end(long start, int step, ZoneId zone) {
        Instant moment = Instant.ofEpochSecond(start);
        return switch (step) {
            case MINUTE -> start + MINUTE;
            case HOUR -> {
                ZoneOffsetTransition change = zone.getRules().nextTransition(moment);
                long end = wholeHour(moment, zone) + HOUR;
                yield change == null ? end : Math.min(end, change.toEpochSecond());
            }
            default ->
                moment.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toEpochSecond();
        };
    }

    /** When the clocks showed a whole hour, or would have, had they not been changed since. */
    private static long wholeHour(Instant moment, ZoneId zone) {
        long second = moment.getEpochSecond();
        int offset = zone.getRules().getOffset(moment).getTotalSeconds();
        return second - Math.floorMod(second + offset, HOUR);
    }
}
