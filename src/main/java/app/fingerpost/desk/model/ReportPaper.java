package app.fingerpost.desk.model;

import app.fingerpost.paper.Paper;
import app.fingerpost.report.Answer;
import app.fingerpost.report.Grouping;
import app.fingerpost.report.Narrowing;
import app.fingerpost.report.Question;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An answer as it stands on paper: the question in words, the chart and the table of the window. */
final class ReportPaper {
    /** Longer tables are for a CSV file. */
    static final int MOST_ROWS = 5_000;

    private static final Texts TEXTS = new Texts("reports");

    private ReportPaper() {}

    /** {@code name} is that of a saved report, empty for none. */
    static Paper of(Answer answer, String name, Instant now) {
        Question question = answer.question();
        String title = ReportTexts.heading(question.by());
        int rows = answer.rows().size();
        return new Paper(
                name.isEmpty() ? title : name,
                about(answer, name.isEmpty() ? "" : title, now),
                chart(ReportChart.of(answer)),
                columns(question.by()),
                rows(answer),
                sum(answer),
                rows > MOST_ROWS ? TEXTS.get("paper.more", MOST_ROWS, rows) : "",
                (page, pages) -> TEXTS.get("paper.page", page, pages));
    }

    private static List<String> about(Answer answer, String title, Instant now) {
        Question question = answer.question();
        List<String> lines = new ArrayList<>();
        if (!title.isEmpty()) {
            lines.add(title);
        }
        lines.add(ReportTexts.days(question));
        List<String> narrowed = new ArrayList<>();
        Narrowing links = question.narrowing();
        if (links.owner() != null) {
            narrowed.add(TEXTS.get("paper.owner", links.owner()));
        }
        if (links.slug() != null) {
            narrowed.add(TEXTS.get("paper.slug", links.slug()));
        }
        if (links.tag() != null) {
            narrowed.add(TEXTS.get("paper.tag", links.tag()));
        }
        if (question.by().leavesBotsOpen()) {
            narrowed.add(question.bots() ? TEXTS.get("paper.bots") : TEXTS.get("paper.people"));
        }
        if (!question.by().countsClicks()) {
            narrowed.add(TEXTS.get("paper.unknown"));
        }
        if (!narrowed.isEmpty()) {
            lines.add(String.join(" · ", narrowed));
        }
        String remark = ReportTexts.remark(answer);
        if (!remark.isEmpty()) {
            lines.add(remark);
        }
        lines.add(TEXTS.get("paper.made", Wording.moment(now, question.zone())));
        return lines;
    }

    private static Paper.Chart chart(ReportChart chart) {
        List<Paper.Bar> bars = new ArrayList<>();
        for (Bars.Bar bar : chart.bars().bars()) {
            bars.add(new Paper.Bar(bar.label(), bar.value(), Wording.number(bar.value())));
        }
        for (ReportChart.Rank rank : chart.ranks()) {
            long drawn = rank.ofLargest() > 0 ? rank.clicks() : 0;
            bars.add(new Paper.Bar(rank.name(), drawn, Wording.number(rank.clicks())));
        }
        long top = bars.stream().mapToLong(Paper.Bar::value).max().orElse(0);
        return new Paper.Chart(chart.about(), chart.ranks().isEmpty(), bars, top);
    }

    private static List<Paper.Column> columns(Grouping by) {
        List<Paper.Column> columns = new ArrayList<>();
        columns.add(new Paper.Column(ReportTexts.title(by), 4, false));
        if (by == Grouping.LINK) {
            columns.add(new Paper.Column(TEXTS.get("column.owner"), 2, false));
            columns.add(new Paper.Column(TEXTS.get("column.last"), 3, false));
        }
        columns.add(new Paper.Column(ReportTexts.counted(by), 1.5, true));
        columns.add(new Paper.Column(TEXTS.get("column.share"), 1.2, true));
        return columns;
    }

    private static List<List<String>> rows(Answer answer) {
        Question question = answer.question();
        List<List<String>> rows = new ArrayList<>();
        for (ReportRow row : ReportRow.all(answer)) {
            if (rows.size() == MOST_ROWS) {
                break;
            }
            List<String> cells = new ArrayList<>();
            cells.add(row.name());
            if (question.by() == Grouping.LINK) {
                cells.add(String.valueOf(row.row().owner()));
                cells.add(Wording.moment(row.row().lastClick(), question.zone()));
            }
            cells.add(Wording.number(row.row().clicks()));
            cells.add(ReportTexts.share(row.share()));
            rows.add(cells);
        }
        return rows;
    }

    private static List<String> sum(Answer answer) {
        List<String> cells = new ArrayList<>();
        cells.add(TEXTS.get("total"));
        if (answer.question().by() == Grouping.LINK) {
            cells.add("");
            cells.add("");
        }
        cells.add(Wording.number(answer.total()));
        cells.add("");
        return cells;
    }
}
