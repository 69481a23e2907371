package app.fingerpost.desk.model;

import app.fingerpost.saved.SavedReport;
import app.fingerpost.saved.SavedReports;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is done to saved reports, told and kept for undo. For the FX thread. */
final class SavedReportSteps {
    private static final Texts TEXTS = new Texts("undo");

    private final Notices notices;
    private final Consumer<SavedReport> follow;
    private final Runnable refresh;
    private final UndoStep step;

    /**
     * @param follow is told of a report as undo left it
     * @param refresh is called after each step
     */
    SavedReportSteps(Worker worker, Notices notices, Consumer<SavedReport> follow, Runnable refresh) {
        this.notices = notices;
        this.follow = follow;
        this.refresh = refresh;
        this.step = new UndoStep(worker, notices, "report");
    }

    /** Tells it, and keeps it for undo; null stands for a report that is not there. */
    void did(String text, @Nullable SavedReport before, @Nullable SavedReport after) {
        UndoHistory.Deed deed = new UndoHistory.Deed(
                text,
                () -> go(after, before, TEXTS.get("undone", text)),
                () -> go(before, after, TEXTS.get("redone", text)),
                () -> {});
        notices.begin(deed);
        notices.did(deed, text);
        refresh.run();
    }

    private void go(@Nullable SavedReport from, @Nullable SavedReport to, String told) {
        step.go(
                services -> {
                    put(services.saved(), from, to);
                    return told;
                },
                told,
                text -> {
                    if (to != null) {
                        follow.accept(to);
                    }
                    refresh.run();
                });
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
