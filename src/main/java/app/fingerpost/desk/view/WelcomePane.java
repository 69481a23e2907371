package app.fingerpost.desk.view;

import app.fingerpost.desk.model.DeskModel;
import app.fingerpost.desk.model.SettingsModel;
import app.fingerpost.desk.model.Texts;
import app.fingerpost.settings.Network;
import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a person finds who has no links yet, and none in the bin: the three things to begin with. */
final class WelcomePane extends VBox {
    private static final Texts TEXTS = new Texts("welcome");

    private final DeskModel desk;

    private WelcomePane(DeskModel desk, OpenChoice files, Runnable onFirstLink) {
        this.desk = desk;
        Label title = new Label(TEXTS.get("title"));
        title.getStyleClass().add(Styles.TITLE_2);
        Label lead = wrapped(TEXTS.get("lead"));
        Button first = button("welcome-first", TEXTS.get("firstButton"), onFirstLink);
        first.getStyleClass().add(Styles.ACCENT);
        Button importing =
                button("welcome-import", TEXTS.get("importButton"), () -> ImportBar.choose(desk.imports(), files));
        importing.disableProperty().bind(desk.imports().busyProperty());
        getStyleClass().add("welcome");
        getChildren()
                .addAll(
                        title,
                        lead,
                        card(Feather.LINK, TEXTS.get("first"), new Label(TEXTS.get("firstText")), first),
                        card(Feather.SHARE_2, TEXTS.get("open"), openText(), openButton()),
                        card(Feather.DOWNLOAD, TEXTS.get("import"), new Label(TEXTS.get("importText")), importing));
    }

    /**
     * Has one stand in the page for all that is below its first part, as long as there is not a single link, not even in
     * the bin.
     *
     * @param onFirstLink pastes an address, or puts the cursor where that is done
     */
    static void standIn(VBox page, DeskModel desk, OpenChoice files, Runnable onFirstLink) {
        VBox rest = new VBox();
        rest.getStyleClass().add("welcome-rest");
        rest.getChildren()
                .setAll(page.getChildren().subList(1, page.getChildren().size()));
        VBox.setVgrow(rest, Priority.ALWAYS);
        page.getChildren().add(rest);
        var listing = desk.links().listing();
        BooleanBinding empty = listing.loadedProperty()
                .and(listing.allProperty().isEqualTo(0))
                .and(desk.bin().countProperty().isEqualTo(0));
        show(rest, empty.not());
        Runnable lay = () -> {
            if (empty.get()
                    && page.getChildren().indexOf(rest) == page.getChildren().size() - 1) {
                ScrollPane scroll = new ScrollPane(new WelcomePane(desk, files, onFirstLink));
                scroll.setFitToWidth(true);
                scroll.getStyleClass().add("form-scroll");
                VBox.setVgrow(scroll, Priority.ALWAYS);
                page.getChildren().add(scroll);
                show(scroll, empty);
            }
        };
        empty.addListener((property, before, now) -> lay.run());
        lay.run();
    }

    private Label openText() {
        SettingsModel settings = desk.settings();
        Label text = new Label();
        text.setId("welcome-open-text");
        text.textProperty().bind(Bindings.createStringBinding(() -> openWords(settings), settings.reachProperty()));
        return text;
    }

    private String openWords(SettingsModel settings) {
        String given = settings.given(Network.BIND);
        if (isOpen()) {
            return TEXTS.get("openDone", settings.reachProperty().get().shortUrlPrefix());
        }
        return given.isEmpty() ? TEXTS.get("openText") : TEXTS.get("openGiven", "--" + Network.BIND + " " + given);
    }

    private Button openButton() {
        SettingsModel settings = desk.settings();
        Button open = button("welcome-open", TEXTS.get("openButton"), settings::openToNetwork);
        open.disableProperty()
                .bind(settings.busyProperty()
                        .or(Bindings.createBooleanBinding(
                                () -> isOpen() || !settings.given(Network.BIND).isEmpty(), settings.reachProperty())));
        return open;
    }

    private boolean isOpen() {
        return desk.settings().reachProperty().get().isOpen();
    }

    private static Button button(String id, String text, Runnable work) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> work.run());
        return button;
    }

    private static HBox card(Ikon icon, String name, Label text, Button button) {
        Label title = new Label(name);
        title.getStyleClass().add(Styles.TITLE_4);
        text.setWrapText(true);
        text.getStyleClass().add(Styles.TEXT_MUTED);
        VBox words = new VBox(title, text);
        words.getStyleClass().add("welcome-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox card = new HBox(new FontIcon(icon), words, button);
        card.getStyleClass().add("welcome-card");
        return card;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(Styles.TEXT_MUTED);
        return label;
    }

    private static void show(Node node, BooleanBinding when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(node.visibleProperty());
    }
}
