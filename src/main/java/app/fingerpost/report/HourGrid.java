package app.fingerpost.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;

/** Clicks by weekday and hour of a zone. Counts mostly come in the order of time, so the hour of the last is tried first. */
final class HourGrid {
    private final ZoneId zone;
    private final long[] sums = new long[7 * Pulse.WeekHours.HOURS];
    private long start;
    private long end;
    private int place;

    HourGrid(ZoneId zone) {
        this.zone = zone;
    }

    void add(long second, long n) {
        if (second < start || second >= end) {
            ZonedDateTime hour =
                    Stretch.HOUR.start(Instant.ofEpochSecond(second).atZone(zone));
            start = hour.toEpochSecond();
            end = Stretch.HOUR.next(hour).toEpochSecond();
            place = (hour.getDayOfWeek().getValue() - 1) * Pulse.WeekHours.HOURS + hour.getHour();
        }
        sums[place] += n;
    }

    Pulse.WeekHours told(LocalDate first, LocalDate last) {
        return new Pulse.WeekHours(first, last, Arrays.stream(sums).boxed().toList());
    }
}
