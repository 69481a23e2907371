package app.fingerpost.desk.view;

import app.fingerpost.desk.model.Notice;
import app.fingerpost.desk.model.Notices;
import app.fingerpost.desk.model.Texts;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A sentence in a strip of its own, which takes its room from the page and covers nothing of it, with a button for what it
 * offers and one where there is something to undo. It goes after some seconds, unless it is one that stays or has the
 * keyboard.
 */
final class NoticeBar extends HBox {
    private static final Texts TEXTS = new Texts("frame");
    private static final Duration USUAL = Duration.seconds(5);
    private static final Duration LONG = Duration.seconds(12);

    private final Notices notices;
    private final FontIcon icon = new FontIcon();
    private final Label text = new Label();
    private final Button offer = new Button();
    private final Button undo =
            new Button(TEXTS.get("undo", Action.key("Shortcut+Z").getDisplayText()));
    private final PauseTransition time = new PauseTransition();
    private @Nullable Notice shown;
    /** What had the keyboard before the bar. */
    private @Nullable Node focusBack;

    NoticeBar(Notices notices) {
        this.notices = notices;
        text.setId("notice");
        offer.setId("notice-offer");
        undo.setId("undo");
        for (Button button : List.of(offer, undo)) {
            button.getStyleClass().addAll(Styles.SMALL, Styles.ACCENT, Styles.BUTTON_OUTLINED);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.managedProperty().bind(button.visibleProperty());
        }
        Button close = new Button(null, new FontIcon(Feather.X));
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        close.setAccessibleText(TEXTS.get("dismiss"));
        close.setOnAction(event -> notices.dismiss());
        close.setMinWidth(Region.USE_PREF_SIZE);
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        time.setOnFinished(event -> notices.dismiss());
        text.setFocusTraversable(true);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        managedProperty().bind(visibleProperty());
        getStyleClass().add("notice");
        getChildren().addAll(icon, text, offer, undo, gap, close);
        notices.currentProperty().addListener((property, before, notice) -> show(notice));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                notices.dismiss();
            }
        });
        focusWithinProperty().addListener((property, before, within) -> {
            if (within) {
                time.stop();
            } else if (isVisible()) {
                leaveInTime();
            }
        });
        sceneProperty().addListener((property, before, scene) -> {
            if (scene != null) {
                scene.focusOwnerProperty().addListener((owner, from, to) -> remember(from, to));
            }
        });
        show(null);
    }

    /** Gives it the keyboard, if it shows. */
    void focus() {
        if (isVisible()) {
            text.requestFocus();
        }
    }

    private void remember(@Nullable Node from, @Nullable Node to) {
        if (from != null && Keyboard.isWithin(this, to) && !Keyboard.isWithin(this, from)) {
            focusBack = from;
        }
    }

    private void show(@Nullable Notice notice) {
        time.stop();
        if (notice == null) {
            Node back = focusBack;
            if (Keyboard.isWithin(this) && back != null) {
                back.requestFocus();
            }
            setVisible(false);
            return;
        }
        shown = notice;
        Notice.Offer offered = notice.offer();
        text.setText(notice.text());
        text.setAccessibleText(notice.isProblem() ? TEXTS.get("problem", notice.text()) : notice.text());
        icon.setIconCode(notice.isProblem() ? Feather.ALERT_TRIANGLE : Feather.CHECK_CIRCLE);
        pseudoClassStateChanged(Styles.STATE_DANGER, notice.isProblem());
        undo.setVisible(notice.undo() != null);
        undo.setOnAction(event -> notices.undo(notice));
        offer.setVisible(offered != null);
        if (offered != null) {
            offer.setText(offered.text());
            offer.setOnAction(event -> offered.work().run());
        }
        setVisible(true);
        leaveInTime();
    }

    private void leaveInTime() {
        Notice notice = shown;
        if (notice != null && !notice.stays() && !Keyboard.isWithin(this)) {
            time.setDuration(notice.undo() == null && notice.offer() == null ? USUAL : LONG);
            time.playFromStart();
        }
    }
}
