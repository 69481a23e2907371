package app.fingerpost.desk.model;

import app.fingerpost.saved.SavedReport;
import app.fingerpost.saved.SavedReports;
import app.fingerpost.saved.SavedReports.Kept;
import java.util.Objects;
import java.util.Optional;
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
    void did(String text, @Nullable Kept before, @Nullable Kept after) {
        Sides sides = new Sides(before, after);
        UndoHistory.Deed deed = new UndoHistory.Deed(
                text,
                () -> sides.back(TEXTS.get("undone", text)),
                () -> sides.forth(TEXTS.get("redone", text)),
                () -> {});
        notices.begin(deed);
        notices.did(deed, text);
        refresh.run();
    }

    /** A report before and after what was done to it, each as a step left it last: with the files that it owes then. */
    private final class Sides {
        private @Nullable Kept before;
        private @Nullable Kept after;

        private Sides(@Nullable Kept before, @Nullable Kept after) {
            this.before = before;
            this.after = after;
        }

        private void back(String told) {
            go(after, before, told, left -> after = left);
        }

        private void forth(String told) {
            go(before, after, told, left -> before = left);
        }
    }

    private void go(@Nullable Kept from, @Nullable Kept to, String told, Consumer<Kept> leaving) {
        step.go(services -> put(services.saved(), from, to), told, left -> {
            left.ifPresent(leaving);
            if (to != null) {
                follow.accept(to.report());
            }
            refresh.run();
        });
    }

    /** Answers what was there. */
    private static Optional<Kept> put(SavedReports saved, @Nullable Kept from, @Nullable Kept to) {
        if (to == null) {
            return saved.delete(Objects.requireNonNull(from).report().id());
        }
        if (from == null) {
            saved.bringBack(to);
            return Optional.empty();
        }
        return Optional.of(saved.putBack(to));
    }
}
