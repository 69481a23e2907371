package app.fingerpost.desk.view;

import app.fingerpost.desk.model.BackupModel;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/** Says that a backup is under way, or what it waits for, if that takes long. Nobody knows how far one is. */
final class BackupBar extends HBox {
    BackupBar(BackupModel model) {
        ProgressBar bar = new ProgressBar();
        bar.accessibleTextProperty().bind(model.textProperty());
        Label text = new Label();
        text.setId("backup-text");
        text.textProperty().bind(model.textProperty());
        getStyleClass().add("work-bar");
        getChildren().addAll(bar, text);
        Patience.show(this, model.busyProperty());
    }
}
