package app.fingerpost.desk.view;

import app.fingerpost.desk.model.DeskModel;
import app.fingerpost.desk.model.Ending;
import app.fingerpost.desk.model.Notices;
import app.fingerpost.desk.model.Texts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The place within a page where it asks, one question at a time, while all else can be used. Takes no room while nothing is
 * asked. Enter and Escape answer only where the question has the keyboard. What was typed into an open question holds the
 * app's end up.
 */
final class AskBar extends StackPane {
    private static final Texts TEXTS = new Texts("common");

    private final Notices notices;
    private @Nullable AskForm asked;
    /** What had the keyboard before the question. */
    private @Nullable Node before;

    AskBar(DeskModel desk) {
        this.notices = desk.notices();
        desk.ending().heed(this::unsaved);
        visibleProperty().bind(Bindings.isNotEmpty(getChildren()));
        managedProperty().bind(visibleProperty());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /**
     * Asks, and gives the question the keyboard. One that is open gives way, also if its answer is still at work, unless
     * something was typed into it: then that one has to be answered first, and gets the keyboard.
     */
    void ask(AskForm form) {
        AskForm open = asked;
        if (open != null && open.isUnsaved()) {
            open.tell(open.isSameAs(form) ? "" : TEXTS.get("ask-first"));
            open.goOn();
            return;
        }
        if (open != null) {
            open.leaveTo(notices);
        }
        if (!Keyboard.isWithin(this)) {
            before = getScene().getFocusOwner();
        }
        asked = form;
        form.setOnClose(() -> close(form));
        getChildren().setAll(form);
        Skins.make(this);
        form.begin();
    }

    private List<Ending.Unsaved> unsaved() {
        AskForm open = asked;
        return open == null ? List.of() : open.unsaved();
    }

    /** Nothing happens if it was closed already: what was begun with it may end when another is asked. */
    private void close(AskForm form) {
        if (asked == form) {
            asked = null;
            form.leaveTo(notices);
            Node back = before;
            if (Keyboard.isWithin(this) && back != null) {
                back.requestFocus();
            }
            getChildren().clear();
        }
    }

    private void pressed(KeyEvent event) {
        AskForm open = asked;
        if (open == null) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            close(open);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof ButtonBase)) {
            open.answer();
            event.consume();
        }
    }
}
