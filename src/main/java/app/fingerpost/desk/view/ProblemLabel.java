package app.fingerpost.desk.view;

import javafx.scene.control.Label;

/** Says what is wrong; takes no room while it says nothing. */
final class ProblemLabel extends Label {
    ProblemLabel() {
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("field-problem");
        visibleProperty().bind(textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
