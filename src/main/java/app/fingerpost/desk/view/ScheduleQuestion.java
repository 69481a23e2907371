package app.fingerpost.desk.view;

import app.fingerpost.desk.model.ScheduleForm;
import app.fingerpost.desk.model.Texts;
import app.fingerpost.saved.SavedReport;
import app.fingerpost.saved.Schedule;
import atlantafx.base.theme.Styles;
import java.io.File;
import java.util.List;
import java.util.Map;
import javafx.beans.Observable;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;

/** Asks when a saved report shall write a file, and where. */
final class ScheduleQuestion {
    private static final Texts TEXTS = new Texts("reports");

    private final ScheduleForm form;
    private final TextField folder = new TextField();

    private ScheduleQuestion(ScheduleForm form) {
        this.form = form;
    }

    static AskForm about(SavedReport report, ScheduleForm form) {
        return new ScheduleQuestion(form).build(report);
    }

    private AskForm build(SavedReport report) {
        ComboBox<ScheduleForm.Choice> rhythm =
                new ChoiceField<>(ScheduleForm.Choice.values(), ScheduleForm.Choice::words);
        rhythm.setId("schedule-rhythm");
        rhythm.valueProperty().bindBidirectional(form.choiceProperty());
        TextField time = new TextField();
        time.setId("schedule-time");
        time.textProperty().bindBidirectional(form.timeProperty());
        folder.setId("schedule-folder");
        folder.textProperty().bindBidirectional(form.folderProperty());
        HBox.setHgrow(folder, Priority.ALWAYS);
        Button choose = new Button(TEXTS.get("schedule.choose"));
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.setOnAction(event -> choose());
        HBox place = new HBox(folder, choose);
        place.getStyleClass().add("bar");

        ComboBox<Schedule.About> what = new ChoiceField<>(Schedule.About.values(), form::words);
        what.setId("schedule-about");
        what.setMaxWidth(Double.MAX_VALUE);
        what.valueProperty().bindBidirectional(form.aboutProperty());

        FormField rhythmField = new FormField(TEXTS.get("schedule.rhythm"), rhythm);
        FormField timeField = new FormField(TEXTS.get("schedule.time", form.zone()), time);
        FormField whatField = new FormField(TEXTS.get("schedule.about"), what);
        FormField folderField = new FormField(TEXTS.get("schedule.folder"), place, folder);
        AskForm ask = new AskForm(
                TEXTS.get("schedule.title", report.name()),
                List.of("schedule", report.id()),
                TEXTS.get("schedule.save"),
                rhythmField,
                timeField,
                whatField,
                folderField);
        Label about = new Label();
        about.setId("schedule-explanation");
        about.getStyleClass().add(Styles.TEXT_MUTED);
        ask.note(about);
        Runnable follow = () -> {
            boolean writes = form.choiceProperty().get() != ScheduleForm.Choice.NEVER;
            about.setText(writes ? form.explanation() + " " + TEXTS.get("schedule.catch-up") : form.explanation());
            whatField.setDisable(!form.isAboutOpen());
            timeField.setDisable(!writes);
            folderField.setDisable(!writes);
        };
        for (Observable said : List.of(form.choiceProperty(), form.aboutProperty(), form.timeProperty())) {
            said.addListener(changed -> follow.run());
        }
        follow.run();
        Map<String, FormField> fields = Map.of("time", timeField, "folder", folderField);
        ask.onAnswer(() -> form.save(
                ask::close, (field, sentence) -> ask.refuse(fields.getOrDefault(field, folderField), sentence)));
        return ask;
    }

    private void choose() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(TEXTS.get("schedule.folder"));
        Window window = folder.getScene().getWindow();
        File chosen = DialogOver.ask(window, () -> chooser.showDialog(window));
        if (chosen != null) {
            folder.setText(chosen.toString());
        }
    }
}
