package app.fingerpost.desk.model;

import app.fingerpost.report.Answer;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The bars of an answer by time: one for every stretch of the span, also where nobody clicked. They add up to its total. */
final class ClickBars {
    private static final Texts TEXTS = new Texts("panel");
    private static final int FEW_DAYS = 45;
    private static final int MANY_MONTHS = 36;

    private ClickBars() {}

    static Bars of(Answer answer, ClickSpan span, ZonedDateTime now) {
        ZonedDateTime until = span.until(now);
        ZonedDateTime from = span == ClickSpan.ALL ? first(answer, now) : span.from(now);
        ChronoUnit unit = span == ClickSpan.ALL ? unit(from, until) : span.unit();
        ZonedDateTime start = ClickSpan.startOf(unit, from);
        TreeMap<ZonedDateTime, Long> sums = new TreeMap<>();
        for (int i = 0; start.plus(i, unit).isBefore(until); i++) {
            sums.put(start.plus(i, unit), 0L);
        }
        for (Answer.Row row : answer.rows()) {
            ZonedDateTime at = row.start();
            Map.Entry<ZonedDateTime, Long> bar = at == null ? null : sums.floorEntry(at);
            if (bar != null) {
                sums.merge(bar.getKey(), row.clicks(), Long::sum);
            }
        }
        DateTimeFormatter label = pattern(unit, false);
        DateTimeFormatter all = pattern(unit, true);
        List<Bars.Bar> bars = new ArrayList<>();
        sums.forEach((at, clicks) -> bars.add(
                new Bars.Bar(label.format(at), TEXTS.get("bar", all.format(at), Wording.clicks(clicks)), clicks)));
        return new Bars(TEXTS.get("chart", span.words(), Wording.clicks(answer.total())), bars);
    }

    private static ZonedDateTime first(Answer answer, ZonedDateTime now) {
        ZonedDateTime first =
                answer.rows().isEmpty() ? null : answer.rows().get(0).start();
        return first == null || first.isAfter(now) ? now : first;
    }

    private static ChronoUnit unit(ZonedDateTime from, ZonedDateTime until) {
        if (ChronoUnit.DAYS.between(from, until) < FEW_DAYS) {
            return ChronoUnit.DAYS;
        }
        return ChronoUnit.MONTHS.between(from, until) < MANY_MONTHS ? ChronoUnit.MONTHS : ChronoUnit.YEARS;
    }

    private static DateTimeFormatter pattern(ChronoUnit unit, boolean whole) {
        String pattern =
                switch (unit) {
                    case MINUTES, HOURS -> whole ? TEXTS.get("time-whole") : TEXTS.get("time");
                    case DAYS -> whole ? TEXTS.get("day-whole") : TEXTS.get("day");
                    case MONTHS -> whole ? TEXTS.get("month-whole") : TEXTS.get("month");
                    default -> TEXTS.get("year");
                };
        return DateTimeFormatter.ofPattern(pattern, TEXTS.locale());
    }
}
