package app.fingerpost.report;

import app.fingerpost.store.ClickTable;
import app.fingerpost.store.Database;
import app.fingerpost.store.LinkClicks;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Answers questions about clicks. Any thread may ask, but none that answers redirects. */
public final class Reports {
    /** Writes the offset always, as +01:00 or Z, and seconds always. */
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

    /** Every zone's offset since 1972 is a multiple of this, so days and hours of any zone are whole steps. */
    private static final int QUARTER_HOUR = 900;

    private final Database database;
    private final Runnable settle;

    /** {@code settle} returns when every click counted so far is in the database. */
    public Reports(Database database, Runnable settle) {
        this.database = database;
        this.settle = settle;
    }

    public Answer ask(Question question) {
        settle.run();
        return database.read(tables -> answer(question, tables.clicks()));
    }

    /** All clicks of a time written the way every report and file writes it. */
    static String written(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }

    private static Answer answer(Question question, ClickTable clicks) {
        List<Answer.Row> rows =
                switch (question.by()) {
                    case LINK -> links(clicks.byLink(question.filter()));
                    case USER -> names(clicks.byUser(question.filter()));
                    case TAG -> names(clicks.byTag(question.filter()));
                    case DAY -> times(question, clicks.byStep(question.filter(), QUARTER_HOUR), ChronoUnit.DAYS);
                    case HOUR -> times(question, clicks.byStep(question.filter(), QUARTER_HOUR), ChronoUnit.HOURS);
                    case MINUTE -> times(question, clicks.byStep(question.filter(), 60), ChronoUnit.MINUTES);
                    case SECOND -> times(question, clicks.byStep(question.filter(), 1), ChronoUnit.SECONDS);
                };
        return new Answer(question, rows, clicks.total(question.filter()));
    }

    private static List<Answer.Row> links(List<LinkClicks> clicks) {
        return clicks.stream()
                .map(c -> new Answer.Row(c.slug(), null, c.owner(), c.deleted(), c.clicks(), c.lastClick()))
                .toList();
    }

    private static List<Answer.Row> names(Map<String, Long> clicks) {
        List<Answer.Row> rows = new ArrayList<>(clicks.size());
        clicks.forEach((name, n) -> rows.add(new Answer.Row(name, null, null, false, n, null)));
        return rows;
    }

    private static List<Answer.Row> times(Question question, TreeMap<Long, Long> steps, ChronoUnit unit) {
        TreeMap<Instant, Long> starts = new TreeMap<>();
        steps.forEach(
                (second, n) -> starts.merge(start(second, question.zone(), unit).toInstant(), n, Long::sum));
        List<Answer.Row> rows = new ArrayList<>(starts.size());
        starts.forEach((instant, n) -> {
            ZonedDateTime start = instant.atZone(question.zone());
            rows.add(new Answer.Row(TIME.format(start), start, null, false, n, null));
        });
        return rows;
    }

    /** The hour that a clock shows twice in autumn is two rows: truncating keeps the offset. */
    private static ZonedDateTime start(long second, ZoneId zone, ChronoUnit unit) {
        return Instant.ofEpochSecond(second).atZone(zone).truncatedTo(unit);
    }
}
