package app.fingerpost.desk.model;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * Questions of which only the last one counts: the answer to one before it is not told, and not even looked for if the
 * worker had not come to it. For the FX thread.
 */
final class LatestQuestion {
    private final Worker worker;
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper(this, "asking", false);
    /** The number of the last question. Changed on the FX thread only. */
    private volatile int asked;

    LatestQuestion(Worker worker) {
        this.worker = worker;
    }

    /** While an answer is waited for. */
    ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /** Waits for no answer any more. */
    void giveUp() {
        asked++;
        asking.set(false);
    }

    /** Calls one of {@code answer} and {@code problem}; neither if another is asked meanwhile, or it is given up. */
    <T> void ask(Function<DeskServices, T> question, Consumer<T> answer, Consumer<Problem> problem) {
        int mine = ++asked;
        asking.set(true);
        worker.ask(
                services -> mine == asked ? Optional.of(question.apply(services)) : Optional.<T>empty(),
                found -> {
                    if (mine == asked) {
                        asking.set(false);
                        found.ifPresent(answer);
                    }
                },
                why -> {
                    if (mine == asked) {
                        asking.set(false);
                        problem.accept(why);
                    }
                });
    }
}
