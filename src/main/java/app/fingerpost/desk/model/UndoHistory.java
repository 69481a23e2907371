package app.fingerpost.desk.model;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * What the person did that can be taken back, and what was taken back and can be done again; the last first. Doing
 * something new forgets what could be done again. For the FX thread.
 */
public final class UndoHistory {
    /** How many steps are kept. */
    private static final int MOST = 100;

    private final Deque<Deed> done = new ArrayDeque<>();
    private final Deque<Deed> undone = new ArrayDeque<>();
    private final ReadOnlyStringWrapper nextUndo = new ReadOnlyStringWrapper(this, "nextUndo", "");
    private final ReadOnlyStringWrapper nextRedo = new ReadOnlyStringWrapper(this, "nextRedo", "");

    /**
     * One step.
     *
     * @param text what was done, as the notice told it
     * @param back takes it back, and tells
     * @param again does it again, and tells
     */
    record Deed(String text, Runnable back, Runnable again) {}

    /** What {@link #undo} would take back, as it was told; empty if there is nothing. */
    public ReadOnlyStringProperty nextUndoProperty() {
        return nextUndo.getReadOnlyProperty();
    }

    /** What {@link #redo} would do again; empty if there is nothing. */
    public ReadOnlyStringProperty nextRedoProperty() {
        return nextRedo.getReadOnlyProperty();
    }

    /** Takes back the last thing that can be taken back; nothing happens if there is none. */
    public void undo() {
        Deed deed = done.pollLast();
        if (deed != null) {
            undone.addLast(deed);
            tell();
            deed.back.run();
        }
    }

    /** Does again what was taken back last; nothing happens if there is none. */
    public void redo() {
        Deed deed = undone.pollLast();
        if (deed != null) {
            done.addLast(deed);
            tell();
            deed.again.run();
        }
    }

    void add(Deed deed) {
        undone.clear();
        done.addLast(deed);
        if (done.size() > MOST) {
            done.removeFirst();
        }
        tell();
    }

    /** A step that could not be taken back, for now, is still the next one to take back. */
    void notUndone(Deed deed) {
        undone.remove(deed);
        done.remove(deed);
        done.addLast(deed);
        tell();
    }

    /** A step that could not be done again, for now, is still the next one to do again. */
    void notRedone(Deed deed) {
        done.remove(deed);
        undone.remove(deed);
        undone.addLast(deed);
        tell();
    }

    /** Forgets a step that turned out to be impossible. */
    void forget(Deed deed) {
        done.remove(deed);
        undone.remove(deed);
        tell();
    }

    private void tell() {
        Deed last = done.peekLast();
        Deed next = undone.peekLast();
        nextUndo.set(last == null ? "" : last.text);
        nextRedo.set(next == null ? "" : next.text);
    }
}
