package app.fingerpost.desk.view;

import app.fingerpost.desk.model.ImportModel;
import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is dragged into the window from other programs: a field the address that is dropped on it, the new-link bar
 * other addresses, the import a file.
 */
final class Drop {
    private final Sheets sheets;
    private final Consumer<String> bar;
    private final ImportModel imports;

    /** {@code bar} gets what was dropped, one address a line. */
    Drop(Sheets sheets, Consumer<String> bar, ImportModel imports) {
        this.sheets = sheets;
        this.bar = bar;
        this.imports = imports;
    }

    void workIn(Scene scene) {
        scene.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getGestureSource() == null && taking(event.getDragboard(), event.getTarget()) != null) {
                event.acceptTransferModes(modes(event.getDragboard()));
                event.consume();
            }
        });
        scene.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            Runnable taking = event.getGestureSource() == null ? taking(event.getDragboard(), event.getTarget()) : null;
            if (taking != null) {
                taking.run();
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    /** What takes what is on the board, dropped there; null if nothing does. What lies behind a sheet takes nothing. */
    @Nullable
    Runnable taking(Clipboard board, EventTarget there) {
        if (board.hasFiles()) {
            return sheets.isOpen() ? null : importing(board.getFiles());
        }
        String text = text(board);
        if (text.isEmpty()) {
            return null;
        }
        TextInputControl field = field(there);
        if (field != null) {
            return () -> write(text, field);
        }
        return sheets.isOpen() ? null : () -> bar.accept(text);
    }

    /** A file that is said to have been moved here, some systems delete where it was. */
    static TransferMode[] modes(Clipboard board) {
        return board.hasFiles() ? new TransferMode[] {TransferMode.COPY} : TransferMode.COPY_OR_MOVE;
    }

    /** One file at a time; whether it is one with links in it, the import says. */
    private @Nullable Runnable importing(List<File> files) {
        return files.size() == 1 && !imports.busyProperty().get()
                ? () -> imports.start(files.get(0).toPath())
                : null;
    }

    /** The bar for new links adds to what stands in it: it is none of these. */
    private static @Nullable TextInputControl field(EventTarget there) {
        TextInputControl field = null;
        for (Node at = there instanceof Node node ? node : null; at != null; at = at.getParent()) {
            if (at instanceof NewLinkBar) {
                return null;
            }
            if (at instanceof TextInputControl found && found.isEditable()) {
                field = found;
            }
        }
        return field;
    }

    /** A field of one line has room for one address; notes are not lost through another. */
    private static void write(String text, TextInputControl field) {
        if (field instanceof TextArea) {
            field.appendText(field.getText().isBlank() ? text : "\n" + text);
        } else {
            field.replaceText(0, field.getLength(), text.lines().findFirst().orElse(""));
        }
        field.requestFocus();
    }

    /**
     * The addresses on a board; empty if there are none. Its text counts before its URL, for several addresses come as
     * text only.
     */
    private static String text(Clipboard board) {
        String text = board.getString();
        if (text != null && !text.isBlank()) {
            return text.strip();
        }
        String url = board.getUrl();
        return url == null ? "" : url.strip();
    }
}
