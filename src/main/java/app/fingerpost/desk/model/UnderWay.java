package app.fingerpost.desk.model;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What is being done at the person's word and cannot say how far it is: the first begun, if there are several. For the FX
 * thread.
 */
public final class UnderWay {
    private static final Texts TEXTS = new Texts("undo");

    private final List<Work> works = new ArrayList<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private final ReadOnlyBooleanWrapper stoppable = new ReadOnlyBooleanWrapper(this, "stoppable", false);
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, "text", "");
    /** Has what was begun since {@link #later} was called, null before that. */
    private @Nullable UnderWay later;

    /** From its beginning to its {@link #end}. */
    final class Work {
        private String words;
        /** Null if it cannot be stopped, or is being stopped. */
        private @Nullable Runnable stop;

        private boolean isBeingStopped;

        private Work(String words, @Nullable Runnable stop) {
            this.words = words;
            this.stop = stop;
        }

        /** While it is being stopped, that is all that is said. */
        void say(String now) {
            if (!isBeingStopped) {
                words = now;
                tell();
            }
        }

        void end() {
            works.remove(this);
            if (later != null) {
                later.works.remove(this);
            }
            tell();
        }
    }

    /** What is begun from now on, by itself; the one asked for before has no more to tell. */
    public UnderWay later() {
        UnderWay fresh = new UnderWay();
        later = fresh;
        return fresh;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Such as "Deleting 3 links …"; empty if nothing is under way. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** Whether what {@link #textProperty} tells of can be stopped. */
    public ReadOnlyBooleanProperty stoppableProperty() {
        return stoppable.getReadOnlyProperty();
    }

    /** Stops what {@link #textProperty} tells of, if it still can be; nothing happens if it never could. */
    public void stop() {
        Work work = works.isEmpty() ? null : works.get(0);
        Runnable stop = work == null ? null : work.stop;
        if (work != null && stop != null) {
            work.stop = null;
            work.say(TEXTS.get("stopping"));
            work.isBeingStopped = true;
            stop.run();
        }
    }

    /** At the end of the app it is done as a whole or not at all; nobody would learn which, or could undo it. */
    List<Ending.Unsaved> unsaved() {
        return unsaved(TEXTS.get("unsaved", text.get()));
    }

    /** The same for work of another kind, of which {@code sentence} tells. */
    List<Ending.Unsaved> unsaved(String sentence) {
        return works.isEmpty() ? List.of() : List.of(new Ending.Unsaved(List.copyOf(works), sentence));
    }

    /** @param stop asks for its end without a change, null if it has none but that it is done */
    Work begin(String words, @Nullable Runnable stop) {
        Work work = new Work(words, stop);
        works.add(work);
        if (later != null) {
            later.works.add(work);
        }
        tell();
        return work;
    }

    private void tell() {
        text.set(works.isEmpty() ? "" : works.get(0).words);
        stoppable.set(!works.isEmpty() && works.get(0).stop != null);
        busy.set(!works.isEmpty());
        if (later != null) {
            later.tell();
        }
    }
}
