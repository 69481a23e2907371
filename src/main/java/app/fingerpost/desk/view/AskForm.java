package app.fingerpost.desk.view;

import app.fingerpost.desk.model.Ending;
import app.fingerpost.desk.model.Notices;
import app.fingerpost.desk.model.OneAnswer;
import app.fingerpost.desk.model.Texts;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A question that an {@link AskBar} shows. Its title says what it is about, which stays the same as long as it is open. Once
 * answered it takes nothing more, unless the answer is refused.
 */
final class AskForm extends VBox {
    private static final Texts TEXTS = new Texts("common");

    private final String title;
    private final Object about;
    private final List<FormField> fields;
    private final Button answer;
    private final HBox buttons = new HBox();
    private final Label general = new ProblemLabel();
    private final List<@Nullable Object> untouched;
    private final OneAnswer given;
    /** Had the keyboard when it was answered last. */
    private @Nullable Node answeredAt;

    private Runnable onClose = () -> {};

    /**
     * @param about equal for two questions that are the same one asked twice
     * @param answer says what its button does; Enter does it, too
     * @param fields at least one; the first is where it begins
     */
    AskForm(String title, Object about, String answer, FormField... fields) {
        this.title = title;
        this.about = about;
        this.fields = List.of(fields);
        this.answer = button("ask-answer", answer, () -> {});
        Label heading = new Label(title);
        heading.setId("ask-title");
        heading.getStyleClass().add(Styles.TEXT_BOLD);
        heading.setWrapText(true);
        heading.setMinHeight(Region.USE_PREF_SIZE);
        this.answer.getStyleClass().add(Styles.ACCENT);
        buttons.getChildren().addAll(this.answer, button("ask-cancel", TEXTS.get("cancel"), this::close));
        buttons.getStyleClass().add("ask-buttons");
        FlowPane line = new FlowPane();
        line.getStyleClass().add("ask-fields");
        line.getChildren().addAll(fields);
        line.getChildren().add(buttons);
        // Each is as wide as it likes, but for what the page has no room for.
        line.widthProperty()
                .addListener((property, before, width) ->
                        this.fields.forEach(field -> field.setMaxWidth(width.doubleValue())));
        getStyleClass().add("ask-form");
        getChildren().addAll(heading, line);
        this.fields.forEach(field -> getChildren().add(field.takeProblem()));
        getChildren().add(general);
        this.fields.forEach(field -> {
            if (field.control() instanceof TextInputControl text) {
                // What is typed anew was not refused yet.
                text.textProperty().addListener((property, before, now) -> field.mark(""));
            }
        });
        // Who comes to the field with a screen reader does not see the title above it.
        fields[0].control().setAccessibleHelp(title);
        this.untouched = values();
        this.given = new OneAnswer(title);
        given.givenProperty().addListener((property, before, now) -> {
            if (now && Keyboard.isWithin(this)) {
                // Else the keyboard would go to what is next on the page, and its keys would be that one's.
                answeredAt = getScene().getFocusOwner();
                requestFocus();
            }
            line.setDisable(now);
            goOnWhereAnswered();
        });
        focusedProperty().addListener((property, before, now) -> goOnWhereAnswered());
    }

    /** What answers it, once it can be answered; calls {@link #close} in the end, or one of {@link #at}. */
    void onAnswer(Runnable work) {
        answer.setOnAction(event -> given.give(work));
    }

    /** One can answer only while this holds. */
    void answerIf(ObservableBooleanValue possible) {
        answer.disableProperty().bind(Bindings.not(possible));
    }

    /** One more way to answer; {@code work} as of {@link #onAnswer}. */
    void offer(String id, String words, Runnable work) {
        buttons.getChildren().add(1, button(id, words, () -> given.give(work)));
    }

    /** Something to know, below the fields. */
    void note(Label note) {
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().add(2, note);
    }

    private static Button button(String id, String words, Runnable work) {
        Button button = new Button(words);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> work.run());
        return button;
    }

    void setOnClose(Runnable onClose) {
        this.onClose = onClose;
    }

    void close() {
        onClose.run();
    }

    /** It is not seen any more; a refusal that is still to come is for these to tell. */
    void leaveTo(Notices notices) {
        given.leaveTo(notices);
    }

    /** Puts the cursor where one begins. */
    void begin() {
        Node first = fields.get(0).control();
        first.requestFocus();
        if (first instanceof TextInputControl text) {
            text.selectAll();
        }
    }

    /** Puts the cursor there behind what has been typed: the next key must not take its place. */
    void goOn() {
        Node first = fields.get(0).control();
        first.requestFocus();
        if (first instanceof TextInputControl text) {
            text.end();
        }
    }

    void answer() {
        answer.fire();
    }

    /**
     * Tells why it was refused, at the field if it is still there; the keyboard stays where it is if that is elsewhere by
     * now. An empty sentence tells nothing, but it can be answered again.
     */
    Consumer<String> at(FormField field) {
        return sentence -> refuse(field, sentence);
    }

    /** As {@link #at}. */
    void refuse(FormField field, String sentence) {
        if (!given.refuse(sentence)) {
            return;
        }
        tell("");
        fields.forEach(other -> other.mark(""));
        field.mark(sentence);
        if (Keyboard.isWithin(this)) {
            goBack(field.control());
        }
    }

    /** The form itself has the keyboard only while the answer is at work. */
    private void goOnWhereAnswered() {
        Node place = answeredAt;
        if (isFocused() && !given.givenProperty().get() && place != null) {
            goBack(place);
        }
    }

    /** As it was left: a text that gets the keyboard is selected, and the next key would take its place. */
    private static void goBack(Node control) {
        if (control instanceof TextInputControl text) {
            int anchor = text.getAnchor();
            int caret = text.getCaretPosition();
            control.requestFocus();
            text.selectRange(anchor, caret);
        } else {
            control.requestFocus();
        }
    }

    /** Says something about the question as a whole, empty for nothing. */
    void tell(String sentence) {
        general.setText(sentence);
    }

    boolean isSameAs(AskForm other) {
        return about.equals(other.about);
    }

    /** Whether something stands in its fields that would be lost; what it was answered with is not. */
    boolean isUnsaved() {
        return !given.givenProperty().get() && !values().equals(untouched);
    }

    /** What would be lost if the app ended now. */
    List<Ending.Unsaved> unsaved() {
        return isUnsaved() ? List.of(new Ending.Unsaved(values(), TEXTS.get("unsaved-ask", title))) : List.of();
    }

    private List<@Nullable Object> values() {
        List<@Nullable Object> values = new ArrayList<>();
        fields.forEach(field -> addValues(field, values));
        return values;
    }

    private static void addValues(Node node, List<@Nullable Object> values) {
        if (node instanceof TextInputControl text) {
            values.add(text.getText());
        } else if (node instanceof DatePicker day) {
            values.add(day.getEditor().getText());
        } else if (node instanceof ComboBoxBase<?> choice) {
            values.add(choice.getValue());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> addValues(child, values));
        }
    }
}
