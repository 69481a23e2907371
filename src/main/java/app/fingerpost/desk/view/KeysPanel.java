package app.fingerpost.desk.view;

import app.fingerpost.desk.model.Texts;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Which key does what, page by page; beside the page, so that one can try them while one reads. */
final class KeysPanel extends VBox {
    private static final Texts TEXTS = new Texts("frame");

    /** How much wider than this panel a page beside it has to be: both are as wide as their text is large. */
    private static final double LEAST_PAGE = 1.5;

    private final ScrollPane scroll = new ScrollPane();
    private @Nullable Node before;

    /** The keys of one page, or those that work everywhere. */
    record Group(String title, List<Shortcut> shortcuts) {}

    KeysPanel() {
        HBox top = new ClosableHead(TEXTS.get("keys"), TEXTS.get("keys-close"), this::close);
        top.getStyleClass().add("bar");
        scroll.setId("keys");
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(TEXTS.get("keys"));
        scroll.getStyleClass().add("form-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        setMaxWidth(USE_PREF_SIZE);
        getStyleClass().add("keys-panel");
        getChildren().addAll(top, scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close();
            }
        });
        show(false);
    }

    /** The page and this panel beside it, or over its right part where the page would have too little room. */
    Node with(StackPane page) {
        StackPane both = new StackPane(page, this);
        // What a page has no room for is cut off at its end, and pushes nothing out of the window.
        both.setMinSize(0, 0);
        both.setAlignment(Pos.TOP_LEFT);
        page.setAlignment(Pos.TOP_LEFT);
        StackPane.setAlignment(this, Pos.CENTER_RIGHT);
        InvalidationListener place = changed -> {
            applyCss();
            double wide = prefWidth(-1);
            page.setPadding(new Insets(0, isVisible() && both.getWidth() - wide >= LEAST_PAGE * wide ? wide : 0, 0, 0));
        };
        visibleProperty().addListener(place);
        both.widthProperty().addListener(place);
        widthProperty().addListener(place);
        return both;
    }

    boolean isOpen() {
        return isVisible();
    }

    void open(List<Group> groups) {
        before = getScene().getFocusOwner();
        scroll.setContent(grid(groups));
        show(true);
        scroll.requestFocus();
    }

    void close() {
        boolean hadFocus = Keyboard.isWithin(this);
        show(false);
        scroll.setContent(null);
        if (hadFocus && before != null) {
            before.requestFocus();
        }
    }

    private void show(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }

    private static GridPane grid(List<Group> groups) {
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
                key.setMinWidth(Region.USE_PREF_SIZE);
                Label text = new Label(shortcut.text());
                text.setWrapText(true);
                grid.addRow(line++, key, text);
            }
        }
        return grid;
    }
}
