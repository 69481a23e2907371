package app.fingerpost.desk.model;

import java.util.function.Consumer;
import java.util.function.Function;

/** A step of undo or redo that is one call: done by the worker, then told. For the FX thread. */
final class UndoStep {
    private final Worker worker;
    private final Notices notices;
    private final String about;

    /**
     * @param about the field that a refusal names where what the step is about is gone, or no longer as it was: such a step
     *     would bar those before it for ever
     */
    UndoStep(Worker worker, Notices notices, String about) {
        this.worker = worker;
        this.notices = notices;
        this.about = about;
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
