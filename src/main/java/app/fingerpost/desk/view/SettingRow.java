package app.fingerpost.desk.view;

import app.fingerpost.desk.model.Problem;
import app.fingerpost.desk.model.SettingsModel;
import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A setting: its name and what it does at the left, its control at the right, and what is wrong below. */
final class SettingRow extends VBox {
    private final Control control;
    private final Label problem = new ProblemLabel();
    private final Label text = new Label();
    private final Label note = new Label();

    SettingRow(String name, String help, Control control) {
        this.control = control;
        Label title = new Label(name);
        title.setLabelFor(control);
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.getStyleClass().addAll("setting-help", Styles.TEXT_MUTED);
        VBox words = new VBox(title, text, note);
        words.getStyleClass().add("setting-words");
        BreakingLine line = new BreakingLine(words, VPos.CENTER, control);
        line.getStyleClass().add("setting-line");
        note.setWrapText(true);
        note.getStyleClass().add("field-warning");
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        if (!(control instanceof TextInputControl)) {
            // A text field is named by its label; a text of its own would hide what stands in it.
            control.setAccessibleText(name);
        }
        explain(help);
        control.setMinWidth(Region.USE_PREF_SIZE);
        getStyleClass().add("setting");
        getChildren().addAll(line, problem);
    }

    /** Says there what the model refuses about this setting. */
    SettingRow watching(SettingsModel model, String key) {
        model.problemProperty().addListener((property, before, now) -> show(now, key));
        return this;
    }

    /** Says what the setting does, from now on. */
    void explain(String help) {
        text.setText(help);
        control.setAccessibleHelp(help);
    }

    /** A button below the control. */
    SettingRow offering(Button button) {
        HBox line = new HBox(button);
        line.getStyleClass().add("setting-offer");
        line.visibleProperty().bind(button.visibleProperty());
        line.managedProperty().bind(line.visibleProperty());
        getChildren().add(1, line);
        return this;
    }

    /** Something the person should know before choosing; empty for nothing. */
    SettingRow noting(String sentence) {
        note.setText(sentence);
        return this;
    }

    /** The same as it changes. */
    SettingRow noting(ObservableValue<String> sentence) {
        note.textProperty().bind(sentence);
        return this;
    }

    private void show(@Nullable Problem refused, String key) {
        boolean mine = refused != null && refused.field().equals(key);
        String sentence = mine && refused != null ? refused.sentence() : "";
        problem.setText(sentence);
        // The field has the keyboard, so this is what a screen reader reads out.
        control.setAccessibleHelp(mine ? sentence : text.getText());
        control.pseudoClassStateChanged(Styles.STATE_DANGER, mine);
        if (mine) {
            control.requestFocus();
        }
    }

    /** Rows under a heading. */
    static VBox section(String title, Node... rows) {
        Label heading = new Label(title);
        heading.getStyleClass().add(Styles.TITLE_4);
        VBox box = new VBox(rows);
        box.getStyleClass().add("setting-box");
        VBox section = new VBox(heading, box);
        section.getStyleClass().add("setting-section");
        return section;
    }
}
