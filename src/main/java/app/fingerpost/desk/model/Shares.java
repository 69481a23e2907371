package app.fingerpost.desk.model;

import app.fingerpost.report.Answer;
import java.util.ArrayList;
import java.util.List;

/**
 * The few that most clicks fall to, most first, and all others in a row of their own: the rows add up to the total.
 *
 * @param title what the rows are
 */
public record Shares(String title, List<Share> rows) {
    private static final Texts TEXTS = new Texts("panel");

    public Shares {
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param part of the total, 0 to 1
     */
    public record Share(String name, long clicks, double part) {}

    /**
     * The shares of an answer that is not by time.
     *
     * @param nameless what a row without a name is called
     * @param most how many rows have a name of their own; if only one more is left, it has too
     */
    static Shares of(String title, Answer answer, String nameless, int most) {
        List<Answer.Row> all = answer.rows();
        int named = all.size() <= most + 1 ? all.size() : most;
        List<Share> rows = new ArrayList<>();
        for (Answer.Row row : all.subList(0, named)) {
            String name = ReportTexts.proper(answer.question().by(), row);
            rows.add(share(name.isEmpty() ? nameless : name, row.clicks(), answer.total()));
        }
        if (named < all.size()) {
            long rest = all.stream().skip(named).mapToLong(Answer.Row::clicks).sum();
            rows.add(share(TEXTS.get("others", all.size() - named), rest, answer.total()));
        }
        return new Shares(title, rows);
    }

    private static Share share(String name, long clicks, long total) {
        return new Share(name, clicks, (double) clicks / total);
    }
}
