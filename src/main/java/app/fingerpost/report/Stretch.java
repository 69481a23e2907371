package app.fingerpost.report;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;

/** The stretches of time that the rows of a report may stand for. */
public enum Stretch {
    MONTH(ChronoUnit.MONTHS),
    WEEK(ChronoUnit.WEEKS),
    DAY(ChronoUnit.DAYS),
    HOUR(ChronoUnit.HOURS),
    MINUTE(ChronoUnit.MINUTES),
    SECOND(ChronoUnit.SECONDS);

    private static final DateTimeFormatter MONTH_NAME = DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);

    private final ChronoUnit unit;
    private final long seconds;

    Stretch(ChronoUnit unit) {
        this.unit = unit;
        this.seconds = unit.getDuration().toSeconds();
    }

    /** That of a grouping by time. */
    public static Stretch of(Grouping by) {
        return valueOf(by.name());
    }

    /**
     * The beginning of the stretch that holds a moment, in the zone of it. The hour that a clock shows twice in autumn is
     * two, and one that begins anew half-way (Lord Howe Island puts its clocks back by half an hour) ends there; a day begins
     * when its first second is there, which need not be midnight.
     */
    public ZonedDateTime start(ZonedDateTime moment) {
        return switch (this) {
            case MONTH, WEEK, DAY -> startDay(moment.toLocalDate()).atStartOfDay(moment.getZone());
            case HOUR, MINUTE, SECOND -> sinceTheLastChange(moment.truncatedTo(unit), moment);
        };
    }

    /**
     * Truncating keeps the offset where that time of day has it, and the change was later where it has not. A time of day
     * that was left out (on the Chatham Islands the clock goes from 2:45 to 3:45) becomes one after the moment.
     */
    private static ZonedDateTime sinceTheLastChange(ZonedDateTime start, ZonedDateTime moment) {
        if (start.getOffset().equals(moment.getOffset()) && !start.isAfter(moment)) {
            return start;
        }
        Instant change = moment.getZone()
                .getRules()
                .previousTransition(moment.toInstant().plusNanos(1))
                .getInstant();
        return change.atZone(moment.getZone());
    }

    /** How long it mostly is. */
    long seconds() {
        return seconds;
    }

    /** How many of them lie between two moments, about. */
    public long between(ZonedDateTime from, ZonedDateTime until) {
        return unit.between(from, until);
    }

    /** The beginning of the next stretch after the one that begins at {@code start}. */
    public ZonedDateTime next(ZonedDateTime start) {
        return switch (this) {
            case MONTH, WEEK, DAY -> nextDay(start.toLocalDate()).atStartOfDay(start.getZone());
            case HOUR, MINUTE, SECOND -> untilTheNextChange(start, start(start.plus(1, unit)));
        };
    }

    private ZonedDateTime untilTheNextChange(ZonedDateTime start, ZonedDateTime next) {
        ZoneOffsetTransition change = start.getZone().getRules().nextTransition(start.toInstant());
        return change != null && change.getInstant().isBefore(next.toInstant())
                ? start(change.getInstant().atZone(start.getZone()))
                : next;
    }

    /** The first day of the stretch of days that holds this one; of shorter stretches, the day. */
    public LocalDate startDay(LocalDate day) {
        return switch (this) {
            case MONTH -> day.withDayOfMonth(1);
            case WEEK -> monday(day);
            default -> day;
        };
    }

    /** The first day of the stretch of days after the one that begins with {@code start}. */
    public LocalDate nextDay(LocalDate start) {
        return start.plus(1, unit);
    }

    /** The month or week as ISO 8601 names it: {@code 2026-03}, {@code 2026-W11}; a day as its date. */
    public String name(LocalDate start) {
        return switch (this) {
            case MONTH -> MONTH_NAME.format(start);
            case WEEK -> DateTimeFormatter.ISO_WEEK_DATE.format(start).substring(0, "2026-W11".length());
            default -> start.toString();
        };
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
