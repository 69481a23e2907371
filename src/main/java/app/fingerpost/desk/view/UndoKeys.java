package app.fingerpost.desk.view;

import app.fingerpost.desk.model.Notices;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The keys for undo and redo while a text field has the keyboard. JavaFX gives them to the field; here they are about the
 * last deed that was done, as long as nothing was typed into the field since that was begun.
 */
final class UndoKeys {
    private static final Key UNDO = Key.of("Shortcut+Z");
    private static final List<Key> REDO = List.of(Key.of("Shortcut+Shift+Z"), Key.of("Shortcut+Y"));

    private final Notices notices;
    private final BooleanSupplier formOpen;
    private final ChangeListener<String> typing = (property, before, text) -> {
        typed = true;
        typedSince = true;
    };
    /** The field that had the keyboard last. */
    private @Nullable Node last;
    /** Whether that was changed since the last deed that was done was begun, by a person or because it follows what it shows. */
    private boolean typed;
    /** Whether it was since the last deed was begun, done or not. */
    private boolean typedSince;

    /** In a form over the window the keys are the field's. */
    UndoKeys(Notices notices, BooleanSupplier formOpen) {
        this.notices = notices;
        this.formOpen = formOpen;
    }

    void workIn(Scene scene) {
        scene.focusOwnerProperty().addListener((property, before, now) -> follow(before, now));
        notices.history().beginningsProperty().addListener((property, before, now) -> typedSince = false);
        notices.currentProperty().addListener((property, before, notice) -> {
            if (notice != null && notice.undo() != null) {
                typed = typed && typedSince;
            }
        });
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean undo = UNDO.match(event);
            boolean redo = REDO.stream().anyMatch(key -> key.match(event));
            if ((undo || redo) && isAboutDeeds(scene.getFocusOwner(), undo)) {
                if (undo) {
                    notices.undoLast();
                } else {
                    notices.redoLast();
                }
                event.consume();
            } else if (redo && typedInto(scene.getFocusOwner()) instanceof TextInputControl field) {
                // JavaFX's fields know only one of the keys, the other would be about deeds.
                field.redo();
                event.consume();
            }
        });
    }

    private void follow(@Nullable Node before, @Nullable Node now) {
        if (typedInto(before) instanceof TextInputControl field) {
            field.textProperty().removeListener(typing);
        }
        if (typedInto(now) instanceof TextInputControl field) {
            // A question that was answered in vain gives the keyboard back to the same field.
            typed = typed && field == last && field.isUndoable();
            last = field;
            field.textProperty().addListener(typing);
        }
    }

    /** What one types into: the field within a day never has the keyboard itself. */
    private static @Nullable Node typedInto(@Nullable Node focused) {
        return focused instanceof DatePicker day ? day.getEditor() : focused;
    }

    /** A field that follows what it shows forgets what was typed, but only after it has told of its new text. */
    private static boolean isTypedIn(TextInputControl field) {
        return field.isUndoable() || field.isRedoable();
    }

    private boolean isAboutDeeds(@Nullable Node focused, boolean undo) {
        var next =
                undo ? notices.history().nextUndoProperty() : notices.history().nextRedoProperty();
        return typedInto(focused) instanceof TextInputControl field
                && !(typed && isTypedIn(field))
                && !formOpen.getAsBoolean()
                && !next.get().isEmpty();
    }
}
