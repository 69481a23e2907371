package app.fingerpost.desk.view;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A day to type or choose, written as everywhere in reports and files: 2026-01-31. */
final class DayField extends DatePicker {
    DayField() {
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable LocalDate day) {
                return day == null ? "" : day.toString();
            }

            /** What cannot be read leaves the day as it was. */
            @Override
            public @Nullable LocalDate fromString(String text) {
                try {
                    return text.isBlank() ? null : LocalDate.parse(text.strip());
                } catch (DateTimeParseException e) {
                    return getValue();
                }
            }
        });
        setPromptText("2026-01-31");
        focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                getEditor().setText(getConverter().toString(getValue()));
            }
        });
    }
}
