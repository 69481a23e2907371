package app.fingerpost.desk.view;

import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * The right button on a heading brings up the menu of the columns, which comes as an event of its own, and nothing else.
 * Where the system asks for menus when the button is pressed, JavaFX also sorts when it is released.
 */
final class HeadingClicks {
    private HeadingClicks() {}

    static void heed(TableView<?> table) {
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, HeadingClicks::leaveToTheMenu);
        table.addEventFilter(MouseEvent.MOUSE_RELEASED, HeadingClicks::leaveToTheMenu);
    }

    private static void leaveToTheMenu(MouseEvent event) {
        if (event.getButton() == MouseButton.SECONDARY && isInHeading(event.getTarget())) {
            event.consume();
        }
    }

    private static boolean isInHeading(EventTarget target) {
        Node at = target instanceof Node node ? node : null;
        while (at != null && !(at instanceof TableColumnHeader)) {
            at = at.getParent();
        }
        return at != null;
    }
}
