package app.fingerpost.desk.model;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * What is being done at the person's word and cannot say how far it is: the first begun, if there are several. For the FX
 * thread.
 */
public final class UnderWay {
    private final List<Work> works = new ArrayList<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, "text", "");

    /** From its beginning to its {@link #end}. */
    final class Work {
        private String words;

        private Work(String words) {
            this.words = words;
        }

        void say(String now) {
            words = now;
            tell();
        }

        void end() {
            works.remove(this);
            tell();
        }
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Such as "Deleting 3 links …"; empty if nothing is under way. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    Work begin(String words) {
        Work work = new Work(words);
        works.add(work);
        tell();
        return work;
    }

    private void tell() {
        text.set(works.isEmpty() ? "" : works.get(0).words);
        busy.set(!works.isEmpty());
    }
}
