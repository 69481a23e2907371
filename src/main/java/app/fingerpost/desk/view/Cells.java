package app.fingerpost.desk.view;

import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

/** Cells that show a value as text. */
final class Cells {
    private Cells() {}

    /** Text in the style class given. */
    static <R, T> Function<TableColumn<R, T>, TableCell<R, T>> text(Function<T, String> words, String styleClass) {
        return column -> new TextCell<>(words, styleClass, Pos.CENTER_LEFT);
    }

    /** Numbers, ending at one line. */
    static <R, T> Function<TableColumn<R, T>, TableCell<R, T>> number(Function<T, String> words) {
        return column -> {
            column.getStyleClass().add("number-column");
            return new TextCell<>(words, "number-cell", Pos.CENTER_RIGHT);
        };
    }

    private static final class TextCell<R, T> extends TableCell<R, T> {
        private final Function<T, String> words;

        TextCell(Function<T, String> words, String styleClass, Pos at) {
            this.words = words;
            getStyleClass().add(styleClass);
            setAlignment(at);
        }

        @Override
        protected void updateItem(T value, boolean empty) {
            super.updateItem(value, empty);
            setText(empty || value == null ? null : words.apply(value));
        }
    }
}
