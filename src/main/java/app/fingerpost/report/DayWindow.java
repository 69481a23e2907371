package app.fingerpost.report;

import app.fingerpost.store.ClickNews;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.BitSet;

/** The days of a zone that {@link DayCounts} tells of, by number: 0 is the oldest. For one thread. */
final class DayWindow {
    /** When each begins, and when the last is over, in seconds since 1970. */
    private final long[] starts = new long[DayCounts.DAYS + 1];

    private int last;

    DayWindow(LocalDate today, ZoneId zone) {
        LocalDate first = today.minusDays(DayCounts.DAYS - 1);
        for (int day = 0; day < starts.length; day++) {
            starts[day] = first.plusDays(day).atStartOfDay(zone).toEpochSecond();
        }
    }

    /** The number of the day that a second is in, -1 if it is none of these. Neighbours mostly are in the same. */
    int day(long second) {
        if (second < starts[last] || second >= starts[last + 1]) {
            if (second < starts[0] || second >= starts[DayCounts.DAYS]) {
                return -1;
            }
            int found = Arrays.binarySearch(starts, second);
            last = found >= 0 ? found : -found - 2;
        }
        return last;
    }

    /** All of them. */
    ClickNews.Stretch whole() {
        return new ClickNews.Stretch(starts[0], starts[DayCounts.DAYS]);
    }

    ClickNews.Stretch stretch(int day) {
        return new ClickNews.Stretch(starts[day], starts[day + 1]);
    }

    /** The days that have a part in one of the stretches. */
    BitSet touched(Iterable<ClickNews.Stretch> stretches) {
        BitSet touched = new BitSet(DayCounts.DAYS);
        for (ClickNews.Stretch stretch : stretches) {
            for (int day = 0; day < DayCounts.DAYS; day++) {
                if (starts[day] < stretch.until() && starts[day + 1] > stretch.from()) {
                    touched.set(day);
                }
            }
        }
        return touched;
    }
}
