package app.fingerpost.desk.model;

import app.fingerpost.report.Answer;
import app.fingerpost.report.Grouping;
import app.fingerpost.report.Period;
import app.fingerpost.report.Question;
import app.fingerpost.report.Stretch;
import app.fingerpost.saved.Days;
import app.fingerpost.saved.Rhythm;
import app.fingerpost.saved.Schedule;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reports in words: groupings, periods, the names of rows. */
public final class ReportTexts {
    private static final Texts TEXTS = new Texts("reports");

    /** The least that is told in numbers. */
    private static final double LEAST_SHARE = 0.001;

    private ReportTexts() {}

    /** What a row stands for, as the head of a column. */
    public static String title(Grouping by) {
        return switch (by) {
            case LINK -> TEXTS.get("by.link");
            case USER -> TEXTS.get("by.user");
            case TAG -> TEXTS.get("by.tag");
            case REFERRER -> TEXTS.get("by.referrer");
            case BROWSER -> TEXTS.get("by.browser");
            case SYSTEM -> TEXTS.get("by.system");
            case DEVICE -> TEXTS.get("by.device");
            case VISITOR -> TEXTS.get("by.visitor");
            case BOT -> TEXTS.get("by.bot");
            case HOUR_OF_DAY -> TEXTS.get("by.hour-of-day");
            case MONTH -> TEXTS.get("by.month");
            case WEEK -> TEXTS.get("by.week");
            case DAY -> TEXTS.get("by.day");
            case HOUR -> TEXTS.get("by.hour");
            case MINUTE -> TEXTS.get("by.minute");
            case SECOND -> TEXTS.get("by.second");
            case UNKNOWN_ADDRESS -> TEXTS.get("by.unknown-address");
        };
    }

    /** {@code Clicks}, or what it is that is counted. */
    public static String counted(Grouping by) {
        return by.countsClicks() ? TEXTS.get("column.clicks") : TEXTS.get("column.visits");
    }

    /** {@code Clicks by}, or what it is that is counted. */
    public static String countedBy(Grouping by) {
        return by.countsClicks() ? TEXTS.get("question.by") : TEXTS.get("question.visits-by");
    }

    /** {@code Clicks by Link}. */
    static String heading(Grouping by) {
        return by.countsClicks() ? TEXTS.get("paper.title", title(by)) : TEXTS.get("paper.title.visits", title(by));
    }

    /** All that was counted: {@code 3 clicks}. */
    public static String total(Answer answer) {
        return answer.question().by().countsClicks()
                ? Wording.clicks(answer.total())
                : TEXTS.get("visits", answer.total());
    }

    /** What is to be known of the rows; empty if nothing is. */
    public static String remark(Answer answer) {
        if (answer.question().by() == Grouping.TAG) {
            return TEXTS.get("total.tags");
        }
        return answer.coarse().isEmpty()
                ? ""
                : TEXTS.get(
                        "coarse",
                        answer.coarse().stream().map(ReportTexts::words).collect(Collectors.joining(", ")));
    }

    private static String words(Answer.Coarse coarse) {
        ZonedDateTime until = coarse.until();
        String end = until.equals(Stretch.DAY.start(until))
                ? Wording.day(until.toLocalDate())
                : Wording.moment(until.toInstant(), until.getZone());
        return switch (coarse.known()) {
            case DAY -> TEXTS.get("coarse.day", end);
            case HOUR -> TEXTS.get("coarse.hour", end);
            default -> TEXTS.get("coarse.minute", end);
        };
    }

    public static String words(Period period) {
        return switch (period) {
            case TODAY -> TEXTS.get("period.today");
            case YESTERDAY -> TEXTS.get("period.yesterday");
            case THIS_WEEK -> TEXTS.get("period.this-week");
            case LAST_WEEK -> TEXTS.get("period.last-week");
            case LAST_7_DAYS -> TEXTS.get("period.last-7-days");
            case LAST_30_DAYS -> TEXTS.get("period.last-30-days");
            case LAST_90_DAYS -> TEXTS.get("period.last-90-days");
            case LAST_12_MONTHS -> TEXTS.get("period.last-12-months");
            case THIS_MONTH -> TEXTS.get("period.this-month");
            case LAST_MONTH -> TEXTS.get("period.last-month");
            case THIS_YEAR -> TEXTS.get("period.this-year");
            case LAST_YEAR -> TEXTS.get("period.last-year");
            case ALL_TIME -> TEXTS.get("period.all-time");
            case CHOSEN -> TEXTS.get("period.chosen");
        };
    }

    /** What a row stands for, in words. */
    public static String name(Grouping by, Answer.Row row) {
        ZonedDateTime start = row.start();
        String name = proper(by, row);
        if (start != null) {
            return stretch(Stretch.of(by), start);
        }
        if (by == Grouping.HOUR_OF_DAY) {
            return name.isEmpty() ? TEXTS.get("hour.unknown") : TEXTS.get("hour.clock", name);
        }
        if (by == Grouping.VISITOR) {
            return name.equals("bots") ? TEXTS.get("visitor.bots") : TEXTS.get("visitor.people");
        }
        if (name.isEmpty()) {
            return by.countsClicks() ? TEXTS.get("row.none") : TEXTS.get("row.others");
        }
        return row.deleted() ? TEXTS.get("row.deleted", name) : name;
    }

    /** The name a row has, as a person writes it. */
    static String proper(Grouping by, Answer.Row row) {
        return by == Grouping.REFERRER ? Wording.host(row.name()) : row.name();
    }

    /** A stretch of time in full. */
    static String stretch(Stretch stretch, ZonedDateTime start) {
        return switch (stretch) {
            case MONTH -> written(TEXTS.get("time.month"), start);
            case WEEK ->
                TEXTS.get(
                        "time.week",
                        Integer.toString(start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                        Integer.toString(start.get(IsoFields.WEEK_BASED_YEAR)),
                        written(TEXTS.get("time.week-start"), start));
            case DAY -> written(TEXTS.get("time.day"), start);
            case HOUR, MINUTE -> written(TEXTS.get("time.minute"), start);
            case SECOND -> written(TEXTS.get("time.second"), start);
        };
    }

    /** A stretch of time in a few letters, for below a bar. */
    static String shortly(Stretch stretch, ZonedDateTime start) {
        return switch (stretch) {
            case MONTH -> written(TEXTS.get("short.month"), start);
            case WEEK -> TEXTS.get("short.week", Integer.toString(start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
            case DAY -> written(TEXTS.get("short.day"), start);
            case HOUR, MINUTE -> written(TEXTS.get("short.minute"), start);
            case SECOND -> written(TEXTS.get("short.second"), start);
        };
    }

    /** What the bars of a chart stand for. */
    static String each(Stretch stretch) {
        return switch (stretch) {
            case MONTH -> TEXTS.get("each.month");
            case WEEK -> TEXTS.get("each.week");
            case DAY -> TEXTS.get("each.day");
            case HOUR -> TEXTS.get("each.hour");
            case MINUTE -> TEXTS.get("each.minute");
            case SECOND -> TEXTS.get("each.second");
        };
    }

    /** The days of a question and their zone. */
    static String days(Question question) {
        LocalDate first = LocalDate.ofInstant(question.from(), question.zone());
        LocalDate last = LocalDate.ofInstant(question.until().minusSeconds(1), question.zone());
        String zone = question.zone().getId();
        return first.equals(last)
                ? TEXTS.get("about.day", day(first), zone)
                : TEXTS.get("about.days", day(first), day(last), zone);
    }

    public static String words(Rhythm rhythm) {
        return switch (rhythm) {
            case DAILY -> TEXTS.get("rhythm.daily");
            case WEEKLY -> TEXTS.get("rhythm.weekly");
            case MONTHLY -> TEXTS.get("rhythm.monthly");
        };
    }

    /** {@code Daily, 08:00}. */
    public static String words(Schedule schedule) {
        return TEXTS.get(
                "schedule.words", words(schedule.rhythm()), schedule.at().toString());
    }

    /** The days, as {@code Mon, 9 Mar 2026} or {@code 2 Mar to 9 Mar 2026}. */
    static String words(Days days) {
        LocalDate first = days.first();
        LocalDate last = days.last();
        if (first.equals(last)) {
            return day(first);
        }
        String begin = first.getYear() == last.getYear() ? TEXTS.get("short.day") : TEXTS.get("time.date");
        return TEXTS.get("days.words", written(begin, first), written(TEXTS.get("time.date"), last));
    }

    /** When a file is due, as {@code Tue, 10 Mar 2026, 08:00}. */
    static String due(ZonedDateTime time) {
        return written(TEXTS.get("saved.next.time"), time);
    }

    /** The same of a file that is due within weeks, where there is little room: {@code Tue, 10 Mar, 08:00}. */
    static String dueSoon(ZonedDateTime time) {
        return written(TEXTS.get("saved.next.soon"), time);
    }

    private static String day(LocalDate day) {
        return written(TEXTS.get("time.day"), day);
    }

    private static String written(String pattern, TemporalAccessor time) {
        return DateTimeFormatter.ofPattern(pattern, TEXTS.locale()).format(time);
    }

    /** Parts of a whole, as {@code 12.5 %}; something is never told as nothing. */
    public static String share(double share) {
        return share > 0 && share < LEAST_SHARE
                ? TEXTS.get("row.share.less", LEAST_SHARE)
                : TEXTS.get("row.share", share);
    }

    static Locale locale() {
        return TEXTS.locale();
    }
}
