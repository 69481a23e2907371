package app.fingerpost.desk.view;

import javafx.beans.property.IntegerProperty;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A whole number between two others, to type or to step through. */
final class NumberSpinner extends Spinner<Integer> {
    /** Begins with the value, and keeps it as the person wants it. */
    NumberSpinner(int least, int most, int step, IntegerProperty value) {
        super(least, most, value.get(), step);
        setEditable(true);
        SpinnerValueFactory<Integer> numbers = getValueFactory();
        numbers.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Integer number) {
                return number == null ? "" : number.toString();
            }

            /** What cannot be read leaves the number as it was. */
            @Override
            public Integer fromString(String text) {
                try {
                    return Math.max(least, Math.min(most, Integer.parseInt(text.strip())));
                } catch (NumberFormatException e) {
                    return numbers.getValue();
                }
            }
        });
        valueProperty().addListener((property, before, now) -> value.set(now));
        getEditor().focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                commitValue();
                getEditor().setText(numbers.getConverter().toString(numbers.getValue()));
            }
        });
    }
}
