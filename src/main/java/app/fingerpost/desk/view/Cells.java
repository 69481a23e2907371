package app.fingerpost.desk.view;

import app.fingerpost.desk.model.Wording;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

/** Cells that show a value as text. */
final class Cells {
    /** The style class of a column of numbers. */
    static final String NUMBER_COLUMN = "number-column";

    private Cells() {}

    /** Text in the style class given. */
    static <R> Function<TableColumn<R, String>, TableCell<R, String>> text(String styleClass) {
        return column -> new TextCell<>(Function.identity(), styleClass, Pos.CENTER_LEFT);
    }

    /** Numbers, ending at one line. */
    static <R> Function<TableColumn<R, Long>, TableCell<R, Long>> number() {
        return column -> new TextCell<>(Wording::number, "number-cell", Pos.CENTER_RIGHT);
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
