package app.fingerpost.desk.model;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** What is done, taken back and done again by one call each: by the worker, then told. For the FX thread. */
final class UndoStep {
    private final Worker worker;
    private final Notices notices;
    private final Deeds deeds;
    private final String about;

    /**
     * @param about the field that a refusal names where what the step is about is gone, or no longer as it was: such a step
     *     would bar those before it for ever
     */
    UndoStep(Worker worker, Notices notices, String about) {
        this.worker = worker;
        this.notices = notices;
        this.deeds = new Deeds(worker, notices, () -> {});
        this.about = about;
    }

    /** As {@link Deeds#ask}; what was done is told, and kept for undo, by {@link Deeds.Begun#did(String, Consumer, Consumer)}. */
    <T> void ask(Function<DeskServices, T> deed, BiConsumer<Deeds.Begun, T> done, Consumer<Problem> refused) {
        deeds.ask(deed, done, refused);
    }

    /** {@code done} is called with what the step gave, once it is told. */
    <T> void go(Function<DeskServices, T> step, String told, Consumer<T> done) {
        worker.ask(
                step,
                now -> {
                    // The history goes on whatever happens, or nothing could be undone any more.
                    try {
                        notices.tell(told);
                        done.accept(now);
                    } finally {
                        notices.history().stepDone();
                    }
                },
                problem -> {
                    notices.problem(problem);
                    if (problem.field().equals(about)) {
                        notices.history().stepImpossible();
                    } else {
                        notices.history().stepFailed();
                    }
                });
    }
}
