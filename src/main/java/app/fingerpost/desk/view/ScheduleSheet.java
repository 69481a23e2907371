package app.fingerpost.desk.view;

import app.fingerpost.desk.model.ScheduleForm;
import app.fingerpost.desk.model.Texts;
import atlantafx.base.theme.Styles;
import java.io.File;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;

/** Asks when a saved report shall write a file, and where. */
final class ScheduleSheet {
    private static final Texts TEXTS = new Texts("reports");
    private static final double WIDTH = 37;

    private final ScheduleForm form;
    private final TextField folder = new TextField();

    private ScheduleSheet(ScheduleForm form) {
        this.form = form;
    }

    static void open(Sheets sheets, String name, ScheduleForm form) {
        new ScheduleSheet(form).show(sheets, name);
    }

    private void show(Sheets sheets, String name) {
        ComboBox<ScheduleForm.Choice> rhythm =
                new ChoiceField<>(ScheduleForm.Choice.values(), ScheduleForm.Choice::words);
        rhythm.setId("schedule-rhythm");
        rhythm.valueProperty().bindBidirectional(form.choiceProperty());
        TextField time = new TextField();
        time.setId("schedule-time");
        time.setPrefColumnCount(5);
        time.textProperty().bindBidirectional(form.timeProperty());
        folder.setId("schedule-folder");
        folder.textProperty().bindBidirectional(form.folderProperty());
        HBox.setHgrow(folder, Priority.ALWAYS);
        Button choose = new Button(TEXTS.get("schedule.choose"));
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.setOnAction(event -> choose());
        HBox place = new HBox(folder, choose);
        place.getStyleClass().add("bar");

        FormField timeField = new FormField(TEXTS.get("schedule.time"), time);
        FormField folderField = new FormField(TEXTS.get("schedule.folder"), place, folder);
        Map<String, FormField> fields = Map.of("time", timeField, "folder", folderField);
        HBox when = new HBox(new FormField(TEXTS.get("schedule.rhythm"), rhythm), timeField);
        when.getStyleClass().add("form-row");
        Label about = muted("");
        Label catchUp = muted(TEXTS.get("schedule.catch-up"));
        Runnable follow = () -> {
            boolean writes = form.choiceProperty().get() != ScheduleForm.Choice.NEVER;
            about.setText(form.choiceProperty().get().about());
            timeField.setDisable(!writes);
            folderField.setDisable(!writes);
            catchUp.setVisible(writes);
        };
        form.choiceProperty().addListener((property, before, now) -> follow.run());
        follow.run();
        VBox content = new VBox(when, about, folderField, catchUp);
        content.getStyleClass().add("form");
        Button done = Sheets.primary(TEXTS.get("schedule.save"), () -> {
            fields.values().forEach(field -> field.setProblem(""));
            form.save(sheets::close, (field, sentence) -> fields.getOrDefault(field, folderField)
                    .setProblem(sentence));
        });
        sheets.open(TEXTS.get("schedule.title", name), WIDTH, content, rhythm, sheets.cancel(), done);
    }

    private void choose() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(TEXTS.get("schedule.folder"));
        File chosen = chooser.showDialog(folder.getScene().getWindow());
        if (chosen != null) {
            folder.setText(chosen.toString());
        }
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add(Styles.TEXT_MUTED);
        label.setWrapText(true);
        return label;
    }
}
