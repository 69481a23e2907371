package app.fingerpost.desk.view;

import app.fingerpost.desk.model.LinkPanelModel;
import app.fingerpost.desk.model.LinkRow;
import app.fingerpost.desk.model.LinksModel;
import app.fingerpost.desk.model.Texts;
import app.fingerpost.desk.model.UsersModel;
import app.fingerpost.desk.model.Wording;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The place of the one chosen link; what shows it is made when a link is chosen for the first time. While there is not
 * just one, it says what to do.
 */
final class LinkPanel extends VBox {
    static final KeyCombination SAVE = Key.of("Shortcut+S");

    private static final Texts TEXTS = new Texts("panel");

    private final Label none = new Label();
    private final Supplier<ChosenLink> builder;
    private final Runnable onLeave;
    private @Nullable ChosenLink chosen;

    /**
     * @param selected how many links are chosen
     * @param onLeave called to go back to the table: by Escape, where nothing was typed that it takes back, and when the
     *     link goes that the keyboard was at
     */
    LinkPanel(
            LinkPanelModel model,
            ObservableIntegerValue selected,
            LinksModel links,
            UsersModel users,
            FileChoice files,
            OpenChoice opens,
            Runnable onLeave) {
        this.onLeave = onLeave;
        this.builder = () -> new ChosenLink(model, links, users, files, opens);
        none.setId("panel-none");
        none.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> selected.get() > 1
                                ? TEXTS.get("several", Wording.links(selected.get()))
                                : TEXTS.get("none"),
                        selected));
        none.getStyleClass().add("panel-none");
        none.setWrapText(true);
        getStyleClass().add("link-panel");
        setId("panel");
        getChildren().add(none);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (SAVE.match(event)) {
                chosen().save();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                if (chosen == null || !chosen.takeBack()) {
                    onLeave.run();
                }
                event.consume();
            }
        });
        model.rowProperty().addListener((property, before, row) -> show(row));
        show(model.rowProperty().get());
    }

    /** Keys that work within the panel. */
    static List<Shortcut> shortcuts() {
        return List.of(
                new Shortcut(SAVE.getDisplayText(), TEXTS.get("save-key")),
                Shortcut.of("Esc", TEXTS.get("escape-key")));
    }

    /** Shows the QR code, and puts the cursor there. */
    void openQr() {
        chosen().openQr();
    }

    /** Shows the form, and puts the cursor into its first field. */
    void edit() {
        chosen().showForm();
        Skins.make(this);
        chosen().beginForm();
    }

    private void show(@Nullable LinkRow row) {
        none.setVisible(row == null);
        none.setManaged(row == null);
        if (row != null) {
            chosen();
        } else if (Keyboard.isWithin(this)) {
            // What has the keyboard is about to be hidden.
            onLeave.run();
        }
    }

    private ChosenLink chosen() {
        ChosenLink shown = chosen;
        if (shown == null) {
            shown = builder.get();
            chosen = shown;
            getChildren().addAll(0, shown.nodes());
        }
        return shown;
    }
}
