package app.fingerpost.desk.view;

import app.fingerpost.desk.model.KeyRow;
import app.fingerpost.desk.model.Texts;
import app.fingerpost.desk.model.Wording;
import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** An API key in a list: its name, its days, and what can be done with it. */
final class KeyCell extends ListCell<KeyRow> {
    private static final Texts TEXTS = new Texts("keys");

    private final ZoneId zone;
    private final Label name = new Label();
    private final Label days = new Label();
    private final HBox line;

    KeyCell(ZoneId zone, Consumer<KeyRow> onRename, Consumer<KeyRow> onRevoke) {
        this.zone = zone;
        name.getStyleClass().add(Styles.TEXT_BOLD);
        days.getStyleClass().add("field-name");
        days.setWrapText(true);
        VBox words = new VBox(name, days);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        line = new HBox(
                words,
                button(Feather.EDIT_2, TEXTS.get("rename"), onRename),
                button(Feather.TRASH_2, TEXTS.get("revoke"), onRevoke));
        line.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(KeyRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        String made = Wording.day(LocalDate.ofInstant(row.key().created(), zone));
        LocalDate used = row.key().lastUsed();
        name.setText(row.key().name());
        days.setText(used == null ? TEXTS.get("never-used", made) : TEXTS.get("used", made, Wording.day(used)));
        setGraphic(line);
    }

    private Button button(Ikon icon, String text, Consumer<KeyRow> work) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        Tip.give(button, text);
        button.setAccessibleText(text);
        button.setFocusTraversable(false);
        button.setOnAction(event -> {
            KeyRow row = getItem();
            if (row != null) {
                work.accept(row);
            }
        });
        return button;
    }
}
