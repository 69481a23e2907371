package app.fingerpost.desk.model;

import app.fingerpost.report.Answer;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of a report as the table shows it.
 *
 * @param id its place in the answer
 * @param name what it stands for, in words
 * @param share of the answer's total, 0 to 1
 * @param ofLargest its clicks as a part of the largest row's, 0 to 1
 */
public record ReportRow(long id, String name, Answer.Row row, double share, double ofLargest) implements Row {
    static List<ReportRow> all(Answer answer) {
        double total = Math.max(1, answer.total());
        double largest = Math.max(
                1, answer.rows().stream().mapToLong(Answer.Row::clicks).max().orElse(1));
        List<ReportRow> rows = new ArrayList<>(answer.rows().size());
        for (Answer.Row row : answer.rows()) {
            String name = ReportTexts.name(answer.question().by(), row);
            rows.add(new ReportRow(rows.size(), name, row, row.clicks() / total, row.clicks() / largest));
        }
        return rows;
    }

    @Override
    public String searchText() {
        return "";
    }
}
