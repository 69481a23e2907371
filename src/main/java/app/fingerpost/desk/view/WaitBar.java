package app.fingerpost.desk.view;

import app.fingerpost.desk.model.Texts;
import app.fingerpost.desk.model.UnderWay;
import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Says what is under way, or what it waits for, if that takes long. Nobody knows how far it is. */
final class WaitBar extends HBox {
    private static final Texts TEXTS = new Texts("undo");

    /** Had the focus before the button; null while the button has not got it. */
    private @Nullable Node focusBack;

    /** With a way to stop what is under way, as long as there is one. {@code id} is the words'; the button's is beside it. */
    WaitBar(String id, String stopId, UnderWay underWay) {
        ProgressBar bar = new ProgressBar();
        bar.accessibleTextProperty().bind(underWay.textProperty());
        Label text = new Label();
        text.setId(id);
        text.textProperty().bind(underWay.textProperty());
        Button stop = new Button(TEXTS.get("stop"));
        stop.setId(stopId);
        stop.getStyleClass().add(Styles.SMALL);
        stop.setMinWidth(USE_PREF_SIZE);
        Tip.give(stop, TEXTS.get("stop.tip"));
        stop.visibleProperty().bind(underWay.stoppableProperty());
        stop.managedProperty().bind(stop.visibleProperty());
        stop.setOnAction(event -> underWay.stop());
        giveFocusBack(stop);
        getStyleClass().add("work-bar");
        getChildren().addAll(bar, text, stop);
        Patience.show(this, underWay.busyProperty());
    }

    /** Hidden with the focus, the button would leave it to whatever comes next, and the next key with it. */
    private void giveFocusBack(Button button) {
        button.sceneProperty()
                .flatMap(Scene::focusOwnerProperty)
                .addListener((property, before, now) -> focusBack = now == button ? before : null);
        button.visibleProperty().addListener((property, before, visible) -> {
            Node back = focusBack;
            if (!visible && back != null) {
                back.requestFocus();
            }
        });
    }
}
