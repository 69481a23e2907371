package app.fingerpost.desk.view;

import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;

/**
 * Widths of columns, told and remembered for the usual size of the text; in a table they are as much larger as the text
 * is, so that no heading is cut.
 */
final class ColumnScale {
    private final ObservableDoubleValue text;

    /** {@code text} tells how large the text is; 1 is its usual size. */
    ColumnScale(ObservableDoubleValue text) {
        this.text = text;
    }

    void size(TableColumnBase<?, ?> column, double min, double usual) {
        column.setMinWidth(min * text.get());
        setWidth(column, usual);
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
