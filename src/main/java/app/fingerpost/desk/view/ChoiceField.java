package app.fingerpost.desk.view;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** A few values, in words, to choose one from; as wide as the longest of them. */
final class ChoiceField<T> extends ComboBox<T> {
    private final Function<T, String> words;

    ChoiceField(T[] values, Function<T, String> words) {
        this.words = words;
        getItems().setAll(values);
        setVisibleRowCount(values.length);
        setCellFactory(list -> new WordsCell<>(words));
        setButtonCell(new WordsCell<>(words));
    }

    /** By itself it would go by the value it has, and by the list from when that was open for the first time. */
    @Override
    protected double computePrefWidth(double height) {
        double usual = super.computePrefWidth(height);
        Node arrow = lookup(".arrow-button");
        if (arrow == null) {
            return usual;
        }
        ListCell<T> cell = getButtonCell();
        double now = width(cell.getText());
        double widest = getItems().stream().map(words).mapToDouble(this::width).reduce(now, Math::max);
        double around = snappedLeftInset() + arrow.prefWidth(-1) + snappedRightInset();
        return around + Math.ceil(cell.prefWidth(height) - now + widest);
    }

    private double width(@Nullable String text) {
        Text measured = new Text(text);
        measured.setFont(getButtonCell().getFont());
        return measured.getLayoutBounds().getWidth();
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
