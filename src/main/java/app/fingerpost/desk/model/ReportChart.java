package app.fingerpost.desk.model;

import app.fingerpost.report.Answer;
import app.fingerpost.report.Grouping;
import app.fingerpost.report.Question;
import app.fingerpost.report.Stretch;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answer as a picture: bars beside each other for what follows each other in time, the largest rows one below the
 * other for everything else. Its bars are sums of the table's rows.
 *
 * @param about what a bar stands for
 * @param bars empty where {@code ranks} are not, and the other way round
 */
public record ReportChart(String about, Bars bars, List<Rank> ranks) {
    private static final Texts TEXTS = new Texts("reports");

    /** More bars would be thinner than one can tell apart. */
    static final int MOST_BARS = 370;
    /** A period without clicks at its ends is drawn whole if it has no more stretches than this. */
    static final int MOST_WHOLE = 200;

    static final int MOST_RANKS = 10;
    private static final int HOURS = 24;

    /**
     * A row among the largest, or all others together.
     *
     * @param ofLargest its clicks as a part of the largest row's, 0 to 1; 0 for the others, whose bar would dwarf all
     */
    public record Rank(String name, long clicks, double ofLargest) {}

    static ReportChart of(Answer answer) {
        Grouping by = answer.question().by();
        if (answer.rows().isEmpty()) {
            return new ReportChart("", Bars.NONE, List.of());
        }
        if (by.isTime()) {
            return overTime(answer, Stretch.of(by));
        }
        return by == Grouping.HOUR_OF_DAY ? overTheDay(answer) : ranked(answer);
    }

    private static ReportChart overTime(Answer answer, Stretch asked) {
        List<ZonedDateTime> starts = new ArrayList<>();
        answer.rows().forEach(row -> {
            if (row.start() != null) {
                starts.add(row.start());
            }
        });
        ZonedDateTime first = starts.get(0);
        ZonedDateTime last = starts.get(starts.size() - 1);
        Stretch stretch = asked;
        while (stretch != Stretch.MONTH && stretch.between(first, last) >= MOST_BARS) {
            stretch = Stretch.values()[stretch.ordinal() - 1];
        }
        Question question = answer.question();
        ZonedDateTime from = question.from().atZone(question.zone());
        ZonedDateTime end = question.until().minusSeconds(1).atZone(question.zone());
        boolean whole = stretch.between(from, end) < MOST_WHOLE;
        Map<ZonedDateTime, Long> sums = new TreeMap<>();
        ZonedDateTime to = whole ? end : last;
        for (ZonedDateTime at = stretch.start(whole ? from : first); !at.isAfter(to); at = stretch.next(at)) {
            sums.put(at, 0L);
        }
        for (Answer.Row row : answer.rows()) {
            if (row.start() != null) {
                sums.merge(stretch.start(row.start()), row.clicks(), Long::sum);
            }
        }
        List<Bars.Bar> bars = new ArrayList<>();
        for (Map.Entry<ZonedDateTime, Long> sum : sums.entrySet()) {
            bars.add(new Bars.Bar(
                    ReportTexts.shortly(stretch, sum.getKey()),
                    about(ReportTexts.stretch(stretch, sum.getKey()), sum.getValue()),
                    sum.getValue()));
        }
        String each = ReportTexts.each(stretch);
        return new ReportChart(each, new Bars(each, bars), List.of());
    }

    private static ReportChart overTheDay(Answer answer) {
        long[] clicks = new long[HOURS];
        for (Answer.Row row : answer.rows()) {
            if (!row.name().isEmpty()) {
                clicks[Integer.parseInt(row.name())] = row.clicks();
            }
        }
        List<Bars.Bar> bars = new ArrayList<>();
        for (int hour = 0; hour < HOURS; hour++) {
            String name = String.format(Locale.ROOT, "%02d", hour);
            bars.add(new Bars.Bar(name, about(TEXTS.get("chart.hour", name), clicks[hour]), clicks[hour]));
        }
        String each = TEXTS.get("each.hour-of-day");
        return new ReportChart(each, new Bars(each, bars), List.of());
    }

    private static ReportChart ranked(Answer answer) {
        Grouping by = answer.question().by();
        List<Answer.Row> rows = answer.rows();
        List<Answer.Row> top = rows.subList(0, Math.min(MOST_RANKS, rows.size()));
        long others =
                rows.stream().skip(top.size()).mapToLong(Answer.Row::clicks).sum();
        double largest = top.get(0).clicks();
        List<Rank> ranks = new ArrayList<>();
        for (Answer.Row row : top) {
            ranks.add(new Rank(ReportTexts.name(by, row), row.clicks(), row.clicks() / largest));
        }
        if (others > 0) {
            ranks.add(new Rank(TEXTS.get("chart.others", rows.size() - top.size()), others, 0));
        }
        String title = ReportTexts.title(by);
        String about = by.countsClicks() ? TEXTS.get("chart.top", title) : TEXTS.get("chart.top.visits", title);
        return new ReportChart(about, Bars.NONE, ranks);
    }

    private static String about(String what, long clicks) {
        return TEXTS.get("chart.bar", what, Wording.clicks(clicks));
    }
}
