package app.fingerpost.desk.view;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/** Says what is under way, or what it waits for, if that takes long. Nobody knows how far it is. */
final class WaitBar extends HBox {
    /** {@code id} is the words'. */
    WaitBar(String id, ReadOnlyStringProperty words, ReadOnlyBooleanProperty busy) {
        ProgressBar bar = new ProgressBar();
        bar.accessibleTextProperty().bind(words);
        Label text = new Label();
        text.setId(id);
        text.textProperty().bind(words);
        getStyleClass().add("work-bar");
        getChildren().addAll(bar, text);
        Patience.show(this, busy);
    }
}
