package app.fingerpost.desk.view;

import app.fingerpost.desk.model.UsersModel;
import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A text field that offers what it knows while one types; also with the down key, or a click into it. Enter takes the offer
 * that the arrow keys are at, or else what is typed.
 */
final class SuggestField extends CustomTextField {
    /** How many texts a field offers at the most. */
    static final int OFFERS = 8;

    private final Function<String, List<String>> source;
    private final UnaryOperator<String> words;
    private final ContextMenu offers = new ContextMenu();
    private Runnable onChosen = () -> {};
    private boolean emptying;
    /** Whether the arrow keys went to an offer; the mouse may rest on one by chance. */
    private boolean reached;

    /** {@code source} gives up to {@link #OFFERS} texts that fit what is typed, at once. */
    SuggestField(Ikon icon, Function<String, List<String>> source) {
        this(icon, source, UnaryOperator.identity());
    }

    /** {@code words} says more of a text where it is offered. */
    SuggestField(Ikon icon, Function<String, List<String>> source, UnaryOperator<String> words) {
        this.source = source;
        this.words = words;
        setLeft(new FontIcon(icon));
        offers.getStyleClass().add("offers");
        offers.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedOverOffers);
        textProperty().addListener((property, before, text) -> {
            if (isFocused() && !emptying) {
                offer(text);
            }
        });
        setOnMouseClicked(event -> offer(""));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN && !offers.isShowing()) {
                offer(getText());
                event.consume();
            }
        });
        focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                offers.hide();
            }
        });
    }

    /** For the name of a link's owner. */
    static SuggestField forOwner(UsersModel users) {
        return new SuggestField(Feather.USER, text -> users.suggest(text, OFFERS));
    }

    /** Called when an offer was taken. */
    void setOnChosen(Runnable onChosen) {
        this.onChosen = onChosen;
    }

    /** Empties the field without offering what fits an empty one. */
    void empty() {
        emptying = true;
        clear();
        emptying = false;
        offers.hide();
    }

    /** A menu keeps Enter to itself, even if nothing in it is chosen. */
    private void pressedOverOffers(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !reached) {
            event.consume();
            offers.hide();
            fireEvent(event.copyFor(this, this));
        } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            reached = true;
        }
    }

    private void offer(String text) {
        reached = false;
        List<String> found = source.apply(text);
        if (getScene() == null
                || found.isEmpty()
                || found.size() == 1 && found.get(0).equals(getText())) {
            offers.hide();
            return;
        }
        offers.getItems().setAll(found.stream().map(this::item).toList());
        if (!offers.isShowing()) {
            offers.show(this, Side.BOTTOM, 0, 2);
        }
    }

    private MenuItem item(String text) {
        MenuItem item = new MenuItem(words.apply(text));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> {
            setText(text);
            positionCaret(text.length());
            offers.hide();
            onChosen.run();
        });
        return item;
    }
}
