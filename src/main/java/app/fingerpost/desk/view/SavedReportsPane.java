package app.fingerpost.desk.view;

import app.fingerpost.desk.model.SavedReportLine;
import app.fingerpost.desk.model.SavedReportsModel;
import app.fingerpost.desk.model.ScheduleForm;
import app.fingerpost.desk.model.Texts;
import app.fingerpost.desk.model.Wording;
import app.fingerpost.report.KeptQuestion;
import app.fingerpost.saved.SavedReport;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The questions that are kept: a click opens one, and what can be done with it is in its menu and above the list. */
final class SavedReportsPane extends VBox {
    private static final Texts TEXTS = new Texts("reports");

    private final SavedReportsModel model;
    private final AskBar asks;
    private final ListView<SavedReportLine> list;
    private final List<Action> actions;
    /** Id of the report that the person has deleted, 0 for none. */
    private int leaving;
    /** Id of the report that the person has made and that is not listed yet, 0 for none. */
    private int coming;

    /** {@code asks} is where the page asks for names and schedules. */
    SavedReportsPane(SavedReportsModel model, AskBar asks) {
        this.model = model;
        this.asks = asks;
        this.list = new ListView<>(FXCollections.observableArrayList(model.lines()));
        model.lines().addListener((ListChangeListener<SavedReportLine>) change -> show(model.lines()));
        Label title = new Label(TEXTS.get("saved"));
        title.getStyleClass().add(Styles.TEXT_BOLD);
        title.setLabelFor(list);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button save = new Button(TEXTS.get("saved.save"), new FontIcon(Feather.BOOKMARK));
        save.setId("save-report");
        save.getStyleClass().add(Styles.SMALL);
        Tip.give(
                save,
                Wording.withKey(
                        TEXTS.get("saved.save.tip"), Action.key("Shortcut+S").getDisplayText()));
        save.setOnAction(event -> save());
        HBox top = new HBox(title, gap, save);
        top.getStyleClass().add("bar");
        list.setId("saved-reports");
        list.setPlaceholder(new ListNote(TEXTS.get("saved.empty")));
        list.setCellFactory(view -> new SavedReportCell(line -> model.open(line.report())));
        FirstDown.heed(list, list.getSelectionModel(), list.getFocusModel());
        VBox.setVgrow(list, Priority.ALWAYS);
        HBox tools = new HBox();
        tools.getStyleClass().add("bar");
        this.actions = actions();
        ContextMenu menu = new ContextMenu();
        for (Action action : actions) {
            menu.getItems().add(action.menuItem());
            tools.getChildren().add(action.button());
        }
        list.setContextMenu(menu);
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> actions.stream()
                .filter(action -> action.key().match(event))
                .findFirst()
                .ifPresent(action -> {
                    action.run();
                    event.consume();
                }));
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("saved-reports");
        getChildren().setAll(top, tools, list);
    }

    /** The keys that work in the list. */
    Stream<Shortcut> shortcuts() {
        return actions.stream()
                .map(action -> new Shortcut(action.key().getDisplayText(), TEXTS.get("saved.key", action.text())));
    }

    /** Asks for a name for the question that is on the page now, whatever is put there meanwhile. */
    void save() {
        model.question().ifPresent(this::save);
    }

    private void save(KeptQuestion question) {
        String suggestion = model.suggestion();
        TextField name = nameField(suggestion);
        FormField field = new FormField(TEXTS.get("saved.name"), name);
        AskForm form =
                new AskForm(TEXTS.get("saved.save.about", suggestion), question, TEXTS.get("saved.save.done"), field);
        Consumer<SavedReport> made = report -> {
            form.close();
            coming = report.id();
            selectComing();
        };
        form.onAnswer(() -> model.save(question, name.getText(), made, form.at(field)));
        asks.ask(form);
    }

    /** The report just made, once it is listed. */
    private void selectComing() {
        list.getItems().stream()
                .filter(line -> line.report().id() == coming)
                .findFirst()
                .ifPresent(line -> {
                    coming = 0;
                    list.getSelectionModel().select(line);
                    list.scrollTo(line);
                });
    }

    /**
     * What is selected stays so, under whatever name and at whatever place it is listed now. Once the person has deleted
     * it, the one in its place is selected.
     */
    private void show(List<SavedReportLine> lines) {
        SavedReportLine selected = list.getSelectionModel().getSelectedItem();
        int place = list.getSelectionModel().getSelectedIndex();
        list.getSelectionModel().clearSelection();
        list.getItems().setAll(lines);
        if (selected != null) {
            int id = selected.report().id();
            lines.stream()
                    .filter(line -> line.report().id() == id)
                    .findFirst()
                    .ifPresentOrElse(list.getSelectionModel()::select, () -> {
                        if (id == leaving) {
                            leaving = 0;
                            list.getSelectionModel().select(Math.min(place, lines.size() - 1));
                        }
                    });
        }
        selectComing();
    }

    private void delete(SavedReport report) {
        leaving = report.id();
        model.delete(report);
    }

    private List<Action> actions() {
        BooleanBinding one = Bindings.isNotNull(list.getSelectionModel().selectedItemProperty());
        return List.of(
                action(TEXTS.get("saved.open"), Feather.BAR_CHART_2, "Enter", one, model::open),
                action(TEXTS.get("saved.rename"), Feather.EDIT_2, "F2", one, this::rename),
                action(TEXTS.get("saved.schedule"), Feather.CLOCK, "Shortcut+D", one, this::schedule),
                action(TEXTS.get("saved.keep"), Feather.CORNER_DOWN_RIGHT, "Shortcut+U", one, model::keepQuestion),
                action(TEXTS.get("saved.delete"), Feather.TRASH_2, "Delete", one, this::delete));
    }

    private Action action(String text, Feather icon, String key, BooleanBinding possible, Consumer<SavedReport> work) {
        return new Action(text, icon, Action.key(key), possible, () -> {
            SavedReportLine line = list.getSelectionModel().getSelectedItem();
            if (line != null) {
                work.accept(line.report());
            }
        });
    }

    private void rename(SavedReport report) {
        TextField name = nameField(report.name());
        FormField field = new FormField(TEXTS.get("saved.name"), name);
        AskForm form = new AskForm(
                TEXTS.get("saved.rename.title", report.name()),
                List.of("rename", report.id()),
                TEXTS.get("saved.rename"),
                field);
        form.onAnswer(() -> model.rename(report, name.getText(), form::close, form.at(field)));
        asks.ask(form);
    }

    private void schedule(SavedReport report) {
        asks.ask(ScheduleQuestion.about(report, new ScheduleForm(model, report)));
    }

    private static TextField nameField(String name) {
        TextField field = new TextField(name);
        field.setId("report-name");
        return field;
    }
}
