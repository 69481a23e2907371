package app.fingerpost.desk.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Stretches of days that a report is often asked for. */
public enum Period {
    TODAY("Today"),
    YESTERDAY("Yesterday"),
    THIS_WEEK("This week"),
    LAST_7_DAYS("Last 7 days"),
    LAST_30_DAYS("Last 30 days"),
    THIS_MONTH("This month"),
    LAST_MONTH("Last month"),
    THIS_YEAR("This year"),
    ALL_TIME("All time"),
    /** Whatever the two dates say. */
    CHOSEN("Chosen days");

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private final String words;

    Period(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Its first day, seen from today. */
    LocalDate first(LocalDate today) {
        return switch (this) {
            case TODAY, CHOSEN -> today;
            case YESTERDAY -> today.minusDays(1);
            case THIS_WEEK -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case LAST_7_DAYS -> today.minusDays(6);
            case LAST_30_DAYS -> today.minusDays(29);
            case THIS_MONTH -> today.withDayOfMonth(1);
            case LAST_MONTH -> today.minusMonths(1).withDayOfMonth(1);
            case THIS_YEAR -> today.withDayOfYear(1);
            case ALL_TIME -> FIRST_DAY;
        };
    }

    /** Its last day, which belongs to it. */
    LocalDate last(LocalDate today) {
        return switch (this) {
            case YESTERDAY -> today.minusDays(1);
            case LAST_MONTH -> today.withDayOfMonth(1).minusDays(1);
            default -> today;
        };
    }
}
