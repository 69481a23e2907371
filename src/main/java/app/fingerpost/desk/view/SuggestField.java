package app.fingerpost.desk.view;

import app.fingerpost.desk.model.UsersModel;
import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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
    private final OfferList offers;
    private Runnable onChosen = () -> {};
    /** Whether the text changes for another reason than that one types. */
    private boolean filling;

    /** {@code source} gives up to {@link #OFFERS} texts that fit what is typed, at once. */
    SuggestField(Ikon icon, Function<String, List<String>> source) {
        this(icon, source, UnaryOperator.identity());
    }

    /** {@code words} says more of a text where it is offered. */
    SuggestField(Ikon icon, Function<String, List<String>> source, UnaryOperator<String> words) {
        this.source = source;
        this.offers = new OfferList(words, this::choose);
        setLeft(new FontIcon(icon));
        textProperty().addListener((property, before, text) -> {
            if (isFocused() && !filling) {
                offer(text);
            }
        });
        setOnMouseClicked(event -> offer(""));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
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

    /** What fits the text now. */
    List<String> offered() {
        return source.apply(getText());
    }

    /** Called when an offer was taken. */
    void setOnChosen(Runnable onChosen) {
        this.onChosen = onChosen;
    }

    /** Empties the field without offering what fits an empty one. */
    void empty() {
        put("");
    }

    /** Puts this in place of what is typed, without offering what fits it. */
    void put(String text) {
        fill(text);
        offers.hide();
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> {
                if (offers.isShowing()) {
                    offers.move(1);
                } else {
                    offer(getText());
                }
                event.consume();
            }
            case UP -> {
                if (offers.isShowing()) {
                    offers.move(-1);
                    event.consume();
                }
            }
            case ENTER -> {
                Optional<String> reached = offers.reached();
                offers.hide();
                reached.ifPresent(text -> {
                    event.consume();
                    choose(text);
                });
            }
            case ESCAPE -> {
                if (offers.isShowing()) {
                    offers.hide();
                    event.consume();
                }
            }
            default -> {}
        }
    }

    private void choose(String text) {
        fill(text);
        positionCaret(text.length());
        onChosen.run();
    }

    private void fill(String text) {
        filling = true;
        // A text that is set could not be undone here.
        replaceText(0, getLength(), text);
        filling = false;
    }

    private void offer(String text) {
        List<String> found = source.apply(text);
        if (getScene() == null
                || found.isEmpty()
                || found.size() == 1 && found.get(0).equals(getText())) {
            offers.hide();
        } else {
            offers.show(this, found);
        }
    }
}
