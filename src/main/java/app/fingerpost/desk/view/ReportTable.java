package app.fingerpost.desk.view;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsFirst;

import app.fingerpost.desk.model.ReportRow;
import app.fingerpost.desk.model.ReportsModel;
import app.fingerpost.report.Answer;
import app.fingerpost.report.Grouping;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** The table of a report; its columns follow the grouping of the answer it shows. */
final class ReportTable {
    private static final Comparator<ReportRow> AS_ANSWERED = Comparator.comparingLong(ReportRow::id);

    private final RowTable<ReportRow> table;

    ReportTable(ReportsModel model) {
        this.table = new RowTable<>(model.listing());
        table.view().setId("report");
    }

    RowTable<ReportRow> rows() {
        return table;
    }

    void show(Answer answer) {
        Grouping by = answer.question().by();
        ZoneId zone = answer.question().zone();
        table.removeColumns();
        if (by.isTime()) {
            DateTimeFormatter pattern = DateTimeFormatter.ofPattern(pattern(by), Locale.ENGLISH);
            table.column(
                    title(by), 200, 320, row -> time(row.row().start(), pattern), Cells.text("slug-cell"), AS_ANSWERED);
        } else {
            table.column(
                    title(by),
                    160,
                    280,
                    row -> name(row.row()),
                    Cells.text("slug-cell"),
                    comparing(row -> row.row().name(), String.CASE_INSENSITIVE_ORDER));
        }
        if (by == Grouping.LINK) {
            table.column(
                    "Owner",
                    100,
                    160,
                    row -> String.valueOf(row.row().owner()),
                    Cells.text("owner-cell"),
                    comparing(row -> row.row().owner(), nullsFirst(String.CASE_INSENSITIVE_ORDER)));
        }
        table.numberColumn("Clicks", 90, 110, row -> row.row().clicks());
        table.column(
                "Share",
                160,
                200,
                Function.identity(),
                column -> new ShareCell(),
                Comparator.comparingLong(row -> row.row().clicks()));
        if (by == Grouping.LINK) {
            table.momentColumn("Last click", zone, row -> row.row().lastClick());
        }
        table.layColumns();
    }

    private static String name(Answer.Row row) {
        return (row.name().isEmpty() ? "(none)" : row.name()) + (row.deleted() ? "  (deleted)" : "");
    }

    static String title(Grouping by) {
        String word = by.word();
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String pattern(Grouping by) {
        return switch (by) {
            case DAY -> "EEE, d MMM uuuu";
            case HOUR, MINUTE -> "EEE, d MMM uuuu, HH:mm xxx";
            default -> "EEE, d MMM uuuu, HH:mm:ss xxx";
        };
    }

    private static String time(@Nullable ZonedDateTime start, DateTimeFormatter pattern) {
        return start == null ? "" : pattern.format(start);
    }

    /** The row's part of the total in percent, and a bar that is full for the largest row. */
    private static final class ShareCell extends TableCell<ReportRow, ReportRow> {
        private final ProgressBar bar = new ProgressBar();

        ShareCell() {
            bar.setPrefWidth(90);
            bar.getStyleClass().add("share");
            setGraphicTextGap(10);
        }

        @Override
        protected void updateItem(ReportRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                setText(null);
                return;
            }
            bar.setProgress(row.ofLargest());
            setGraphic(bar);
            setText(String.format(Locale.ENGLISH, "%.1f %%", row.share() * 100));
        }
    }
}
