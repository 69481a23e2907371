package app.fingerpost.desk.view;

import app.fingerpost.desk.model.StatusModel;
import app.fingerpost.desk.model.Texts;
import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The bar at the bottom: the address served, how clicks are doing, what does not work. */
final class StatusBar extends HBox {
    private static final Texts TEXTS = new Texts("frame");

    /** {@code onCopy} copies the address. */
    StatusBar(StatusModel model, Runnable onCopy) {
        Button address = new Button(null, new FontIcon(Feather.GLOBE));
        address.textProperty().bind(model.addressProperty());
        address.setMnemonicParsing(false);
        address.setId("address");
        address.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        Tip.give(address, TEXTS.get("address-tip"));
        address.setOnAction(event -> onCopy.run());
        address.setMinWidth(Region.USE_PREF_SIZE);

        Label waiting = new Label();
        waiting.setId("waiting");
        waiting.textProperty().bind(model.waitingProperty());
        Tip.give(waiting, model.atRiskProperty());
        Label flush = new Label();
        flush.setId("last-flush");
        flush.textProperty().bind(model.lastFlushProperty());
        Label trouble = new Label(null, new FontIcon(Feather.ALERT_TRIANGLE));
        trouble.setId("trouble");
        trouble.getStyleClass().add("trouble");
        trouble.setTextOverrun(OverrunStyle.ELLIPSIS);
        trouble.textProperty().bind(model.troubleProperty());
        trouble.visibleProperty().bind(model.troubleProperty().isNotEmpty());
        Tip.give(trouble, model.troubleProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        for (Label label : new Label[] {waiting, flush}) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        getStyleClass().add("status-bar");
        getChildren().addAll(address, trouble, gap, waiting, flush);
    }
}
