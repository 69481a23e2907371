package app.fingerpost.desk.view;

import app.fingerpost.desk.model.LinkFields;
import app.fingerpost.desk.model.LinkForm;
import app.fingerpost.desk.model.Moment;
import app.fingerpost.desk.model.Problem;
import app.fingerpost.desk.model.Texts;
import app.fingerpost.desk.model.UsersModel;
import app.fingerpost.link.Forwarding;
import atlantafx.base.controls.ToggleSwitch;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The form of one link. What is wrong is said at the field it is about. */
final class LinkSheet {
    private static final Texts TEXTS = new Texts("sheet");

    private final LinkForm form;
    private final UsersModel users;
    private final Sheets sheets;
    private final Map<String, FormField> fields = new HashMap<>();
    private final Label general = new ProblemLabel();

    LinkSheet(LinkForm form, UsersModel users, Sheets sheets) {
        this.form = form;
        this.users = users;
        this.sheets = sheets;
    }

    void open() {
        LinkFields values = form.fields();
        TextField slug = text("slug", values.slug());
        slug.setPromptText(form.isNew() ? TEXTS.get("slug-hint") : "");
        TextField target = text("target", values.target());
        SuggestField owner = SuggestField.forOwner(users);
        owner.setId("edit-owner");
        owner.textProperty().bindBidirectional(values.owner());
        TextArea notes = new TextArea();
        notes.setId("edit-notes");
        notes.setPrefRowCount(2);
        notes.setWrapText(true);
        notes.textProperty().bindBidirectional(values.notes());
        TextField tags = text("tags", values.tags());
        tags.setPromptText(TEXTS.get("tags-hint"));
        TextField most = text("maxClicks", values.maxClicks());
        most.setPromptText(TEXTS.get("max-clicks-hint"));
        Label warning = new Label(TEXTS.get("permanent-warning"));
        warning.getStyleClass().add("field-warning");
        warning.setWrapText(true);
        ComboBox<Forwarding.Status> status = status(values, warning);

        VBox rows = new VBox(
                row(field("slug", TEXTS.get("slug"), slug), field("owner", TEXTS.get("owner"), owner)),
                field("target", TEXTS.get("target"), target),
                row(
                        field("title", TEXTS.get("title"), text("title", values.title())),
                        field("tags", TEXTS.get("tags"), tags)),
                field("notes", TEXTS.get("notes"), notes),
                row(
                        moment("validFrom", TEXTS.get("valid-from"), values.from()),
                        moment("validUntil", TEXTS.get("valid-until"), values.until())),
                row(field("maxClicks", TEXTS.get("max-clicks"), most), field("status", TEXTS.get("status"), status)),
                warning,
                row(
                        toggle("enabled", TEXTS.get("enabled"), values.enabled()),
                        toggle("query", TEXTS.get("query"), values.query()),
                        toggle("path", TEXTS.get("path"), values.path())),
                general);
        rows.getStyleClass().add("form");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("form-scroll");
        form.problemProperty().addListener((property, before, problem) -> show(problem));
        form.savedProperty().addListener((property, before, saved) -> sheets.close());
        var save = Sheets.primary(form.isNew() ? TEXTS.get("make") : TEXTS.get("save"), form::save);
        save.setId("save-link");
        String title = form.isNew()
                ? TEXTS.get("new-title")
                : TEXTS.get("edit-title", values.slug().get());
        sheets.open(title, 680, scroll, form.isNew() ? target : slug, sheets.cancel(), save);
    }

    private void show(@Nullable Problem problem) {
        fields.values().forEach(field -> field.setProblem(""));
        FormField at = problem == null ? null : fields.get(problem.field());
        if (at != null && problem != null) {
            at.setProblem(problem.sentence());
        }
        general.setText(problem == null || at != null ? "" : problem.sentence());
    }

    private FormField field(String name, String words, Node control) {
        return keep(name, new FormField(words, control));
    }

    private FormField keep(String name, FormField field) {
        fields.put(name, field);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setPrefWidth(100);
        return field;
    }

    private FormField moment(String name, String words, Moment moment) {
        DayField day = new DayField();
        day.setId("edit-" + name);
        day.setPromptText(TEXTS.get("any-day"));
        day.setAccessibleText(TEXTS.get("day-of", words));
        day.valueProperty().bindBidirectional(moment.dayProperty());
        TextField time = new TextField();
        time.setId("edit-" + name + "-time");
        time.setPromptText("00:00");
        time.setAccessibleText(TEXTS.get("time-of", words));
        time.setPrefColumnCount(5);
        time.setMinWidth(90);
        time.textProperty().bindBidirectional(moment.timeProperty());
        day.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(day, Priority.ALWAYS);
        HBox both = new HBox(day, time);
        both.setSpacing(6);
        return keep(name, new FormField(words, both, time));
    }

    private static ComboBox<Forwarding.Status> status(LinkFields values, Label warning) {
        ComboBox<Forwarding.Status> status = new ChoiceField<>(Forwarding.Status.values(), LinkSheet::words);
        status.setId("edit-status");
        status.setMaxWidth(Double.MAX_VALUE);
        status.valueProperty().bindBidirectional(values.status());
        warning.visibleProperty().bind(values.status().map(Forwarding.Status::permanent));
        warning.managedProperty().bind(warning.visibleProperty());
        return status;
    }

    private static String words(Forwarding.Status status) {
        return switch (status) {
            case MOVED_PERMANENTLY -> TEXTS.get("status-moved");
            case FOUND -> TEXTS.get("status-found");
            case TEMPORARY_REDIRECT -> TEXTS.get("status-temporary");
            case PERMANENT_REDIRECT -> TEXTS.get("status-permanent");
        };
    }

    private static TextField text(String name, StringProperty value) {
        TextField field = new TextField();
        field.setId("edit-" + name);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private static ToggleSwitch toggle(String name, String words, Property<Boolean> value) {
        ToggleSwitch toggle = new ToggleSwitch(words);
        toggle.setId("edit-" + name);
        toggle.selectedProperty().bindBidirectional(value);
        return toggle;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("form-row");
        return row;
    }
}
