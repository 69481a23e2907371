package app.fingerpost.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Clicks by the hour that the clocks of a zone showed. */
final class HoursOfDay {
    private static final int HOURS = 24;
    private static final int HOUR_SECONDS = 3600;
    private static final long DAY_SECONDS = HOURS * HOUR_SECONDS;

    private final ZoneId zone;
    private final long[] clicks = new long[HOURS];
    /** Of old counts only the day is known. */
    private long unknown;

    /** The zone's offset from {@link #from} to before {@link #until}. */
    private int offset;

    private long from;
    private long until;

    HoursOfDay(ZoneId zone) {
        this.zone = zone;
    }

    /** {@code step} is how many seconds the count stands for. */
    void add(long second, int step, long n) {
        if (step > HOUR_SECONDS) {
            unknown += n;
            return;
        }
        if (second < from || second >= until) {
            findOffset(Instant.ofEpochSecond(second));
        }
        clicks[(int) Math.floorMod(second + offset, DAY_SECONDS) / HOUR_SECONDS] += n;
    }

    private void findOffset(Instant at) {
        ZoneRules rules = zone.getRules();
        offset = rules.getOffset(at).getTotalSeconds();
        ZoneOffsetTransition next = rules.nextTransition(at);
        from = at.getEpochSecond();
        until = next == null ? Long.MAX_VALUE : next.toEpochSecond();
    }

    /** In the order of the day; first those whose hour nobody knows. */
    List<Answer.Row> rows() {
        List<Answer.Row> rows = new ArrayList<>();
        if (unknown > 0) {
            rows.add(Answer.Row.named("", unknown));
        }
        for (int hour = 0; hour < HOURS; hour++) {
            if (clicks[hour] > 0) {
                rows.add(Answer.Row.named(String.format(Locale.ROOT, "%02d", hour), clicks[hour]));
            }
        }
        return rows;
    }
}
