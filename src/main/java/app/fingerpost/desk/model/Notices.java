package app.fingerpost.desk.model;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The sentence at the bottom of the window, and all that can still be undone. For the FX thread. */
public final class Notices {
    private final ReadOnlyObjectWrapper<@Nullable Notice> current = new ReadOnlyObjectWrapper<>(this, "current", null);
    private final Deque<Notice> undoable = new ArrayDeque<>();

    /** Null when there is nothing to say. */
    public ReadOnlyObjectProperty<@Nullable Notice> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** For what the view itself did, such as copying. */
    public void tell(String text) {
        show(Notice.done(text));
    }

    /** Takes the sentence away; what it told of can still be undone with {@link #undoLast}. */
    public void dismiss() {
        current.set(null);
    }

    /** Takes back what this notice told of. */
    public void undo(Notice notice) {
        Runnable undo = notice.undo();
        if (undo != null && undoable.remove(notice)) {
            dismiss();
            undo.run();
        }
    }

    /** Takes back the last thing that can be taken back; nothing happens if there is none. */
    public void undoLast() {
        Notice last = undoable.peekLast();
        if (last != null) {
            undo(last);
        }
    }

    void show(Notice notice) {
        if (notice.undo() != null) {
            undoable.addLast(notice);
        }
        current.set(notice);
    }

    void problem(Problem problem) {
        show(Notice.problem(problem.sentence()));
    }
}
