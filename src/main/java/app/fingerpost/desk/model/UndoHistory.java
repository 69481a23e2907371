package app.fingerpost.desk.model;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * What the person did that can be taken back, and what was taken back and can be done again; the last first. Doing
 * something new forgets what could be done again.
 *
 * <p>A deed has its place here from the moment it is begun, so that undo never reaches past it: asked for while the
 * last deed is under way, undo takes that one back as soon as it is done, and redo does nothing. For the FX thread.
 */
public final class UndoHistory {
    /** How many steps are kept. */
    private static final int MOST = 100;

    private final Deque<Deed> done = new ArrayDeque<>();
    private final Deque<Deed> undone = new ArrayDeque<>();
    private final ReadOnlyStringWrapper nextUndo = new ReadOnlyStringWrapper(this, "nextUndo", "");
    private final ReadOnlyStringWrapper nextRedo = new ReadOnlyStringWrapper(this, "nextRedo", "");
    private long beginnings;

    /** One step. */
    static final class Deed {
        private final Runnable back;
        private final Runnable again;
        private final Runnable unwanted;
        private String text;
        /** Higher than that of all that was begun, or begun again, before it. */
        private long place;

        private boolean underWay = true;
        private boolean isUnwanted;

        /**
         * One that is being begun.
         *
         * @param doing what is being done
         * @param back takes it back, and tells
         * @param again does it again, and tells
         * @param unwanted told, perhaps more than once, that it will be taken back when it is done
         */
        Deed(String doing, Runnable back, Runnable again, Runnable unwanted) {
            this.text = doing;
            this.back = back;
            this.again = again;
            this.unwanted = unwanted;
        }
    }

    /** What {@link #undo} would take back, as it was told or is being done; empty if there is nothing. */
    public ReadOnlyStringProperty nextUndoProperty() {
        return nextUndo.getReadOnlyProperty();
    }

    /** What {@link #redo} would do again; empty if there is nothing. */
    public ReadOnlyStringProperty nextRedoProperty() {
        return nextRedo.getReadOnlyProperty();
    }

    /** Takes back the last thing that can be taken back; nothing happens if there is none. */
    public void undo() {
        Deed deed = done.peekLast();
        if (deed != null && deed.underWay) {
            deed.isUnwanted = true;
            deed.unwanted.run();
        } else if (deed != null) {
            takeBack(deed);
        }
    }

    /** Does again what was taken back last; nothing happens if there is none, or the last deed is under way. */
    public void redo() {
        Deed last = done.peekLast();
        Deed deed = last != null && last.underWay ? null : undone.pollLast();
        if (deed != null) {
            begin(deed);
            deed.again.run();
        }
    }

    void begin(Deed deed) {
        deed.place = ++beginnings;
        done.addLast(deed);
        tell();
    }

    /** It is done, and if it was unwanted by then it is taken back: then the answer is false. */
    boolean did(Deed deed, String text) {
        deed.text = text;
        deed.underWay = false;
        undone.clear();
        if (done.size() > MOST) {
            done.stream().filter(one -> !one.underWay).findFirst().ifPresent(done::remove);
        }
        tell();
        if (deed.isUnwanted) {
            takeBack(deed);
        }
        return !deed.isUnwanted;
    }

    /** It came to its end; if that was not {@link #did}, there is nothing to take back. */
    void end(Deed deed) {
        if (deed.underWay) {
            forget(deed);
        }
    }

    /** A step that could not be taken back, for now, has its old place again: before all that was begun after it. */
    void notUndone(Deed deed) {
        undone.remove(deed);
        done.remove(deed);
        Deque<Deed> later = new ArrayDeque<>();
        while (!done.isEmpty() && done.getLast().place > deed.place) {
            later.addFirst(done.removeLast());
        }
        done.addLast(deed);
        done.addAll(later);
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

    private void takeBack(Deed deed) {
        done.remove(deed);
        undone.addLast(deed);
        tell();
        deed.back.run();
    }

    private void tell() {
        Deed last = done.peekLast();
        Deed next = undone.peekLast();
        nextUndo.set(last == null ? "" : last.text);
        nextRedo.set(next == null ? "" : next.text);
    }
}
