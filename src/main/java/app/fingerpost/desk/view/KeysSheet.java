package app.fingerpost.desk.view;

import app.fingerpost.desk.model.Texts;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;

/** Which key does what, page by page. */
final class KeysSheet {
    private static final Texts TEXTS = new Texts("frame");

    /** The keys of one page, or those that work everywhere. */
    record Group(String title, List<Shortcut> shortcuts) {}

    private KeysSheet() {}

    static void open(Sheets sheets, List<Group> groups) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys");
        int line = 0;
        for (Group group : groups) {
            if (!group.shortcuts().isEmpty()) {
                Label title = new Label(group.title());
                title.getStyleClass().add("keys-group");
                grid.add(title, 0, line++, 2, 1);
            }
            for (Shortcut shortcut : group.shortcuts()) {
                Label key = new Label(shortcut.key());
                key.getStyleClass().add("key");
                Label text = new Label(shortcut.text());
                text.setWrapText(true);
                grid.addRow(line++, key, text);
            }
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setId("keys");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("form-scroll");
        sheets.open(TEXTS.get("keys"), 560, scroll, scroll);
    }
}
