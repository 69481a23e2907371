package app.fingerpost.desk.view;

import app.fingerpost.desk.model.ReportsModel;
import app.fingerpost.desk.model.Texts;
import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/** Shows that a report is under way, if it takes long enough to wonder, and lets one stop waiting. */
final class ReportWait extends HBox {
    private static final Texts TEXTS = new Texts("reports");

    ReportWait(ReportsModel model) {
        ProgressBar bar = new ProgressBar();
        bar.setAccessibleText(TEXTS.get("wait"));
        Button stop = new Button(TEXTS.get("wait.stop"));
        stop.setId("report-stop");
        stop.getStyleClass().add(Styles.SMALL);
        stop.setMinWidth(USE_PREF_SIZE);
        stop.setOnAction(event -> model.giveUp());
        getStyleClass().add("bar");
        getChildren().addAll(bar, stop);
        Patience.show(this, model.askingProperty());
    }
}
