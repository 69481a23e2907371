package app.fingerpost.desk.view;

import app.fingerpost.desk.model.ImportModel;
import app.fingerpost.desk.model.Texts;
import app.fingerpost.desk.model.Wording;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** How far an import is, and the way to stop it. Takes no room while there is none. */
final class ImportBar extends HBox {
    private static final Texts TEXTS = new Texts("importing");

    ImportBar(ImportModel model) {
        ProgressBar bar = new ProgressBar();
        bar.setId("import-progress");
        bar.progressProperty().bind(model.progressProperty());
        bar.accessibleTextProperty().bind(model.textProperty());
        Label text = new Label();
        text.textProperty().bind(model.textProperty());
        Button stop = new Button(TEXTS.get("stop"));
        stop.setId("stop-import");
        stop.getStyleClass().add(Styles.SMALL);
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setOnAction(event -> model.cancel());
        getStyleClass().add("work-bar");
        getChildren().addAll(bar, text, stop);
        visibleProperty().bind(model.busyProperty());
        managedProperty().bind(visibleProperty());
    }

    /** A button that does the same as {@link #choose}. */
    static Button button(ImportModel model, OpenChoice files) {
        Button button = new Button(TEXTS.get("importWord"), new FontIcon(Feather.DOWNLOAD));
        button.setId("import");
        button.getStyleClass().addAll(Styles.BUTTON_ICON, "worded");
        button.setMinWidth(Region.USE_PREF_SIZE);
        Tip.give(
                button,
                Wording.withKey(TEXTS.get("import"), Key.of("Shortcut+Shift+O").getDisplayText()));
        button.setAccessibleText(TEXTS.get("import"));
        button.disableProperty().bind(model.busyProperty());
        button.setOnAction(event -> choose(model, files));
        KeptKeyboard.keep(button);
        return button;
    }

    /** Asks for a file and begins with it. */
    static void choose(ImportModel model, OpenChoice files) {
        files.which(TEXTS.get("choose"), List.of("csv", "json", "jsonl", "html", "htm"))
                .ifPresent(model::start);
    }
}
