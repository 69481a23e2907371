package app.fingerpost.desk.view;

import app.fingerpost.desk.model.KeyRow;
import app.fingerpost.desk.model.KeysModel;
import app.fingerpost.desk.model.Texts;
import atlantafx.base.theme.Styles;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The keys of programs that use the API, of the selected user: made, named and revoked here. */
final class KeysPane extends VBox {
    private static final Texts TEXTS = new Texts("keys");
    private static final Key REVOKE = Key.of("Delete");

    private final KeysModel model;
    private final AskBar asks;
    private final ListView<KeyRow> list;
    private final Label note = new ListNote(TEXTS.get("none"));
    /** While several users are selected, whose keys are not shown. */
    private final BooleanProperty several = new SimpleBooleanProperty(this, "several", false);

    /**
     * @param asks is where the page asks for names
     * @param copier takes the key just made to the clipboard
     */
    KeysPane(KeysModel model, AskBar asks, ZoneId zone, Consumer<String> copier) {
        this.model = model;
        this.asks = asks;
        Label title = new Label();
        title.setId("api-keys-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.textProperty()
                .bind(Bindings.when(several).then(TEXTS.get("of-several")).otherwise(model.titleProperty()));
        title.getStyleClass().add(Styles.TEXT_BOLD);
        this.list = new ListView<>(FXCollections.observableArrayList(model.rows()));
        model.rows().addListener((ListChangeListener<KeyRow>) change -> show());
        list.setId("api-keys");
        list.accessibleTextProperty().bind(title.textProperty());
        list.setPlaceholder(note);
        list.setCellFactory(view -> new KeyCell(zone, this::rename, model::doom));
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            KeyRow row = list.getSelectionModel().getSelectedItem();
            if (row != null && REVOKE.match(event)) {
                model.doom(row);
                event.consume();
            } else if (row != null && event.getCode() == KeyCode.ENTER) {
                rename(row);
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        Label problem = new ProblemLabel();
        problem.setId("api-key-problem");
        problem.textProperty().bind(model.problemProperty());
        getStyleClass().add("history");
        getChildren().addAll(title, list, revokeBar(), freshBar(copier), makeBar(), problem);
        // Before the list, which keeps Escape to itself.
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && model.doomedProperty().get() != null) {
                model.spare();
                list.requestFocus();
                event.consume();
            }
        });
    }

    /** How many users are selected: where they are several, that is said in place of keys. */
    void tellSeveral(int selected) {
        several.set(selected > 1);
        note.setText(several.get() ? TEXTS.get("several", selected) : TEXTS.get("none"));
        show();
    }

    private void show() {
        List<KeyRow> rows = several.get() ? List.of() : model.rows();
        KeptChoice.show(list.getItems(), list.getSelectionModel(), rows, row -> row.key()
                .hash());
    }

    /** The keys that work in the list. */
    static Stream<Shortcut> shortcuts() {
        return Stream.of(
                Shortcut.of("Enter", TEXTS.get("rename")),
                new Shortcut(REVOKE.getDisplayText(), TEXTS.get("revoke-key")));
    }

    private Node makeBar() {
        TextField name = new TextField();
        name.setId("new-key");
        name.setPromptText(TEXTS.get("name-hint"));
        name.setAccessibleRoleDescription(TEXTS.get("name"));
        HBox.setHgrow(name, Priority.ALWAYS);
        Runnable make = () -> model.make(name.getText(), SentText.clearing(name));
        name.setOnAction(event -> make.run());
        Button add = button("make-key", TEXTS.get("make"), make);
        add.disableProperty().bind(name.textProperty().isEmpty());
        HBox bar = bar(name, add);
        bar.visibleProperty().bind(model.ownerProperty().isNotNull());
        bar.managedProperty().bind(bar.visibleProperty());
        Label hint = new Label(TEXTS.get("select-user"));
        hint.getStyleClass().add(Styles.TEXT_MUTED);
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.visibleProperty().bind(bar.visibleProperty().or(several).not());
        hint.managedProperty().bind(hint.visibleProperty());
        return new VBox(bar, hint);
    }

    private Node freshBar(Consumer<String> copier) {
        Label only = new Label();
        only.setId("fresh-about");
        only.textProperty().bind(model.freshAboutProperty());
        only.setWrapText(true);
        only.setMinHeight(Region.USE_PREF_SIZE);
        TextField key = new TextField();
        key.setId("fresh-key");
        key.setEditable(false);
        key.setAccessibleRoleDescription(TEXTS.get("fresh"));
        key.textProperty().bind(model.freshProperty());
        HBox.setHgrow(key, Priority.ALWAYS);
        Button copy = button("copy-key", TEXTS.get("copy"), () -> {
            copier.accept(model.freshProperty().get());
            model.copiedFresh();
        });
        copy.getStyleClass().add(Styles.ACCENT);
        VBox box = new VBox(only, key, bar(copy, button("hide-key", TEXTS.get("hide"), model::hideFresh)));
        box.getStyleClass().add("ask-box");
        box.visibleProperty().bind(model.freshProperty().isNotEmpty());
        box.managedProperty().bind(box.visibleProperty());
        box.visibleProperty().addListener((property, before, shown) -> {
            if (shown) {
                copy.requestFocus();
            }
        });
        return box;
    }

    private Node revokeBar() {
        Label question = new Label();
        question.setId("revoke-question");
        question.setWrapText(true);
        question.setMinHeight(Region.USE_PREF_SIZE);
        Button revoke = button("revoke-key", TEXTS.get("revoke"), () -> {
            model.revoke();
            list.requestFocus();
        });
        revoke.getStyleClass().add(Styles.DANGER);
        Button keep = button("keep-key", TEXTS.get("keep"), () -> {
            model.spare();
            list.requestFocus();
        });
        VBox box = new VBox(question, bar(revoke, keep));
        box.getStyleClass().add("ask-box");
        box.visibleProperty().bind(model.doomedProperty().isNotNull());
        box.managedProperty().bind(box.visibleProperty());
        model.doomedProperty().addListener((property, before, doomed) -> {
            if (doomed != null) {
                question.setText(model.warning(doomed));
                keep.requestFocus();
            }
        });
        return box;
    }

    private void rename(KeyRow row) {
        TextField name = new TextField(row.key().name());
        name.setId("rename-key");
        FormField field = new FormField(TEXTS.get("name"), name);
        AskForm form = new AskForm(
                TEXTS.get("rename-title", row.key().name()),
                List.of("key", row.key().hash()),
                TEXTS.get("rename-done"),
                field);
        form.onAnswer(() -> model.rename(row, name.getText(), form::close, form.at(field)));
        asks.ask(form);
    }

    private static HBox bar(Node... nodes) {
        HBox bar = new HBox(nodes);
        bar.getStyleClass().add("bar");
        return bar;
    }

    private static Button button(String id, String text, Runnable work) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> work.run());
        return button;
    }
}
