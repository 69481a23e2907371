package app.fingerpost.desk.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * What the person did that can be taken back, and what was taken back and can be done again; the last first. Doing
 * something new forgets what could be done again.
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

    private static final Comparator<Deed> IN_ORDER = Comparator.comparingLong(deed -> deed.place);

    /** The last of them is undone next. What is in here and in {@link #undone} is so once all steps are done. */
    private final NavigableSet<Deed> done = new TreeSet<>(IN_ORDER);
    /** The first of them is redone next. */
    private final NavigableSet<Deed> undone = new TreeSet<>(IN_ORDER);
    /** The first of them is under way, the others wait for it. */
    private final Deque<Step> steps = new ArrayDeque<>();

    private final ReadOnlyStringWrapper nextUndo = new ReadOnlyStringWrapper(this, "nextUndo", "");
    private final ReadOnlyStringWrapper nextRedo = new ReadOnlyStringWrapper(this, "nextRedo", "");
    private long beginnings;
    /** How often something new was done. */
    private long news;

    /** One thing done. */
    static final class Deed {
        private final Runnable back;
        private final Runnable again;
        private final Runnable unwanted;
        private String text;
        /** Higher than that of all that was begun before it; set once, when it is begun. */
        private long place;

        private boolean underWay = true;
        private boolean isUnwanted;

        /**
         * One that is being begun.
         *
         * @param doing what is being done
         * @param back takes it back, and tells; then calls one of {@link #stepDone}, {@link #stepFailed} and
         *     {@link #stepImpossible}
         * @param again does it again; as {@code back}
         * @param unwanted told, perhaps more than once, that it will be taken back when it is done
         */
        Deed(String doing, Runnable back, Runnable again, Runnable unwanted) {
            this.text = doing;
            this.back = back;
            this.again = again;
            this.unwanted = unwanted;
        }
    }

    /**
     * A deed to be taken back or done again.
     *
     * @param promised whether it was asked for while the deed was under way: it depends on no other step
     * @param news of the history when it was asked for
     */
    private record Step(Deed deed, boolean back, boolean promised, long news) {}

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
        Deed deed = done.isEmpty() ? null : done.last();
        if (deed != null && deed.underWay) {
            deed.isUnwanted = true;
            deed.unwanted.run();
        } else if (deed != null) {
            ask(new Step(deed, true, false, news));
        }
    }

    /** Does again what was taken back last; nothing happens if there is none, or the last deed is under way. */
    public void redo() {
        boolean lastIsUnderWay = !done.isEmpty() && done.last().underWay;
        if (!undone.isEmpty() && !lastIsUnderWay) {
            ask(new Step(undone.first(), false, false, news));
        }
    }

    void begin(Deed deed) {
        deed.place = ++beginnings;
        done.add(deed);
        tell();
    }

    /** It is done, and if it was unwanted by then it is taken back: then the answer is false. */
    boolean did(Deed deed, String text) {
        deed.text = text;
        deed.underWay = false;
        news++;
        undone.clear();
        if (done.size() > MOST) {
            done.stream().filter(one -> !one.underWay).findFirst().ifPresent(done::remove);
        }
        tell();
        if (deed.isUnwanted) {
            ask(new Step(deed, true, true, news));
        }
        return !deed.isUnwanted;
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
        steps.stream().filter(step -> !step.promised).forEach(reverted::add);
        steps.removeIf(step -> !step.promised);
        Collections.reverse(reverted);
        for (Step step : reverted) {
            done.remove(step.deed);
            undone.remove(step.deed);
            if (step.back) {
                done.add(step.deed);
            } else if (step.news == news) {
                undone.add(step.deed);
            }
        }
        return failed.deed;
    }

    private void tell() {
        nextUndo.set(done.isEmpty() ? "" : done.last().text);
        nextRedo.set(undone.isEmpty() ? "" : undone.first().text);
    }
}
