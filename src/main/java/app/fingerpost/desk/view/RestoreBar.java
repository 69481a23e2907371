package app.fingerpost.desk.view;

import app.fingerpost.desk.model.RestoreModel;
import app.fingerpost.desk.model.Texts;
import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says what a backup holds and what restoring it does, and asks; takes no room while nothing is asked. */
final class RestoreBar extends VBox {
    private static final Texts TEXTS = new Texts("settings");

    private final RestoreModel model;
    private final Node asker;

    /** {@code asker} gets the keyboard back if the person decides otherwise. */
    RestoreBar(RestoreModel model, Node asker) {
        this.model = model;
        this.asker = asker;
        Label question = new Label(null, new FontIcon(Feather.ALERT_TRIANGLE));
        question.setId("restore-question");
        question.setWrapText(true);
        question.setMinHeight(USE_PREF_SIZE);
        question.textProperty().bind(model.questionProperty());
        Button confirm = new Button();
        confirm.setId("confirm-restore");
        confirm.getStyleClass().add(Styles.ACCENT);
        confirm.setOnAction(event -> model.confirm());
        confirm.disableProperty().bind(model.underWay().busyProperty());
        Button cancel = new Button(TEXTS.get("restoreCancel"));
        cancel.setId("cancel-restore");
        cancel.setOnAction(event -> cancel());
        cancel.disableProperty().bind(model.underWay().busyProperty());
        HBox answers = new HBox(confirm, cancel);
        answers.getStyleClass().addAll("bar", "setting-offer");
        getStyleClass().add("ask-box");
        getChildren().addAll(question, answers);
        visibleProperty().bind(model.questionProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
        visibleProperty().addListener((property, before, shown) -> {
            if (shown) {
                confirm.setText(model.startsAgain() ? TEXTS.get("restoreConfirm") : TEXTS.get("restoreConfirmQuit"));
                // The careful answer is the one under the finger.
                cancel.requestFocus();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE
                    && !model.underWay().busyProperty().get()) {
                cancel();
                event.consume();
            }
        });
    }

    private void cancel() {
        model.cancel();
        asker.requestFocus();
    }
}
