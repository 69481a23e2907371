package app.fingerpost.desk.view;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A control with its name above and, if need be, what is wrong with it below. */
final class FormField extends VBox {
    private final Node control;
    private final Label problem = new ProblemLabel();

    FormField(String name, Node control) {
        this(name, control, control);
    }

    /** {@code marked} is the part of {@code shown} that turns red. */
    FormField(String name, Node shown, Node marked) {
        this.control = marked;
        Label label = new Label(name);
        label.getStyleClass().add("field-name");
        label.setLabelFor(marked);
        getStyleClass().add("form-field");
        getChildren().addAll(label, shown, problem);
    }

    /** Empty for none. */
    void setProblem(String sentence) {
        problem.setText(sentence);
        control.pseudoClassStateChanged(Styles.STATE_DANGER, !sentence.isEmpty());
        if (!sentence.isEmpty()) {
            control.requestFocus();
        }
    }
}
