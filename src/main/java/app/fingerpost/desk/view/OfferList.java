package app.fingerpost.desk.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;

/**
 * A few texts under a field that keeps the keyboard, and with it decides where in the list one is. None is reached when it
 * shows. A menu would take the keyboard, and remembers where it was the time before.
 */
final class OfferList {
    private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");
    private static final int NONE = -1;
    /** Pixels between the field and the list. */
    private static final double GAP = 2;

    private final Popup popup = new Popup();
    private final VBox rows = new VBox();
    private final UnaryOperator<String> words;
    private final Consumer<String> taken;
    private List<String> texts = List.of();
    private int reached = NONE;

    /**
     * @param words says more of a text than it does itself
     * @param taken told of the text that was clicked, when the list is gone
     */
    OfferList(UnaryOperator<String> words, Consumer<String> taken) {
        this.words = words;
        this.taken = taken;
        rows.getStyleClass().add("offers");
        rows.setAccessibleRole(AccessibleRole.LIST_VIEW);
        popup.setAutoHide(true);
        // A click beside it is meant for what is there, and the escape key is the field's.
        popup.setConsumeAutoHidingEvents(false);
        popup.setHideOnEscape(false);
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
        popup.getContent().add(rows);
    }

    /** Shows these and no others, none of them reached. */
    void show(Region field, List<String> offered) {
        texts = List.copyOf(offered);
        reached = NONE;
        rows.getChildren().setAll(texts.stream().map(this::row).toList());
        rows.setMinWidth(field.getWidth());
        if (!popup.isShowing()) {
            Bounds place = field.localToScreen(field.getLayoutBounds());
            popup.show(field, place.getMinX(), place.getMaxY() + GAP);
        }
    }

    void hide() {
        popup.hide();
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    /** Goes to the next offer, or back; from none to the first or the last, and past these to none. */
    void move(int step) {
        mark(false);
        int places = texts.size() + 1;
        reached = Math.floorMod(reached + 1 + step, places) - 1;
        mark(true);
    }

    Optional<String> reached() {
        return popup.isShowing() && reached != NONE ? Optional.of(texts.get(reached)) : Optional.empty();
    }

    private void mark(boolean on) {
        if (reached != NONE) {
            rows.getChildren().get(reached).pseudoClassStateChanged(REACHED, on);
        }
    }

    private Node row(String text) {
        Label row = new Label(words.apply(text));
        row.setMaxWidth(Double.MAX_VALUE);
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                hide();
                taken.accept(text);
            }
        });
        return row;
    }
}
