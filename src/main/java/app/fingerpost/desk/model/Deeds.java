package app.fingerpost.desk.model;

import app.fingerpost.link.Changes;
import app.fingerpost.manage.Replay;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Tells what a person did to links and users, in a way that can be taken back: by the button at the notice, and by the
 * keys for undo and redo. For the FX thread.
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

    /**
     * Tells it, and keeps it for undo.
     *
     * @param text a sentence, such as "Deleted 3 links."
     * @param changes what was done; if that is nothing, it is only told
     */
    void did(String text, Changes changes) {
        if (changes.isEmpty()) {
            notices.tell(text);
        } else {
            new Retraced(text, changes).tell();
        }
    }

    private final class Retraced {
        private final String text;
        private final UndoHistory.Deed deed;
        /** Narrower than what was done at first once a part of it could not be taken back. */
        private Changes changes;

        Retraced(String text, Changes changes) {
            this.text = text;
            this.changes = changes;
            this.deed = new UndoHistory.Deed(text, this::undo, this::redo);
        }

        void tell() {
            notices.show(deed);
        }

        private void undo() {
            replay(changes.reversed(), notices.history()::notUndone, outcome -> {
                changes = outcome.done().reversed();
                return TEXTS.get("undone", text);
            });
        }

        private void redo() {
            replay(changes, notices.history()::notRedone, outcome -> {
                changes = outcome.done();
                return TEXTS.get("redone", text);
            });
        }

        private void replay(Changes wanted, Consumer<UndoHistory.Deed> keep, Function<Replay.Outcome, String> take) {
            worker.ask(
                    services -> services.replay().run(wanted),
                    outcome -> {
                        if (!outcome.isRefused()) {
                            String told = take.apply(outcome);
                            notices.show(
                                    outcome.refused().isEmpty()
                                            ? Notice.done(told)
                                            : Notice.problem(TEXTS.get("in-part", told, why(outcome))));
                        } else {
                            if (outcome.canBeMended()) {
                                keep.accept(deed);
                            } else {
                                notices.history().forget(deed);
                            }
                            notices.show(Notice.problem(why(outcome)));
                        }
                        refresh.run();
                    },
                    problem -> {
                        keep.accept(deed);
                        notices.problem(problem);
                        refresh.run();
                    });
        }
    }

    /** Why a part of it was refused, in one sentence or two. */
    static String why(Replay.Outcome outcome) {
        String first = Problem.of(outcome.refused().get(0)).sentence();
        int more = outcome.refused().size() - 1;
        return more == 0 ? first : TEXTS.get("and-more", first, more);
    }
}
