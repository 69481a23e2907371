package app.fingerpost.desk.view;

import app.fingerpost.desk.model.Texts;
import app.fingerpost.settings.Appearance;
import atlantafx.base.theme.Styles;
import java.util.concurrent.ForkJoinPool;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** What a person is told while there is no desk: a heading, a sentence and a button or two. For the FX thread. */
final class SmallWindow {
    private static final Texts TEXTS = new Texts("common");
    /** With the usual size of the text. */
    private static final double WIDTH = 460;

    private SmallWindow() {}

    /** Ready to be shown, in the middle of the screen; with a button that closes it. */
    static Stage stage(String id, String heading, String sentence, Appearance appearance) {
        Stage stage = new Stage();
        fill(stage, id, heading, sentence, appearance, button("close-" + id, TEXTS.get("close"), stage::hide));
        return stage;
    }

    /** Enter answers with the button that has the keyboard. */
    static Button button(String id, String words, Runnable work) {
        Button button = new Button(words);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        // A default button would get an Enter that is pressed on another one, too.
        button.defaultButtonProperty().bind(button.focusedProperty());
        button.setOnAction(event -> work.run());
        return button;
    }

    /** The same with these buttons: the first has the keyboard, the last is Escape's. */
    static void fill(
            Stage stage, String id, String heading, String sentence, Appearance appearance, Button... buttons) {
        Label title = new Label(heading);
        title.getStyleClass().add(Styles.TITLE_4);
        Label text = new Label(sentence);
        text.setId(id);
        text.setWrapText(true);
        text.setPrefWidth(WIDTH * appearance.textScale());
        text.setMinHeight(Region.USE_PREF_SIZE);
        buttons[0].getStyleClass().add(Styles.ACCENT);
        buttons[buttons.length - 1].setCancelButton(true);
        // It has the focus, so this is what a screen reader reads out.
        buttons[0].setAccessibleHelp(sentence);
        HBox line = new HBox(8, buttons);
        line.setAlignment(Pos.CENTER_RIGHT);
        VBox content = new VBox(16, title, text, line);
        content.setPadding(new Insets(24));
        TextSize.give(content, appearance.textScale());
        stage.setTitle(heading);
        stage.setScene(new Scene(content));
        stage.setResizable(false);
        centre(stage);
        WindowIcon.give(stage, ForkJoinPool.commonPool());
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
}
