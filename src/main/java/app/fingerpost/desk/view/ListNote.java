package app.fingerpost.desk.view;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Label;

/** What a list says while it is empty. */
final class ListNote extends Label {
    ListNote(String text) {
        super(text);
        setWrapText(true);
        getStyleClass().addAll(Styles.TEXT_MUTED, "list-none");
    }
}
