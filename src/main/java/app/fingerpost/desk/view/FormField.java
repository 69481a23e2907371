package app.fingerpost.desk.view;

import atlantafx.base.theme.Styles;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A control with its name above and, if need be, what is wrong with it below. */
final class FormField extends VBox {
    private final Supplier<Node> control;
    private final Label problem = new ProblemLabel();
    /** What is marked, as long as there is a problem. */
    private Node marked;

    FormField(String name, Node control) {
        this(name, control, control);
    }

    /** {@code marked} is the part of {@code shown} that turns red. */
    FormField(String name, Node shown, Node marked) {
        this(name, shown, () -> marked);
    }

    /** {@code control} is the part of {@code shown} that is wrong when there is a problem: it turns red. */
    FormField(String name, Node shown, Supplier<Node> control) {
        this.control = control;
        this.marked = control.get();
        Label label = new Label(name);
        label.getStyleClass().add("field-name");
        label.setLabelFor(marked);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("form-field");
        getChildren().addAll(label, shown, problem);
    }

    /** Says what is wrong, and puts the cursor there; empty for nothing. */
    void setProblem(String sentence) {
        mark(sentence);
        if (!sentence.isEmpty()) {
            marked.requestFocus();
        }
    }

    /** Says what is wrong and leaves the keyboard where it is; empty for nothing. */
    void mark(String sentence) {
        problem.setText(sentence);
        marked.pseudoClassStateChanged(Styles.STATE_DANGER, false);
        if (!sentence.isEmpty()) {
            marked = control.get();
            marked.pseudoClassStateChanged(Styles.STATE_DANGER, true);
        }
    }

    /** What was wrong last, or else the part that has the name. */
    Node control() {
        return marked;
    }

    /** What says what is wrong, to be put where it has more room than below the field. */
    Node takeProblem() {
        getChildren().remove(problem);
        return problem;
    }
}
