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
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be done to all selected links in one step, and the questions how. */
final class SeveralLinks {
    private static final Texts TEXTS = new Texts("bulk");

    private final RowTable<LinkRow> table;
    private final LinkEdits edits;
    private final UsersModel users;
    private final TagOffers tags;
    private final AskBar asks;
    private final FileChoice files;

    SeveralLinks(DeskModel desk, RowTable<LinkRow> table, AskBar asks, FileChoice files) {
        this.table = table;
        this.edits = desk.links().edits();
        this.users = desk.users();
        this.tags = desk.tags();
        this.asks = asks;
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

    /** A button that offers the actions by name. Their keys are the table's, which has the keyboard again afterwards. */
    static MenuButton button(List<Action> actions, Node table) {
        MenuButton button = new MenuButton(null, new FontIcon(Feather.MORE_HORIZONTAL));
        button.setId("several");
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        Tip.give(button, TEXTS.get("more"));
        button.setAccessibleText(TEXTS.get("more"));
        actions.forEach(action -> button.getItems().add(action.menuItem()));
        button.showingProperty().addListener((property, before, showing) -> {
            if (showing) {
                // JavaFX measures a menu before it belongs to the window, whose root knows how large icons are.
                ContextMenu menu = button.getItems().get(0).getParentPopup();
                menu.setStyle(button.getScene().getRoot().getStyle());
            } else if (button.isFocused()) {
                // An action that asks something has given the keyboard to its question by now.
                table.requestFocus();
            }
        });
        return button;
    }

    private void askTags() {
        List<LinkRow> rows = table.selected();
        tags.refresh();
        SuggestField more = tagField("add-tags");
        SuggestField less = tagField("remove-tags");
        more.setPromptText(TEXTS.get("tags.prompt"));
        FormField add = new FormField(TEXTS.get("tags.add"), more);
        FormField remove = new FormField(TEXTS.get("tags.remove"), less);
        AskForm form = new AskForm(
                TEXTS.get("tags.title", named(rows)), about("tags", rows), TEXTS.get("tags.save"), add, remove);
        form.onAnswer(() -> edits.tag(rows, more.getText(), less.getText(), form::close, form.at(add)));
        ask(form);
    }

    private void askOwner() {
        List<LinkRow> rows = table.selected();
        SuggestField owner = SuggestField.forOwner(users);
        owner.setId("move-to");
        FormField field = new FormField(TEXTS.get("owner.new"), owner);
        AskForm form = new AskForm(
                TEXTS.get("owner.title", named(rows)), about("owner", rows), TEXTS.get("owner.save"), field);
        form.onAnswer(() -> edits.moveTo(rows, owner.getText(), form::close, form.at(field)));
        ask(form);
    }

    private void askEnd() {
        List<LinkRow> rows = table.selected();
        Moment end = edits.noMoment();
        DayField day = new DayField();
        day.setId("end-day");
        day.valueProperty().bindBidirectional(end.dayProperty());
        day.unreadProperty().bindBidirectional(end.unreadDayProperty());
        TextField time = new TextField();
        time.setId("end-time");
        time.setPromptText("00:00");
        time.textProperty().bindBidirectional(end.timeProperty());
        FormField until = new FormField(TEXTS.get("end.until"), day);
        FormField at = new FormField(TEXTS.get("end.time"), time);
        AskForm form =
                new AskForm(TEXTS.get("end.title", named(rows)), about("end", rows), TEXTS.get("end.save"), until, at);
        Consumer<String> refused =
                why -> form.refuse(end.unreadDayProperty().get().isEmpty() ? at : until, why);
        form.onAnswer(() -> edits.expire(rows, end, form::close, refused));
        form.answerIf(end.dayProperty()
                .isNotNull()
                .or(end.unreadDayProperty().isNotEmpty())
                .or(end.timeProperty().isNotEmpty()));
        form.offer("no-end", TEXTS.get("end.none"), () -> edits.expire(rows, edits.noMoment(), form::close, refused));
        ask(form);
    }

    /** The table has the keyboard afterwards, and its keys work, also where the menu's button had it before. */
    private void ask(AskForm form) {
        table.view().requestFocus();
        asks.ask(form);
    }

    /** What a title calls the links; those that are selected later may be others. */
    private static String named(List<LinkRow> rows) {
        return rows.size() == 1 ? Wording.quoted(rows.get(0).slug()) : Wording.links(rows.size());
    }

    private static Object about(String what, List<LinkRow> rows) {
        return List.of(what, rows.stream().map(LinkRow::id).toList());
    }

    private void export() {
        files.where(TEXTS.get("export"), "links.csv", "csv").ifPresent(file -> edits.export(table.selected(), file));
    }

    private SuggestField tagField(String id) {
        SuggestField field = new SuggestField(Feather.TAG, text -> tags.suggestLast(text, SuggestField.OFFERS));
        field.setId(id);
        return field;
    }
}
