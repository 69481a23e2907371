package app.fingerpost.desk.view;

import java.util.stream.Stream;
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
    /** What AtlantaFX leaves free left and right in a cell, with a pixel for what is rounded. */
    private static final double CELL_EDGES = 15;

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
        return width(column.getText(), FontWeight.BOLD, TextSize.USUAL) + HEADING_EDGES;
    }

    /**
     * How wide a column has to be so that none of these words is cut, which have other lengths in another language.
     *
     * @param part how large they are, 1 as the text
     */
    static double holding(Stream<String> words, double part) {
        return words.mapToDouble(word -> width(word, FontWeight.NORMAL, part * TextSize.USUAL))
                        .max()
                        .orElse(0)
                + CELL_EDGES;
    }

    private static double width(String words, FontWeight weight, double size) {
        Text text = new Text(words);
        text.setFont(Font.font(Font.getDefault().getFamily(), weight, size));
        return Math.ceil(text.getLayoutBounds().getWidth());
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
