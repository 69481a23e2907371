package app.fingerpost.desk.view;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/**
 * A text field that takes several lines and grows with them. Enter runs the action, Shift+Enter begins a line; Tab goes
 * on to the next field.
 */
final class LinesField extends StackPane {
    private static final int MOST_ROWS = 6;
    /** It has more lines than it shows. */
    private static final PseudoClass FULL = PseudoClass.getPseudoClass("full");

    private final TextArea area = new TextArea();

    /** {@code icon} stands at the field's beginning. */
    LinesField(Node icon, Runnable action) {
        area.getStyleClass().add("lines-field");
        IntegerBinding lines = Bindings.createIntegerBinding(() -> lines(area.getText()), area.textProperty());
        area.prefRowCountProperty().bind(Bindings.min(lines, MOST_ROWS));
        lines.addListener((property, before, now) -> area.pseudoClassStateChanged(FULL, now.intValue() > MOST_ROWS));
        area.setPrefColumnCount(10);
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && isPlain(event)) {
                if (event.isShiftDown()) {
                    area.replaceSelection("\n");
                } else {
                    action.run();
                }
                event.consume();
            } else if (event.getCode() == KeyCode.Z && area.getText().isEmpty()) {
                passOn(event);
            }
        });
        leaveByTab(area);
        StackPane place = new StackPane(icon);
        place.getStyleClass().add("lines-icon");
        place.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        place.setMouseTransparent(true);
        setAlignment(place, Pos.TOP_LEFT);
        getStyleClass().add("lines");
        getChildren().addAll(area, place);
    }

    /** Has Tab go on to the next field, and Shift+Tab back: a text area would write a tab, and moves on with Ctrl. */
    static void leaveByTab(TextArea area) {
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && isPlain(event)) {
                area.fireEvent(new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "\t", KeyCode.TAB, event.isShiftDown(), true, false, false));
                event.consume();
            }
        });
    }

    /** Shift may be down. */
    private static boolean isPlain(KeyEvent event) {
        return !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
    }

    TextArea area() {
        return area;
    }

    /** A text area keeps the keys for undo to itself; with nothing in it they are meant for the window. */
    private void passOn(KeyEvent event) {
        area.getScene().getAccelerators().forEach((keys, work) -> {
            if (keys.match(event)) {
                work.run();
                event.consume();
            }
        });
    }

    private static int lines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count() + 1;
    }
}
