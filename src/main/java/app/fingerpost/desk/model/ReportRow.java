package app.fingerpost.desk.model;

import app.fingerpost.report.Answer;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of a report as the table shows it.
 *
 * @param id its place in the answer
 * @param share of the answer's total, 0 to 1
 */
public record ReportRow(long id, Answer.Row row, double share) implements Row {
    static List<ReportRow> all(Answer answer) {
        List<ReportRow> rows = new ArrayList<>(answer.rows().size());
        for (Answer.Row row : answer.rows()) {
            rows.add(new ReportRow(rows.size(), row, answer.total() == 0 ? 0 : (double) row.clicks() / answer.total()));
        }
        return rows;
    }

    @Override
    public String searchText() {
        return "";
    }
}
