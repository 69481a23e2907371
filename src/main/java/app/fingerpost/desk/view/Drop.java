package app.fingerpost.desk.view;

import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Takes addresses that are dragged onto the window from a browser. */
final class Drop {
    private Drop() {}

    /** {@code taken} gets what was dropped, one address a line. */
    static void on(Scene scene, Consumer<String> taken) {
        scene.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getGestureSource() == null && !text(event.getDragboard()).isEmpty()) {
                event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
                event.consume();
            }
        });
        scene.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            Dragboard board = event.getDragboard();
            String text = text(board);
            if (event.getGestureSource() == null && !text.isEmpty()) {
                taken.accept(text);
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    /**
     * The addresses on a board; empty if there are none. Its text counts before its URL, for several addresses come as
     * text only; files are none.
     */
    static String text(Clipboard board) {
        if (board.hasFiles()) {
            return "";
        }
        String text = board.getString();
        if (text != null && !text.isBlank()) {
            return text.strip();
        }
        String url = board.getUrl();
        return url == null ? "" : url.strip();
    }
}
