package app.fingerpost.desk.view;

import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/**
 * Widths of columns, told and remembered for the usual size of the text; in a table they are as much larger as the text
 * is, so that no heading is cut.
 */
final class ColumnScale {
    /** What AtlantaFX leaves free left and right of a heading, the line between two, and the arrow where it is sorted by. */
    private static final double HEADING_EDGES = 28;

    private final ObservableDoubleValue text;

    /** {@code text} tells how large the text is; 1 is its usual size. */
    ColumnScale(ObservableDoubleValue text) {
        this.text = text;
    }

    /** No column is narrower than its heading with the arrow of its order, which has another length in another language. */
    void size(TableColumnBase<?, ?> column, double min, double usual) {
        column.setMinWidth(Math.max(min, heading(column)) * text.get());
        setWidth(column, usual);
    }

    private static double heading(TableColumnBase<?, ?> column) {
        Text words = new Text(column.getText());
        words.setFont(Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, TextSize.USUAL));
        return Math.ceil(words.getLayoutBounds().getWidth()) + HEADING_EDGES;
    }

    void setWidth(TableColumnBase<?, ?> column, double width) {
        column.setPrefWidth(width * text.get());
    }

    /** What {@link #setWidth} was told, or the person's own width as it would be with the usual text. */
    long width(TableColumnBase<?, ?> column) {
        return Math.round(column.getPrefWidth() / text.get());
    }

    /** Has the columns of this table grow and shrink with the text, also those that a person sized. */
    void follow(TableView<?> table) {
        text.addListener((property, before, now) -> {
            double times = now.doubleValue() / before.doubleValue();
            for (TableColumnBase<?, ?> column : table.getColumns()) {
                column.setMinWidth(column.getMinWidth() * times);
                column.setPrefWidth(column.getPrefWidth() * times);
            }
        });
    }
}
