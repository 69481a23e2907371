package app.fingerpost.desk.view;

import app.fingerpost.desk.model.Wording;
import atlantafx.base.theme.Styles;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Something one can do with the selected rows, by button, by menu, and by key where the rows have the keyboard. */
record Action(String text, Ikon icon, Key key, BooleanBinding possible, Runnable work) {
    static Key key(String combination) {
        return Key.of(combination);
    }

    Shortcut shortcut() {
        return new Shortcut(key.getDisplayText(), text);
    }

    void run() {
        if (possible.get()) {
            work.run();
        }
    }

    MenuItem menuItem() {
        MenuItem item = new MenuItem(text, new FontIcon(icon));
        item.setAccelerator(key.named());
        item.disableProperty().bind(possible.not());
        item.setOnAction(event -> run());
        return item;
    }

    /** A small button; its tip tells the key. */
    Button button() {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        Tip.give(button, Wording.withKey(text, key.getDisplayText()));
        button.setAccessibleText(text);
        button.disableProperty().bind(possible.not());
        button.setOnAction(event -> run());
        return button;
    }
}
