package app.fingerpost.desk.model;

import app.fingerpost.report.Grouping;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** How far back a chart of clicks goes from now. */
public enum ClickSpan {
    LAST_HOUR(Grouping.MINUTE, ChronoUnit.MINUTES),
    LAST_DAY(Grouping.HOUR, ChronoUnit.HOURS),
    LAST_30_DAYS(Grouping.DAY, ChronoUnit.DAYS),
    LAST_YEAR(Grouping.DAY, ChronoUnit.MONTHS),
    ALL(Grouping.DAY, ChronoUnit.MONTHS);

    private static final Texts TEXTS = new Texts("panel");

    private final Grouping by;
    private final ChronoUnit unit;

    ClickSpan(Grouping by, ChronoUnit unit) {
        this.by = by;
        this.unit = unit;
    }

    /** As a button says it. */
    public String word() {
        return switch (this) {
            case LAST_HOUR -> TEXTS.get("span-hour");
            case LAST_DAY -> TEXTS.get("span-day");
            case LAST_30_DAYS -> TEXTS.get("span-days");
            case LAST_YEAR -> TEXTS.get("span-year");
            case ALL -> TEXTS.get("span-all");
        };
    }

    /** All of it, as the chart is called. */
    public String words() {
        return switch (this) {
            case LAST_HOUR -> TEXTS.get("clicks-hour");
            case LAST_DAY -> TEXTS.get("clicks-day");
            case LAST_30_DAYS -> TEXTS.get("clicks-days");
            case LAST_YEAR -> TEXTS.get("clicks-year");
            case ALL -> TEXTS.get("clicks-all");
        };
    }

    /** What its clicks are asked for by; a bar stands for one or more of these. */
    Grouping by() {
        return by;
    }

    /** What a bar stands for; for all clicks, unless they are few days or many years. */
    ChronoUnit unit() {
        return unit;
    }

    /** Where the first bar begins. */
    ZonedDateTime from(ZonedDateTime now) {
        return switch (this) {
            case LAST_HOUR -> until(now).minusHours(1);
            case LAST_DAY -> until(now).minusHours(24);
            case LAST_30_DAYS -> until(now).minusDays(30);
            case LAST_YEAR -> startOf(ChronoUnit.MONTHS, now).minusMonths(11);
            case ALL -> Instant.EPOCH.atZone(now.getZone());
        };
    }

    /** Where the last bar ends: the minute, hour or day that runs is in it. */
    ZonedDateTime until(ZonedDateTime now) {
        return switch (this) {
            case LAST_HOUR -> startOf(ChronoUnit.MINUTES, now).plusMinutes(1);
            case LAST_DAY -> startOf(ChronoUnit.HOURS, now).plusHours(1);
            case LAST_30_DAYS, LAST_YEAR, ALL -> startOf(ChronoUnit.DAYS, now).plusDays(1);
        };
    }

    /** The start of the minute, hour, day, month or year. */
    static ZonedDateTime startOf(ChronoUnit unit, ZonedDateTime time) {
        return switch (unit) {
            case MONTHS -> time.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
            case YEARS -> time.truncatedTo(ChronoUnit.DAYS).withDayOfYear(1);
            default -> time.truncatedTo(unit);
        };
    }
}
