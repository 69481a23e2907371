package app.fingerpost.desk.view;

import app.fingerpost.desk.model.Listing;
import app.fingerpost.desk.model.Texts;
import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.BiFunction;
import javafx.beans.InvalidationListener;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Search as one types, how many rows it finds, and buttons for what is selected, below where they have no room beside. */
final class SearchBar {
    private static final Texts TEXTS = new Texts("common");
    /** Pixels for the icons and the field's edges. */
    private static final double BESIDE_PROMPT = 48;

    private final CustomTextField text = new CustomTextField();
    private final HBox search = new HBox(text);
    private final HBox buttons = new HBox();
    private final BreakingLine line = new BreakingLine(search, VPos.CENTER, buttons);

    /**
     * {@code rows} names the rows in ids.
     *
     * @param counted says how many of all rows are found
     * @param table gets the focus by Escape, and by Enter and the down key, which mark its first row if none is selected
     */
    SearchBar(
            Listing<?> listing,
            String rows,
            BiFunction<Integer, Integer, String> counted,
            String prompt,
            TableView<?> table,
            List<Action> actions) {
        text.setId("search-" + rows);
        Prompt.give(text, prompt, TEXTS.get("search"), BESIDE_PROMPT);
        text.setAccessibleRoleDescription(prompt);
        text.getStyleClass().add("search-text");
        text.setLeft(new FontIcon(Feather.SEARCH));
        FontIcon clear = new FontIcon(Feather.X);
        clear.setCursor(Cursor.HAND);
        clear.setAccessibleText(TEXTS.get("clear-search"));
        clear.setOnMouseClicked(event -> text.clear());
        clear.visibleProperty().bind(text.textProperty().isNotEmpty());
        text.setRight(clear);
        text.textProperty().bindBidirectional(listing.searchProperty());
        text.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                text.clear();
                table.requestFocus();
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                table.requestFocus();
                listing.afterwards(() -> markFirst(table));
                event.consume();
            }
        });

        Label count = new Label();
        count.setId("count-" + rows);
        count.getStyleClass().add(Styles.TEXT_MUTED);
        // A number that is cut off reads as another one; the field gives way instead.
        count.setMinWidth(Region.USE_PREF_SIZE);
        InvalidationListener recount = changed -> {
            int all = listing.allProperty().get();
            int found = listing.rows().size();
            count.setText(listing.loadedProperty().get() ? counted.apply(found, all) : TEXTS.get("loading"));
        };
        listing.rows().addListener(recount);
        listing.allProperty().addListener(recount);
        listing.loadedProperty().addListener(recount);
        recount.invalidated(listing.rows());

        search.getChildren().add(count);
        HBox forSelected = new HBox();
        actions.forEach(action -> forSelected.getChildren().add(action.button()));
        buttons.getChildren().add(forSelected);
        for (HBox part : List.of(search, buttons)) {
            part.getStyleClass().add("bar");
        }
    }

    Node node() {
        return line;
    }

    /** So that the next key is about a row one can see. */
    private static void markFirst(TableView<?> table) {
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            new Reveal(table).accept(0);
        }
    }

    /** What else says which rows are shown stands beside the field. */
    void filterBy(Node control) {
        search.getChildren().add(1, control);
    }

    /** Behind the buttons for what is selected. */
    void offer(Node... others) {
        buttons.getChildren().addAll(others);
    }

    void focusText() {
        text.requestFocus();
        text.selectAll();
    }
}
