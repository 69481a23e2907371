package app.fingerpost.report;

import app.fingerpost.link.Rejected;
import java.time.LocalDate;
import java.util.Locale;

/** Stretches of days that a report is often asked for, told from the day it is asked. */
public enum Period {
    TODAY,
    YESTERDAY,
    THIS_WEEK,
    LAST_WEEK,
    LAST_7_DAYS,
    LAST_30_DAYS,
    LAST_90_DAYS,
    LAST_12_MONTHS,
    THIS_MONTH,
    LAST_MONTH,
    THIS_YEAR,
    LAST_YEAR,
    ALL_TIME,
    /** Two days of the asker's own choice, which do not move. */
    CHOSEN;

    /** Before any click, even of a clock that began with 1970: west of Greenwich that was still this day. */
    private static final LocalDate FIRST_DAY = LocalDate.EPOCH.minusDays(1);

    /** As it is kept in files and databases. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** By its word. */
    public static Period of(String word) {
        for (Period period : values()) {
            if (period.word().equals(word)) {
                return period;
            }
        }
        throw Rejected.invalid("period", "period-word", "There is no period \"{0}\".", word);
    }

    /** Its first day, seen from today. */
    public LocalDate first(LocalDate today) {
        return switch (this) {
            case TODAY, CHOSEN -> today;
            case YESTERDAY -> today.minusDays(1);
            case THIS_WEEK -> Stretch.monday(today);
            case LAST_WEEK -> Stretch.monday(today).minusWeeks(1);
            case LAST_7_DAYS -> today.minusDays(6);
            case LAST_30_DAYS -> today.minusDays(29);
            case LAST_90_DAYS -> today.minusDays(89);
            case LAST_12_MONTHS -> today.minusYears(1).plusDays(1);
            case THIS_MONTH -> today.withDayOfMonth(1);
            case LAST_MONTH -> today.minusMonths(1).withDayOfMonth(1);
            case THIS_YEAR -> today.withDayOfYear(1);
            case LAST_YEAR -> today.minusYears(1).withDayOfYear(1);
            case ALL_TIME -> FIRST_DAY;
        };
    }

    /** Its last day, which belongs to it. */
    public LocalDate last(LocalDate today) {
        return switch (this) {
            case YESTERDAY -> today.minusDays(1);
            case LAST_WEEK -> Stretch.monday(today).minusDays(1);
            case LAST_MONTH -> today.withDayOfMonth(1).minusDays(1);
            case LAST_YEAR -> today.withDayOfYear(1).minusDays(1);
            default -> today;
        };
    }
}
