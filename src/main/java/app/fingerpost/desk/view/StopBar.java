package app.fingerpost.desk.view;

import app.fingerpost.desk.model.StopModel;
import app.fingerpost.desk.model.Texts;
import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says what switching several users off will stop, and asks; takes no room while nothing is asked. */
final class StopBar extends HBox {
    private static final Texts TEXTS = new Texts("users");

    private final StopModel model;

    StopBar(StopModel model) {
        this.model = model;
        Label question = new Label();
        question.setId("stop-question");
        question.setWrapText(true);
        question.setMinHeight(USE_PREF_SIZE);
        question.textProperty().bind(model.questionProperty());
        HBox.setHgrow(question, Priority.ALWAYS);
        question.setMaxWidth(Double.MAX_VALUE);
        Button confirm = button("confirm-stop", TEXTS.get("stop-confirm"), model::confirm);
        confirm.getStyleClass().add(Styles.DANGER);
        Button cancel = button("cancel-stop", TEXTS.get("stop-cancel"), model::cancel);
        FontIcon icon = new FontIcon(Feather.ALERT_TRIANGLE);
        getStyleClass().addAll("bar", "ask-bar");
        getChildren().addAll(icon, question, confirm, cancel);
        visibleProperty().bind(model.questionProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
        // The careful answer is the one under the finger.
        model.setOnAsked(cancel::requestFocus);
    }

    /** Escape cancels the question wherever the keyboard is within the page, unless something there has a use for it. */
    void heedEscape(Node page) {
        page.addEventHandler(KeyEvent.KEY_PRESSED, this::cancelByEscape);
        page.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            // A list keeps Escape to itself, for rows that are edited in it; here none are.
            if (event.getTarget() instanceof ListView) {
                cancelByEscape(event);
            }
        });
    }

    private void cancelByEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && isVisible()) {
            model.cancel();
            event.consume();
        }
    }

    private static Button button(String id, String text, Runnable work) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> work.run());
        return button;
    }
}
