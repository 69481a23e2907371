package app.fingerpost.desk.view;

import javafx.scene.control.TextField;

/** What stands in a field when something is asked for with it. */
final class SentText {
    private SentText() {}

    /** Empties the field once that is done, unless something else stands there by then. */
    static Runnable clearing(TextField field) {
        String sent = field.getText();
        return () -> {
            if (field.getText().equals(sent)) {
                field.clear();
            }
        };
    }
}
