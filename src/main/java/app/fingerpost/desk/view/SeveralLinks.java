package app.fingerpost.desk.view;

import app.fingerpost.desk.model.DeskModel;
import app.fingerpost.desk.model.LinkEdits;
import app.fingerpost.desk.model.LinkRow;
import app.fingerpost.desk.model.Moment;
import app.fingerpost.desk.model.TagOffers;
import app.fingerpost.desk.model.Texts;
import app.fingerpost.desk.model.UsersModel;
import app.fingerpost.desk.model.Wording;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be done to all selected links in one step, and the sheets that ask how. */
final class SeveralLinks {
    private static final Texts TEXTS = new Texts("bulk");
    private static final double WIDTH = 31.5;

    private final RowTable<LinkRow> table;
    private final LinkEdits edits;
    private final UsersModel users;
    private final TagOffers tags;
    private final Sheets sheets;
    private final FileChoice files;

    SeveralLinks(DeskModel desk, RowTable<LinkRow> table, Sheets sheets, FileChoice files) {
        this.table = table;
        this.edits = desk.links().edits();
        this.users = desk.users();
        this.tags = desk.tags();
        this.sheets = sheets;
        this.files = files;
    }

    List<Action> actions() {
        BooleanBinding any = table.anySelected();
        return List.of(
                new Action(
                        TEXTS.get("disable"),
                        Feather.PAUSE,
                        Action.key("Shortcut+D"),
                        any,
                        () -> edits.turn(table.selected(), false)),
                new Action(
                        TEXTS.get("enable"),
                        Feather.PLAY,
                        Action.key("Shortcut+Shift+D"),
                        any,
                        () -> edits.turn(table.selected(), true)),
                new Action(TEXTS.get("tags"), Feather.TAG, Action.key("Shortcut+G"), any, this::askTags),
                new Action(TEXTS.get("owner"), Feather.USER, Action.key("Shortcut+M"), any, this::askOwner),
                new Action(TEXTS.get("end"), Feather.CLOCK, Action.key("Shortcut+U"), any, this::askEnd),
                new Action(TEXTS.get("export"), Feather.UPLOAD, Action.key("Shortcut+Shift+E"), any, this::export));
    }

    /** A button that offers the actions by name. */
    static MenuButton button(List<Action> actions) {
        MenuButton button = new MenuButton(null, new FontIcon(Feather.MORE_HORIZONTAL));
        button.setId("several");
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setTooltip(new Tooltip(TEXTS.get("more")));
        button.setAccessibleText(TEXTS.get("more"));
        actions.forEach(action -> button.getItems().add(action.menuItem()));
        return button;
    }

    private void askTags() {
        List<LinkRow> rows = table.selected();
        tags.refresh();
        SuggestField more = tagField("add-tags");
        SuggestField less = tagField("remove-tags");
        more.setPromptText(TEXTS.get("tags.prompt"));
        FormField first = new FormField(TEXTS.get("tags.add"), more);
        Node form = form(first, new FormField(TEXTS.get("tags.remove"), less));
        Button save = save(
                TEXTS.get("tags.save"),
                () -> edits.tag(rows, more.getText(), less.getText(), sheets::close, first::setProblem));
        open(TEXTS.get("tags.title", Wording.links(rows.size())), form, more, save);
    }

    private void askOwner() {
        List<LinkRow> rows = table.selected();
        SuggestField owner = SuggestField.forOwner(users);
        owner.setId("move-to");
        FormField field = new FormField(TEXTS.get("owner.new"), owner);
        Button save = save(
                TEXTS.get("owner.save"), () -> edits.moveTo(rows, owner.getText(), sheets::close, field::setProblem));
        open(TEXTS.get("owner.title", Wording.links(rows.size())), form(field), owner, save);
    }

    private void askEnd() {
        List<LinkRow> rows = table.selected();
        Moment end = edits.noMoment();
        DayField day = new DayField();
        day.setId("end-day");
        day.setMaxWidth(Double.MAX_VALUE);
        day.valueProperty().bindBidirectional(end.dayProperty());
        day.unreadProperty().bindBidirectional(end.unreadDayProperty());
        TextField time = new TextField();
        time.setId("end-time");
        time.setPromptText("00:00");
        time.setPrefColumnCount(5);
        time.setAccessibleRoleDescription(TEXTS.get("end.time"));
        time.textProperty().bindBidirectional(end.timeProperty());
        HBox both = new HBox(8, day, time);
        HBox.setHgrow(day, Priority.ALWAYS);
        FormField field = new FormField(
                TEXTS.get("end.until"), both, () -> day.unreadProperty().get().isEmpty() ? time : day);
        Button save = save(TEXTS.get("end.save"), () -> edits.expire(rows, end, sheets::close, field::setProblem));
        save.disableProperty()
                .bind(end.dayProperty()
                        .isNull()
                        .and(end.unreadDayProperty().isEmpty())
                        .and(end.timeProperty().isEmpty()));
        Button none = new Button(TEXTS.get("end.none"));
        none.setId("no-end");
        none.setOnAction(event -> edits.expire(rows, edits.noMoment(), sheets::close, field::setProblem));
        open(TEXTS.get("end.title", Wording.links(rows.size())), form(field), day, none, save);
    }

    private void export() {
        files.where(TEXTS.get("export"), "links.csv", "csv").ifPresent(file -> edits.export(table.selected(), file));
    }

    private SuggestField tagField(String id) {
        SuggestField field = new SuggestField(Feather.TAG, text -> tags.suggestLast(text, SuggestField.OFFERS));
        field.setId(id);
        return field;
    }

    private void open(String title, Node form, Node first, Button... buttons) {
        Button[] all = new Button[buttons.length + 1];
        all[0] = sheets.cancel();
        System.arraycopy(buttons, 0, all, 1, buttons.length);
        sheets.open(title, WIDTH, form, first, all);
    }

    private static Button save(String words, Runnable work) {
        Button save = Sheets.primary(words, work);
        save.setId("save-several");
        return save;
    }

    private static Node form(Node... fields) {
        VBox form = new VBox(fields);
        form.getStyleClass().add("form");
        return form;
    }
}
