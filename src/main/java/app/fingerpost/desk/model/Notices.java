package app.fingerpost.desk.model;

import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The sentence at the bottom of the window, what is under way, and all that can still be undone. For the FX thread. */
public final class Notices {
    private final ReadOnlyObjectWrapper<@Nullable Notice> current = new ReadOnlyObjectWrapper<>(this, "current", null);
    private final UndoHistory history = new UndoHistory();
    private final UnderWay underWay = new UnderWay();

    /** Null when there is nothing to say. */
    public ReadOnlyObjectProperty<@Nullable Notice> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** What can be undone and done again. */
    public UndoHistory history() {
        return history;
    }

    /** What is not done yet. */
    public UnderWay underWay() {
        return underWay;
    }

    /** For what the view itself did, such as copying. */
    public void tell(String text) {
        show(Notice.done(text));
    }

    /** For what the view itself failed at. */
    public void warn(String text) {
        show(Notice.problem(text));
    }

    /** Takes the sentence away; what it told of can still be undone with {@link #undoLast}. */
    public void dismiss() {
        current.set(null);
    }

    /** Takes back what this notice told of; nothing happens if it is no longer the one that shows. */
    public void undo(Notice notice) {
        Runnable undo = notice.undo();
        if (undo != null && current.get() == notice) {
            dismiss();
            undo.run();
        }
    }

    private void undo(UndoHistory.Deed deed) {
        if (history.isLast(deed)) {
            history.undo();
        }
    }

    /** Takes back the last thing that can be taken back; nothing happens if there is none. */
    public void undoLast() {
        dismiss();
        history.undo();
    }

    /** Does again what was taken back last; nothing happens if there is none. */
    public void redoLast() {
        dismiss();
        history.redo();
    }

    void show(Notice notice) {
        current.set(notice);
    }

    /** From now on undo is about this deed; a notice that offers to undo another goes. */
    void begin(UndoHistory.Deed deed) {
        history.begin(deed);
        Notice notice = current.get();
        if (notice != null && notice.undo() != null) {
            dismiss();
        }
    }

    /**
     * Tells what was done, unless it is being taken back already. There is a way back at the sentence if it is the last
     * that can be taken back: what was begun after it would be taken back first.
     */
    void did(UndoHistory.Deed deed, String text) {
        did(deed, text, 1, UnaryOperator.identity());
    }

    /** The same of a deed that holds so many links and users, with what {@code more} adds to the sentence. */
    void did(UndoHistory.Deed deed, String text, int held, UnaryOperator<Notice> more) {
        if (history.did(deed, text, held)) {
            boolean last = history.isLast(deed);
            current.set(more.apply(last ? Notice.undoable(text, () -> undo(deed)) : Notice.done(text)));
        }
    }

    /** Takes the sentence away that told of this problem, which is solved; nothing happens if another shows. */
    void withdraw(@Nullable Problem problem) {
        withdraw(problem == null ? null : Notice.problem(problem.sentence()));
    }

    /** Takes this sentence away; nothing happens if another shows. */
    void withdraw(@Nullable Notice notice) {
        if (notice != null && notice.equals(current.get())) {
            dismiss();
        }
    }

    void problem(Problem problem) {
        warn(problem.sentence());
    }
}
