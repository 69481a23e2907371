package app.fingerpost.desk.view;

import app.fingerpost.desk.model.DeskModel;
import app.fingerpost.desk.model.Texts;
import app.fingerpost.desk.model.UserRow;
import app.fingerpost.desk.model.UsersModel;
import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The page of users: who owns links, and the switches that stop them. */
final class UsersPage implements Page {
    private static final Texts TEXTS = new Texts("users");
    /** Pixels for the icon and the field's edges. */
    private static final double BESIDE_PROMPT = 32;

    private final DeskModel desk;
    private final UsersModel model;
    private final AskBar asks;
    private final RowTable<UserRow> table;
    private final SearchBar search;
    private final CustomTextField newName = new CustomTextField();
    private final TallPage page;
    private final List<Action> actions;

    UsersPage(DeskModel desk, Consumer<String> copier) {
        this.desk = desk;
        this.model = desk.users();
        this.asks = new AskBar(desk);
        this.table = UserTable.of(desk, this::renameSelected);
        this.actions = actions();
        table.offer(actions);
        this.search =
                new SearchBar(model.listing(), "users", UsersPage::counted, TEXTS.get("search"), table.view(), actions);
        HistoryPane history = new HistoryPane(model.history(), desk.clock().getZone());
        HBox.setHgrow(table.view(), Priority.ALWAYS);
        KeysPane keys = new KeysPane(desk.keys(), asks, desk.clock().getZone(), copier);
        VBox.setVgrow(history, Priority.ALWAYS);
        VBox.setVgrow(keys, Priority.ALWAYS);
        VBox side = new VBox(16, history, keys);
        side.getStyleClass().add("user-side");
        HBox body = new HBox(table.view(), side);
        body.setSpacing(12);
        VBox.setVgrow(body, Priority.ALWAYS);
        StopBar stop = new StopBar(model.stop());
        this.page = new TallPage(newUserBar(), search.node(), stop, asks, body);
        stop.heedEscape(page);
        ChosenRow.follow(table.view(), one -> {
            if (one == null) {
                history.setNobody(table.selectedCount().get());
            } else {
                history.setUser(one.name());
            }
            model.showHistory(one);
            desk.keys().show(one == null ? null : one.user());
            keys.tellSeveral(table.selectedCount().get());
        });
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public void beginNew() {
        newName.requestFocus();
    }

    @Override
    public void beginSearch() {
        page.fill();
        search.focusText();
    }

    @Override
    public List<Shortcut> shortcuts() {
        return Stream.concat(actions.stream().map(Action::shortcut), KeysPane.shortcuts())
                .toList();
    }

    @Override
    public void refresh() {
        desk.refresh();
        desk.keys().refresh();
    }

    @Override
    public void leave() {
        desk.keys().putFreshAway();
    }

    private Node newUserBar() {
        newName.setId("new-user");
        Prompt.give(newName, TEXTS.get("new-name-hint"), TEXTS.get("new-name"), BESIDE_PROMPT);
        newName.setAccessibleRoleDescription(TEXTS.get("new-name"));
        newName.setLeft(new FontIcon(Feather.USER_PLUS));
        HBox.setHgrow(newName, Priority.ALWAYS);
        Label problem = new ProblemLabel();
        problem.setId("new-user-problem");
        problem.textProperty()
                .addListener((property, before, text) ->
                        newName.pseudoClassStateChanged(Styles.STATE_DANGER, !text.isEmpty()));
        newName.textProperty().addListener((property, before, text) -> problem.setText(""));
        Runnable create = () -> model.create(newName.getText(), SentText.clearing(newName), problem::setText);
        newName.setOnAction(event -> create.run());
        Button add = new Button(TEXTS.get("add"));
        add.getStyleClass().add(Styles.ACCENT);
        add.disableProperty().bind(newName.textProperty().isEmpty());
        add.setOnAction(event -> create.run());
        HBox bar = new HBox(newName, add);
        bar.getStyleClass().add("bar");
        VBox both = new VBox(bar, problem);
        both.getStyleClass().add("new-link-bar");
        return both;
    }

    private List<Action> actions() {
        BooleanBinding any = table.anySelected();
        BooleanBinding one = table.oneSelected();
        return List.of(
                new Action(TEXTS.get("rename"), Feather.EDIT_2, Action.key("Enter"), one, this::renameSelected),
                new Action(
                        TEXTS.get("switch-on"),
                        Feather.PLAY,
                        Action.key("Shortcut+Shift+D"),
                        any,
                        () -> model.turn(table.selected(), true)),
                new Action(
                        TEXTS.get("switch-off"),
                        Feather.PAUSE,
                        Action.key("Shortcut+D"),
                        any,
                        () -> model.turn(table.selected(), false)),
                new Action(
                        TEXTS.get("turn"),
                        Feather.POWER,
                        Action.key("Space"),
                        any,
                        () -> model.turn(
                                table.selected(), table.selected().stream().noneMatch(UserRow::active))),
                new Action(
                        TEXTS.get("all-but-these"),
                        Feather.USER_X,
                        Action.key("Shortcut+Shift+I"),
                        any,
                        () -> model.stopAllBut(table.selected())));
    }

    private static String counted(int found, int all) {
        return found == all ? TEXTS.get("count", all) : TEXTS.get("found", found, all);
    }

    private void renameSelected() {
        table.forOne(this::rename);
    }

    private void rename(UserRow row) {
        TextField name = new TextField(row.name());
        name.setId("rename-user");
        FormField field = new FormField(TEXTS.get("name"), name);
        AskForm form = new AskForm(
                TEXTS.get("rename-title", row.name()), List.of("user", row.id()), TEXTS.get("rename"), field);
        form.onAnswer(() -> model.rename(row, name.getText(), form::close, form.at(field)));
        asks.ask(form);
    }
}
