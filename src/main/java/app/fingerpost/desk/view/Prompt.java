package app.fingerpost.desk.view;

import javafx.beans.binding.Bindings;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

/** What an empty field says, in fewer words where the field has no room for all: it would be cut, or go on in another line. */
final class Prompt {
    private Prompt() {}

    /** {@code beside} are pixels for icons and the field's edges, which get an em, too. */
    static void give(TextInputControl field, String words, String fewer, double beside) {
        Text whole = new Text(words);
        whole.fontProperty().bind(field.fontProperty());
        field.promptTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> field.getWidth() > 0
                                        && field.getWidth()
                                                < whole.getLayoutBounds().getWidth()
                                                        + whole.getFont().getSize()
                                                        + beside
                                ? fewer
                                : words,
                        field.widthProperty(),
                        whole.layoutBoundsProperty()));
    }
}
