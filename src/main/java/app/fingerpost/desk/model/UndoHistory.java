package app.fingerpost.desk.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * What the person did that can be taken back, and what was taken back and can be done again; the last first. Doing
 * something new forgets what could be done again, but for what was begun after it, as while a long import ran.
 *
 * <p>A deed has its place here from the moment it is begun, so that undo never reaches past it: asked for while the
 * last deed is under way, undo takes that one back as soon as it is done, and redo does nothing.
 *
 * <p>Of the steps back and forth that are asked for, each is begun when the one before it is done: one that cannot be
 * done takes those with it that were asked for after it, so that nothing is taken back beneath what still stands. For
 * the FX thread.
 */
public final class UndoHistory {
    /** How many steps are kept. */
    private static final int MOST = 100;
    /** How many links and users these may hold together, each as it was and as it became: some 150 MB. */
    private static final int MOST_HELD = 300_000;

    /** The last of them is undone next. What is in here and in {@link #undone} is so once all steps are done. */
    private final NavigableSet<Deed> done = new TreeSet<>(Comparator.comparingLong(deed -> deed.place));
    /** In the order in which their undo was asked for: the last of them is redone next. */
    private final Deque<Deed> undone = new ArrayDeque<>();
    /** The first of them is under way, the others wait for it. */
    private final Deque<Step> steps = new ArrayDeque<>();

    private final ReadOnlyStringWrapper nextUndo = new ReadOnlyStringWrapper(this, "nextUndo", "");
    private final ReadOnlyStringWrapper nextRedo = new ReadOnlyStringWrapper(this, "nextRedo", "");
    private final ReadOnlyLongWrapper beginnings = new ReadOnlyLongWrapper(this, "beginnings", 0);

    /** One thing done. */
    static final class Deed {
        private final Runnable back;
        private final Runnable again;
        private final Runnable onUnwanted;
        private String text;
        private int held;
        /** Higher than that of all that was begun before it; set once, when it is begun. */
        private long place;

        private boolean underWay = true;
        /** The last place that was given when its undo was asked for while it was under way; 0 if it was not. */
        private long unwanted;

        /**
         * One that is being begun.
         *
         * @param doing what is being done
         * @param back takes it back, and tells; then calls one of {@link #stepDone}, {@link #stepFailed} and
         *     {@link #stepImpossible}
         * @param again does it again; as {@code back}
         * @param onUnwanted told, perhaps more than once, that it will be taken back when it is done
         */
        Deed(String doing, Runnable back, Runnable again, Runnable onUnwanted) {
            this.text = doing;
            this.back = back;
            this.again = again;
            this.onUnwanted = onUnwanted;
        }
    }

    /** A deed to be taken back or done again. */
    private static final class Step {
        private final Deed deed;
        private final boolean back;
        /** Whether it was asked for while the deed was under way. */
        private final boolean promised;
        /** Whether something was done since that forgets the deed if it could be done again. */
        private boolean overtaken;

        Step(Deed deed, boolean back, boolean promised) {
            this.deed = deed;
            this.back = back;
            this.promised = promised;
        }

        /** What was promised depends only on the way back of what had been begun after the deed by then. */
        boolean dependsOn(Step earlier) {
            return !promised || earlier.back && earlier.deed.place > deed.place && earlier.deed.place <= deed.unwanted;
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

    /** How many deeds were begun. */
    public ReadOnlyLongProperty beginningsProperty() {
        return beginnings.getReadOnlyProperty();
    }

    /** Takes back the last thing that can be taken back; nothing happens if there is none. */
    public void undo() {
        Deed deed = done.isEmpty() ? null : done.last();
        if (deed != null && deed.underWay) {
            deed.unwanted = beginnings.get();
            deed.onUnwanted.run();
        } else if (deed != null) {
            ask(new Step(deed, true, false));
        }
    }

    /** Does again what was taken back last; nothing happens if there is none, or the last deed is under way. */
    public void redo() {
        boolean lastIsUnderWay = !done.isEmpty() && done.last().underWay;
        if (!undone.isEmpty() && !lastIsUnderWay) {
            ask(new Step(undone.getLast(), false, false));
        }
    }

    /** Whether it is what {@link #undo} would take back now. */
    boolean isLast(Deed deed) {
        return !done.isEmpty() && done.last() == deed && !deed.underWay;
    }

    void begin(Deed deed) {
        deed.place = beginnings.get() + 1;
        beginnings.set(deed.place);
        done.add(deed);
        tell();
    }

    /**
     * It is done, and if it was unwanted by then it is taken back: then the answer is false.
     *
     * @param held how many links and users it holds, as they were and as they became
     */
    boolean did(Deed deed, String text, int held) {
        deed.text = text;
        deed.held = held;
        deed.underWay = false;
        boolean wanted = deed.unwanted == 0;
        // One that is taken back at once forgets all: a redo that fails could not have its place again behind it.
        Predicate<Deed> forgotten = other -> !wanted || other.place < deed.place;
        undone.removeIf(forgotten);
        steps.stream().filter(step -> forgotten.test(step.deed)).forEach(step -> step.overtaken = true);
        if (wanted) {
            makeRoom(deed);
        }
        tell();
        if (!wanted) {
            ask(new Step(deed, true, true));
        }
        return wanted;
    }

    /** Forgets what was begun first, but never what stands before one that stays, and not this one, however much it holds. */
    private void makeRoom(Deed last) {
        int held = done.stream().mapToInt(deed -> deed.held).sum();
        while (done.size() > MOST || held > MOST_HELD) {
            Deed first = done.first();
            if (first == last || first.underWay) {
                return;
            }
            done.remove(first);
            held -= first.held;
        }
    }

    /** It came to its end; if that was not {@link #did}, there is nothing to take back. */
    void end(Deed deed) {
        if (deed.underWay) {
            done.remove(deed);
            tell();
        }
    }

    /** The step under way is done; the next is begun. */
    void stepDone() {
        steps.removeFirst();
        goOn();
    }

    /** The step under way could not be done for now: the deed has its old place again. */
    void stepFailed() {
        revertFirst();
        tell();
        goOn();
    }

    /** The step under way can never be done: the deed is forgotten. */
    void stepImpossible() {
        Deed deed = revertFirst();
        done.remove(deed);
        undone.remove(deed);
        tell();
        goOn();
    }

    private void ask(Step step) {
        done.remove(step.deed);
        undone.remove(step.deed);
        (step.back ? undone : done).add(step.deed);
        tell();
        steps.addLast(step);
        if (steps.size() == 1) {
            goOn();
        }
    }

    private void goOn() {
        Step step = steps.peekFirst();
        if (step != null) {
            (step.back ? step.deed.back : step.deed.again).run();
        }
    }

    /** As if the step under way and those that depend on it had not been asked for, the last of them first. */
    private Deed revertFirst() {
        Step failed = steps.removeFirst();
        List<Step> reverted = new ArrayList<>(List.of(failed));
        for (Step step : steps) {
            if (reverted.stream().anyMatch(step::dependsOn)) {
                reverted.add(step);
            }
        }
        steps.removeAll(reverted);
        Collections.reverse(reverted);
        for (Step step : reverted) {
            done.remove(step.deed);
            undone.remove(step.deed);
            if (step.back) {
                breakPromises(step.deed);
                done.add(step.deed);
            } else if (!step.overtaken) {
                undone.addLast(step.deed);
            }
        }
        return failed.deed;
    }

    /** What was to be taken back after this one stays, since this one does. */
    private void breakPromises(Deed later) {
        for (Deed before : done.headSet(later, false)) {
            if (before.unwanted >= later.place) {
                before.unwanted = 0;
            }
        }
    }

    private void tell() {
        nextUndo.set(done.isEmpty() ? "" : done.last().text);
        nextRedo.set(undone.isEmpty() ? "" : undone.getLast().text);
    }
}
