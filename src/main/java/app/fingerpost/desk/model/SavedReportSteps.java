package app.fingerpost.desk.model;

import app.fingerpost.saved.SavedReport;
import app.fingerpost.saved.SavedReports;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is done to saved reports, told and kept for undo. For the FX thread. */
final class SavedReportSteps {
    private static final Texts TEXTS = new Texts("undo");

    private final Worker worker;
    private final Notices notices;
    private final Consumer<SavedReport> follow;
    private final Runnable refresh;

    /**
     * @param follow is told of a report as undo left it
     * @param refresh is called after each step
     */
    SavedReportSteps(Worker worker, Notices notices, Consumer<SavedReport> follow, Runnable refresh) {
        this.worker = worker;
        this.notices = notices;
        this.follow = follow;
        this.refresh = refresh;
    }

    /** Tells it, and keeps it for undo; null stands for a report that is not there. */
    void did(String text, @Nullable SavedReport before, @Nullable SavedReport after) {
        UndoHistory.Deed deed = new Step(text, before, after).deed;
        notices.begin(deed);
        notices.did(deed, text);
        refresh.run();
    }

    /** What became of one report, and the ways back and there again. */
    private final class Step {
        private final UndoHistory.Deed deed;

        Step(String text, @Nullable SavedReport before, @Nullable SavedReport after) {
            this.deed = new UndoHistory.Deed(
                    text,
                    () -> go(after, before, TEXTS.get("undone", text)),
                    () -> go(before, after, TEXTS.get("redone", text)),
                    () -> {});
        }

        private void go(@Nullable SavedReport from, @Nullable SavedReport to, String told) {
            worker.ask(
                    services -> {
                        put(services.saved(), from, to);
                        return told;
                    },
                    text -> {
                        // The history goes on whatever happens, or nothing could be undone any more.
                        try {
                            if (to != null) {
                                follow.accept(to);
                            }
                            notices.tell(text);
                            refresh.run();
                        } finally {
                            notices.history().stepDone();
                        }
                    },
                    problem -> {
                        notices.problem(problem);
                        // A step about a report that is gone would bar those before it for ever.
                        if (problem.field().equals("report")) {
                            notices.history().stepImpossible();
                        } else {
                            notices.history().stepFailed();
                        }
                    });
        }
    }

    private static void put(SavedReports saved, @Nullable SavedReport from, @Nullable SavedReport to) {
        if (to == null) {
            saved.delete(Objects.requireNonNull(from).id());
        } else if (from == null) {
            saved.create(to);
        } else {
            saved.replace(to);
        }
    }
}
