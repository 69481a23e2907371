package app.fingerpost.desk.model;

import app.fingerpost.saved.SavedReport;
import app.fingerpost.saved.SavedReports;
import app.fingerpost.saved.SavedReports.Kept;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is done to saved reports, told and kept for undo. For the FX thread. */
final class SavedReportSteps {
    private final Consumer<SavedReport> follow;
    private final Runnable refresh;
    private final UndoStep step;

    /**
     * @param follow is told of a report as undo left it
     * @param refresh is called after each step
     */
    SavedReportSteps(Worker worker, Notices notices, Consumer<SavedReport> follow, Runnable refresh) {
        this.follow = follow;
        this.refresh = refresh;
        this.step = new UndoStep(worker, notices, "report");
    }

    /** Has something done to a report; calls one of {@code done}, which tells of it by {@link #did}, and {@code refused}. */
    <T> void ask(Function<DeskServices, T> deed, BiConsumer<Deeds.Begun, T> done, Consumer<Problem> refused) {
        step.ask(deed, done, refused);
    }

    /** Tells it, and keeps it for undo; null stands for a report that is not there. */
    void did(Deeds.Begun begun, String text, @Nullable Kept before, @Nullable Kept after) {
        Sides sides = new Sides(before, after);
        begun.did(text, sides::back, sides::forth);
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
