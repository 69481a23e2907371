package app.fingerpost.desk.model;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question in a page. It counts once: another can be given only if it was refused, stopped, or failed
 * before it was at work. For the FX thread.
 */
public final class OneAnswer {
    private static final Texts TEXTS = new Texts("common");

    private final String question;
    private final ReadOnlyBooleanWrapper given = new ReadOnlyBooleanWrapper(this, "given", false);
    private boolean counts;
    private @Nullable Notices notices;

    /** {@code question} says what it is about, for a refusal that is told elsewhere. */
    public OneAnswer(String question) {
        this.question = question;
    }

    /** Whether it is at work, or done: the question takes nothing then. Never if it is refused at once. */
    public ReadOnlyBooleanProperty givenProperty() {
        return given.getReadOnlyProperty();
    }

    /** Answers with this, which calls {@link #refuse} in the end if it comes to nothing; nothing happens if one is given. */
    public void give(Runnable work) {
        if (counts) {
            return;
        }
        counts = true;
        boolean begun = false;
        try {
            work.run();
            begun = true;
        } finally {
            counts &= begun;
        }
        given.set(counts);
    }

    /** The question is not seen any more: what is refused from now on, these tell. */
    public void leaveTo(Notices now) {
        notices = now;
    }

    /**
     * The answer comes to nothing, and another can be given.
     *
     * @param sentence why; empty if the person has stopped it
     * @return whether it is for the question to tell why
     */
    public boolean refuse(String sentence) {
        counts = false;
        given.set(false);
        if (notices == null) {
            return true;
        }
        if (!sentence.isEmpty()) {
            notices.warn(TEXTS.get("ask-refused", question, sentence));
        }
        return false;
    }
}
