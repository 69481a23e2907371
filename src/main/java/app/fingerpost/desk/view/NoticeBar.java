package app.fingerpost.desk.view;

import app.fingerpost.desk.model.Notice;
import app.fingerpost.desk.model.Notices;
import app.fingerpost.desk.model.Texts;
import atlantafx.base.theme.Styles;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A sentence floating above the bottom for some seconds, with a button where there is something to undo. */
final class NoticeBar extends HBox {
    private static final Texts TEXTS = new Texts("frame");
    private static final Duration USUAL = Duration.seconds(5);
    private static final Duration LONG = Duration.seconds(12);

    private final Notices notices;
    private final FontIcon icon = new FontIcon();
    private final Label text = new Label();
    private final Button undo =
            new Button(TEXTS.get("undo", Action.key("Shortcut+Z").getDisplayText()));
    private final PauseTransition time = new PauseTransition();

    NoticeBar(Notices notices) {
        this.notices = notices;
        text.setId("notice");
        undo.setId("undo");
        undo.getStyleClass().addAll(Styles.SMALL, Styles.ACCENT, Styles.BUTTON_OUTLINED);
        undo.setFocusTraversable(false);
        undo.setMinWidth(Region.USE_PREF_SIZE);
        Button close = new Button(null, new FontIcon(Feather.X));
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        close.setFocusTraversable(false);
        close.setAccessibleText(TEXTS.get("dismiss"));
        close.setOnAction(event -> notices.dismiss());
        time.setOnFinished(event -> notices.dismiss());
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getStyleClass().add("notice");
        getChildren().addAll(icon, text, undo, close);
        notices.currentProperty().addListener((property, before, notice) -> show(notice));
        show(null);
    }

    private void show(@Nullable Notice notice) {
        setVisible(notice != null);
        time.stop();
        if (notice == null) {
            return;
        }
        boolean undoable = notice.undo() != null;
        text.setText(notice.text());
        icon.setIconCode(notice.isProblem() ? Feather.ALERT_TRIANGLE : Feather.CHECK_CIRCLE);
        pseudoClassStateChanged(Styles.STATE_DANGER, notice.isProblem());
        undo.setVisible(undoable);
        undo.setManaged(undoable);
        undo.setOnAction(event -> notices.undo(notice));
        time.setDuration(undoable || notice.isProblem() ? LONG : USUAL);
        time.playFromStart();
    }
}
