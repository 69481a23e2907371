package app.fingerpost.desk.view;

import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;

/** A few values, in words, to choose one from. */
final class ChoiceField<T> extends ComboBox<T> {
    ChoiceField(T[] values, Function<T, String> words) {
        getItems().setAll(values);
        setVisibleRowCount(values.length);
        setCellFactory(list -> new WordsCell<>(words));
        setButtonCell(new WordsCell<>(words));
    }

    private static final class WordsCell<T> extends ListCell<T> {
        private final Function<T, String> words;

        WordsCell(Function<T, String> words) {
            this.words = words;
        }

        @Override
        protected void updateItem(T value, boolean empty) {
            super.updateItem(value, empty);
            setText(empty || value == null ? null : words.apply(value));
        }
    }
}
