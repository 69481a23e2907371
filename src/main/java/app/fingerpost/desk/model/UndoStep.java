package app.fingerpost.desk.model;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** What is done, taken back and done again by one call each: by the worker, then told. For the FX thread. */
final class UndoStep {
    private static final Texts TEXTS = new Texts("undo");

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

    /**
     * Has something done, which undo and redo know of from now on. Calls one of {@code done}, which tells of it by
     * {@link Begun#did}, and {@code refused}.
     */
    <T> void ask(Function<DeskServices, T> deed, BiConsumer<Begun, T> done, Consumer<Problem> refused) {
        Begun begun = new Begun();
        worker.ask(
                deed,
                outcome -> {
                    try {
                        done.accept(begun, outcome);
                    } finally {
                        begun.end();
                    }
                },
                problem -> {
                    begun.end();
                    refused.accept(problem);
                });
    }

    /** What was asked for, until it is done and after that. */
    final class Begun {
        private final UnderWay.Work work;
        private final UndoHistory.Deed deed;
        private String text = "";
        private Consumer<String> back = told -> {};
        private Consumer<String> forth = told -> {};

        private Begun() {
            String doing = TEXTS.get("saving");
            this.work = notices.underWay().begin(doing, null);
            this.deed = new UndoHistory.Deed(doing, this::undo, this::redo, this::unwanted);
            notices.begin(deed);
        }

        /** Tells it, and keeps it for undo; the two ways are given what they tell. */
        void did(String told, Consumer<String> goBack, Consumer<String> goForth) {
            text = told;
            back = goBack;
            forth = goForth;
            notices.did(deed, told);
        }

        private void end() {
            notices.history().end(deed);
            work.end();
        }

        private void undo() {
            back.accept(TEXTS.get("undone", text));
        }

        private void redo() {
            forth.accept(TEXTS.get("redone", text));
        }

        private void unwanted() {
            work.say(TEXTS.get("then-undone", TEXTS.get("saving")));
        }
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
