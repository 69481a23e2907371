package app.fingerpost.desk.view;

import app.fingerpost.desk.model.Texts;
import app.fingerpost.desk.model.Wording;
import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import java.util.Objects;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.event.ActionEvent;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * A day to type or choose, written as everywhere in reports and files, 2026-01-31, and read as the person's language
 * writes it too. What is typed is the field's day at once: a key or a button that saves does not wait for Enter to be
 * released. Text that is no day stays where it was typed, and the day before it is the field's.
 */
final class DayField extends DatePicker {
    private static final Texts TEXTS = new Texts("sheet");

    private final StringProperty unread = new SimpleStringProperty(this, "unread", "");
    /** Whether the text changes only for the sake of undo. */
    private boolean repeating;

    DayField() {
        setConverter(new StringConverter<>() {
            /** While a day is being typed it is left as it is typed. */
            @Override
            public String toString(@Nullable LocalDate day) {
                return day != null && says(day) ? getEditor().getText() : written(day);
            }

            @Override
            public @Nullable LocalDate fromString(String text) {
                return getValue();
            }
        });
        setPromptText(TEXTS.get("day-hint"));
        getEditor().textProperty().addListener((property, before, text) -> read(text));
        valueProperty().addListener((property, before, day) -> show(day));
        unread.addListener((property, before, text) -> showUnread(text));
        addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                // The skin would write the day over text that is none, and acts only if the day is another.
                event.consume();
                fireEvent(new ActionEvent(this, this));
            }
        });
        focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                leave();
            }
        });
    }

    /** What was typed and is no day; empty if a day, or nothing, stands there. */
    StringProperty unreadProperty() {
        return unread;
    }

    /** Puts this day in place of what was typed or chosen, which undo brings back; false if it stands there. */
    boolean takeBack(@Nullable LocalDate before) {
        if (unread.get().isEmpty() && Objects.equals(before, getValue())) {
            return false;
        }
        TextField editor = getEditor();
        String typed = editor.getText();
        unread.set("");
        setValue(before);
        // That sets the text, which cannot be undone, so it is done once more as if by typing.
        repeating = true;
        editor.setText(typed);
        editor.replaceText(0, typed.length(), written(before));
        repeating = false;
        return true;
    }

    private void read(String text) {
        if (repeating) {
            return;
        }
        LocalDate day = Wording.typedDay(text);
        if (day == null && !text.isBlank()) {
            unread.set(text);
            return;
        }
        setValue(day);
        unread.set("");
    }

    private void show(@Nullable LocalDate day) {
        if (!says(day)) {
            getEditor().setText(written(day));
        }
    }

    private void showUnread(String text) {
        if (text.isEmpty()) {
            show(getValue());
            mark(false);
        } else if (!text.equals(getEditor().getText())) {
            getEditor().setText(text);
        }
    }

    private boolean says(@Nullable LocalDate day) {
        String text = getEditor().getText();
        return day == null ? text.isBlank() : day.equals(Wording.typedDay(text));
    }

    private void leave() {
        boolean wrong = !unread.get().isEmpty();
        if (!wrong) {
            getEditor().setText(written(getValue()));
        }
        mark(wrong);
    }

    private void mark(boolean wrong) {
        pseudoClassStateChanged(Styles.STATE_DANGER, wrong);
    }

    private static String written(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
