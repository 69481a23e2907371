package app.fingerpost.desk.view;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;

/** Which key does what. */
final class KeysSheet {
    private static final String[][] KEYS = {
        {"Ctrl+1, Ctrl+2, Ctrl+3", "Links, Users, Reports"},
        {"Ctrl+,", "Settings"},
        {"Ctrl+I", "Import links from a file"},
        {"Ctrl+Q", "Quit Fingerpost, also from the tray"},
        {"Ctrl+N", "New link or user; on Reports: export"},
        {"Ctrl+Shift+N", "New link with all details"},
        {"Ctrl+F", "Search; Escape ends it"},
        {"F5", "Refresh"},
        {"Ctrl+Z", "Undo the last deletion"},
        {"Enter", "Edit the selected link, rename the user"},
        {"Ctrl+C", "Copy the short address"},
        {"Ctrl+O", "Open in the browser"},
        {"Ctrl+R", "QR code"},
        {"Ctrl+D", "Enable or disable links, switch users off"},
        {"Ctrl+Shift+D", "Switch users on"},
        {"Space", "Turn the switch of the selected users"},
        {"Delete", "Delete the selected links"},
        {"Ctrl+A", "Select all rows"},
        {"Ctrl+E", "Export the report as CSV"},
        {"Ctrl+T", "Light or dark"},
    };

    private KeysSheet() {}

    static void open(Sheets sheets) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys");
        for (int i = 0; i < KEYS.length; i++) {
            Label key = new Label(KEYS[i][0]);
            key.getStyleClass().add("key");
            grid.addRow(i, key, new Label(KEYS[i][1]));
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("form-scroll");
        sheets.open("Keyboard shortcuts", 560, scroll, scroll);
    }
}
