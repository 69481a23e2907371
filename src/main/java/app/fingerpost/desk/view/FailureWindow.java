package app.fingerpost.desk.view;

import app.fingerpost.desk.model.Texts;
import app.fingerpost.settings.Appearance;
import atlantafx.base.theme.Styles;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Why there is no window: one sentence and one button. */
public final class FailureWindow {
    private static final Texts TEXTS = new Texts("common");
    /** With the usual size of the text. */
    private static final double WIDTH = 460;

    private FailureWindow() {}

    /** Returns when the person has closed it. JavaFX runs already; any thread may call, but the FX thread. */
    public static void show(String sentence, Appearance appearance) {
        Theme theme = Theme.of(appearance.theme());
        CountDownLatch closed = new CountDownLatch(1);
        Platform.runLater(() -> {
            theme.apply();
            Stage stage = stage(sentence, appearance.textScale());
            stage.setOnHidden(event -> closed.countDown());
            centre(stage);
            stage.show();
            stage.toFront();
        });
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** JavaFX leaves the place to the window manager, which may choose a corner. */
    private static void centre(Stage stage) {
        Parent content = stage.getScene().getRoot();
        content.applyCss();
        content.layout();
        double width = content.prefWidth(-1);
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        stage.setX(room.getMinX() + (room.getWidth() - width) / 2);
        stage.setY(room.getMinY() + (room.getHeight() - content.prefHeight(width)) / 2);
    }

    private static Stage stage(String sentence, double textScale) {
        Stage stage = new Stage();
        Label heading = new Label(TEXTS.get("not-started"));
        heading.getStyleClass().add(Styles.TITLE_4);
        Label text = new Label(sentence);
        text.setId("failure");
        text.setWrapText(true);
        text.setPrefWidth(WIDTH * textScale);
        text.setMinHeight(Region.USE_PREF_SIZE);
        Button close = new Button(TEXTS.get("close"));
        close.setId("close-failure");
        close.setDefaultButton(true);
        close.setCancelButton(true);
        // It has the focus, so this is what a screen reader reads out.
        close.setAccessibleHelp(sentence);
        close.setOnAction(event -> stage.hide());
        VBox buttons = new VBox(close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox content = new VBox(16, heading, text, buttons);
        content.setPadding(new Insets(24));
        TextSize.give(content, textScale);
        stage.initModality(Modality.APPLICATION_MODAL);
        stage.setTitle(heading.getText());
        stage.setScene(new Scene(content));
        stage.setResizable(false);
        return stage;
    }
}
