package app.fingerpost.desk.view;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * What a control tells to who rests on it with the pointer, and to screen readers. JavaFX makes a whole scene for each, so
 * it is made when the pointer first comes: a start need not wait for some thirty of them.
 */
final class Tip {
    private static final double MOST_WIDTH = 480;

    private Tip() {}

    static void give(Control control, String text) {
        control.setAccessibleHelp(text);
        show(control, new ReadOnlyStringWrapper(text));
    }

    /** Tells what the value is when it is asked. */
    static void give(Control control, ObservableValue<String> text) {
        control.accessibleHelpProperty().bind(text);
        show(control, text);
    }

    private static void show(Control control, ObservableValue<String> text) {
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, new EventHandler<>() {
            @Override
            public void handle(MouseEvent first) {
                control.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                control.setTooltip(made(text));
            }
        });
    }

    private static Tooltip made(ObservableValue<String> text) {
        Tooltip tip = empty();
        tip.textProperty().bind(text);
        return tip;
    }

    /** Breaks what is long into lines. */
    static Tooltip empty() {
        Tooltip tip = new Tooltip();
        tip.setMaxWidth(MOST_WIDTH);
        tip.setWrapText(true);
        return tip;
    }
}
