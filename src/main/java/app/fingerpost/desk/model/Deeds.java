package app.fingerpost.desk.model;

import app.fingerpost.link.Changes;
import app.fingerpost.manage.Replay;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Has done what a person does to links and users, and tells of it in a way that can be taken back: by the button at the
 * notice, and by the keys for undo and redo, which know of it from its beginning. For the FX thread.
 */
final class Deeds {
    private static final Texts TEXTS = new Texts("undo");

    private final Worker worker;
    private final Notices notices;
    private final Runnable refresh;

    /** {@code refresh} asks the app for what is new. */
    Deeds(Worker worker, Notices notices, Runnable refresh) {
        this.worker = worker;
        this.notices = notices;
        this.refresh = refresh;
    }

    /** The same as below for what is saved at once, unless other work keeps it waiting. */
    <T> void ask(Function<DeskServices, T> deed, BiConsumer<Begun, T> done, Consumer<Problem> refused) {
        ask(TEXTS.get("saving"), deed, done, refused);
    }

    /**
     * Has something done; calls one of {@code done}, which tells of it by {@link Begun#did}, and {@code refused}.
     *
     * @param doing such as "Deleting 3 links …"
     */
    <T> void ask(String doing, Function<DeskServices, T> deed, BiConsumer<Begun, T> done, Consumer<Problem> refused) {
        UnderWay.Work work = notices.underWay().begin(doing, null);
        ask(new Begun(doing, () -> work.say(TEXTS.get("then-undone", doing)), work::end), deed, done, refused);
    }

    /**
     * The same for what the person can stop as long as it is not done: then it is told that nothing was, and neither of
     * the two is called, but {@code stopped}.
     *
     * @param deed is given what it runs between its parts: that throws once it is stopped, and the deed changes nothing then
     */
    <T> void askStoppable(
            String doing,
            BiFunction<DeskServices, Runnable, T> deed,
            BiConsumer<Begun, T> done,
            Consumer<Problem> refused,
            Runnable stopped) {
        Cancel cancel = new Cancel();
        UnderWay.Work work = notices.underWay().begin(doing, cancel::want);
        ask(
                new Begun(doing, () -> work.say(TEXTS.get("then-undone", doing)), work::end),
                services -> cancel.unlessWanted(between -> deed.apply(services, between)),
                (begun, outcome) -> outcome.ifPresentOrElse(found -> done.accept(begun, found), () -> {
                    notices.tell(TEXTS.get("stopped"));
                    stopped.run();
                }),
                refused);
    }

    /**
     * The same for what can be stopped and itself shows how far it is.
     *
     * @param unwanted stops it, if it still can: it would be taken back when it is done
     */
    <T> void ask(
            String doing,
            Runnable unwanted,
            Function<DeskServices, T> deed,
            BiConsumer<Begun, T> done,
            Consumer<Problem> refused) {
        ask(new Begun(doing, unwanted, () -> {}), deed, done, refused);
    }

    private <T> void ask(
            Begun begun, Function<DeskServices, T> deed, BiConsumer<Begun, T> done, Consumer<Problem> refused) {
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
        private final UndoHistory.Deed deed;
        private final Runnable ended;
        private String text = "";
        /** Narrower than what was done at first once a part of it could not be taken back. */
        private Changes changes = Changes.NONE;

        private Runnable back = this::replayBack;
        private Runnable forth = this::replayForth;

        private Begun(String doing, Runnable unwanted, Runnable ended) {
            this.ended = ended;
            this.deed = new UndoHistory.Deed(doing, () -> back.run(), () -> forth.run(), unwanted);
            notices.begin(deed);
        }

        /**
         * Tells it, and keeps it for undo.
         *
         * @param told a sentence, such as "Deleted 3 links."
         * @param real what was done; if that is nothing, it is only told
         */
        void did(String told, Changes real) {
            did(told, real, UnaryOperator.identity());
        }

        /** The same with what {@code more} adds to the sentence as long as it shows. */
        void did(String told, Changes real, UnaryOperator<Notice> more) {
            if (real.isEmpty()) {
                notices.show(more.apply(Notice.done(told)));
            } else {
                text = told;
                changes = real;
                notices.did(deed, told, real.held(), more);
            }
        }

        /** The same for what is no change of links or users: each way is given what it tells once it is gone. */
        void did(String told, Consumer<String> goBack, Consumer<String> goForth) {
            back = () -> goBack.accept(TEXTS.get("undone", told));
            forth = () -> goForth.accept(TEXTS.get("redone", told));
            notices.did(deed, told);
        }

        private void end() {
            notices.history().end(deed);
            ended.run();
        }

        private void replayBack() {
            replay(TEXTS.get("undoing", text), changes.reversed(), outcome -> {
                changes = outcome.done().reversed();
                return undone(outcome.done());
            });
        }

        /** What is binned knows its owner no more if that one is removed; only the way forth does. */
        private String undone(Changes done) {
            String told = TEXTS.get("undone", text);
            int owners = done.removed().size();
            return done.binned().isEmpty() || owners == 0 ? told : TEXTS.get("owners-gone", told, owners);
        }

        private void replayForth() {
            replay(TEXTS.get("redoing", text), changes, outcome -> {
                changes = outcome.done();
                return TEXTS.get("redone", text);
            });
        }

        private void replay(String doing, Changes wanted, Function<Replay.Outcome, String> take) {
            Cancel cancel = new Cancel();
            UnderWay.Work work = notices.underWay().begin(doing, cancel::want);
            worker.ask(
                    services -> cancel.unlessWanted(between -> services.replay().run(wanted, between)),
                    found -> ended(
                            work,
                            () -> found.ifPresentOrElse(
                                    outcome -> tell(outcome, take), () -> notices.tell(TEXTS.get("stopped"))),
                            found.map(Deeds::ending).orElse(UndoHistory::stepFailed)),
                    problem -> ended(work, () -> notices.problem(problem), UndoHistory::stepFailed));
        }

        /** The history goes on whatever happens, or nothing could be undone any more. */
        private void ended(UnderWay.Work work, Runnable tell, Consumer<UndoHistory> ending) {
            try {
                work.end();
                tell.run();
                refresh.run();
            } finally {
                ending.accept(notices.history());
            }
        }

        private void tell(Replay.Outcome outcome, Function<Replay.Outcome, String> take) {
            if (outcome.isRefused()) {
                notices.show(Notice.problem(why(outcome)));
                return;
            }
            String told = take.apply(outcome);
            notices.show(
                    outcome.refused().isEmpty()
                            ? Notice.done(told)
                            : Notice.problem(TEXTS.get("in-part", told, why(outcome))));
        }
    }

    /** What became of the step. */
    private static Consumer<UndoHistory> ending(Replay.Outcome outcome) {
        if (!outcome.isRefused()) {
            return UndoHistory::stepDone;
        }
        return outcome.canBeMended() ? UndoHistory::stepFailed : UndoHistory::stepImpossible;
    }

    /** Why a part of it was refused, in one sentence or two. */
    static String why(Replay.Outcome outcome) {
        String first = Problem.of(outcome.refused().get(0)).sentence();
        int more = outcome.refused().size() - 1;
        return more == 0 ? first : TEXTS.get("and-more", first, more);
    }
}
