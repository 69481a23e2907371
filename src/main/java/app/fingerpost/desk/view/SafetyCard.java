package app.fingerpost.desk.view;

import app.fingerpost.desk.model.SafetyModel;
import app.fingerpost.desk.model.Texts;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How the clicks that wait are kept, and what could take them. */
final class SafetyCard extends VBox {
    private static final Texts TEXTS = new Texts("activity");

    private final GridPane facts = new GridPane();

    SafetyCard(SafetyModel model) {
        Label name = new Label(TEXTS.get("safety"));
        name.getStyleClass().add("card-title");
        fact("safety-waiting", TEXTS.get("safety.waiting"), model.waitingProperty());
        fact("safety-flush", TEXTS.get("safety.flush"), model.lastFlushProperty());
        fact("safety-disk", TEXTS.get("safety.disk"), model.onDiskProperty());
        fact("safety-segments", TEXTS.get("safety.segments"), model.segmentsProperty());
        fact("safety-step", TEXTS.get("safety.step"), model.exactnessProperty());
        fact("safety-unjournaled", TEXTS.get("safety.unjournaled"), model.unjournaledProperty());
        facts.getStyleClass().add("facts");
        Label bound = new Label();
        bound.setId("safety-bound");
        bound.setWrapText(true);
        bound.setMinHeight(Region.USE_PREF_SIZE);
        bound.textProperty().bind(model.boundProperty());
        bound.getStyleClass().add("card-note");
        model.inTroubleProperty().addListener((property, before, trouble) -> {
            bound.getStyleClass().remove("field-problem");
            if (trouble) {
                bound.getStyleClass().add("field-problem");
            }
        });
        getStyleClass().add("card");
        getChildren().addAll(name, facts, bound);
    }

    private void fact(String id, String name, ReadOnlyStringProperty value) {
        Label label = new Label(name);
        label.getStyleClass().add("card-note");
        Label told = new Label();
        told.setId(id);
        for (Label half : List.of(label, told)) {
            half.setWrapText(true);
            half.setMinHeight(Region.USE_PREF_SIZE);
        }
        told.textProperty().bind(value);
        label.setLabelFor(told);
        facts.addRow(facts.getRowCount(), label, told);
    }
}
