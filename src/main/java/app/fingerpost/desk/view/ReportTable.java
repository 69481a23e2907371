package app.fingerpost.desk.view;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsFirst;

import app.fingerpost.desk.model.ReportRow;
import app.fingerpost.desk.model.ReportTexts;
import app.fingerpost.desk.model.ReportsModel;
import app.fingerpost.desk.model.Texts;
import app.fingerpost.report.Answer;
import app.fingerpost.report.Grouping;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** The table of a report; its columns follow the grouping of the answer it shows. */
final class ReportTable {
    private static final Texts TEXTS = new Texts("reports");
    private static final Comparator<ReportRow> AS_ANSWERED = Comparator.comparingLong(ReportRow::id);

    private final RowTable<ReportRow> table;
    private @Nullable Grouping laid;
    private ZoneId zone = ZoneOffset.UTC;

    ReportTable(ReportsModel model, ColumnScale scale, LinkDoor door) {
        this.table = new RowTable<>(model.listing(), scale);
        table.view().setId("report");
        table.view().setAccessibleText(TEXTS.get("table"));
        table.offer(List.of());
        OpenRows.give(table.view(), row -> {
            if (laid == Grouping.LINK) {
                door.open(row.row().name(), row.row().deleted());
            }
        });
    }

    RowTable<ReportRow> rows() {
        return table;
    }

    /** Order and widths of the columns stay as the person has them until another grouping needs others. */
    void show(Answer answer) {
        Grouping by = answer.question().by();
        zone = answer.question().zone();
        if (by != laid) {
            laid = by;
            lay(by);
        }
    }

    private void lay(Grouping by) {
        table.removeColumns();
        boolean ordered = by.isTime() || by == Grouping.HOUR_OF_DAY;
        var name = table.column(
                ReportTexts.title(by),
                ordered ? 180 : 120,
                ordered ? 180 : 120,
                ReportRow::name,
                Cells.text("slug-cell"),
                ordered ? AS_ANSWERED : comparing(row -> row.row().name(), String.CASE_INSENSITIVE_ORDER));
        ElasticColumns elastic = new ElasticColumns(name, 1, table.scale());
        if (by == Grouping.LINK) {
            var owner = table.column(
                    TEXTS.get("column.owner"),
                    100,
                    100,
                    row -> String.valueOf(row.row().owner()),
                    Cells.text("owner-cell"),
                    comparing(row -> row.row().owner(), nullsFirst(String.CASE_INSENSITIVE_ORDER)));
            elastic.sharing(owner, 1);
        }
        table.numberColumn(ReportTexts.counted(by), 80, 90, row -> row.row().clicks());
        table.column(
                TEXTS.get("column.share"),
                184,
                190,
                Function.identity(),
                column -> new ShareCell(),
                Comparator.comparingLong(row -> row.row().clicks()));
        if (by == Grouping.LINK) {
            table.momentColumn(
                    TEXTS.get("column.last"), () -> zone, row -> row.row().lastClick());
        }
        table.view().setColumnResizePolicy(elastic);
        table.layColumns();
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
            setText(ReportTexts.share(row.share()));
        }
    }
}
