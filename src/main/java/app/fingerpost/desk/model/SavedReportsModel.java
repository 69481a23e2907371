package app.fingerpost.desk.model;

import app.fingerpost.link.Rejected;
import app.fingerpost.report.KeptQuestion;
import app.fingerpost.saved.SavedReport;
import app.fingerpost.saved.SavedReports;
import app.fingerpost.saved.Schedule;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The questions that are kept, as the page of reports lists them. For the FX thread. */
public final class SavedReportsModel {
    private static final Texts TEXTS = new Texts("reports");

    private final Worker worker;
    private final ReportsModel page;
    private final Notices notices;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private SavedReports.State known = new SavedReports.State(List.of(), Map.of());

    /**
     * A report in the list.
     *
     * @param about its schedule, or its period if it has none
     * @param trouble why a file of it was not written, empty if nothing is wrong
     */
    public record Line(SavedReport report, String about, String trouble) {
        static Line of(SavedReport report, String trouble) {
            Schedule schedule = report.schedule();
            String about =
                    schedule == null ? ReportTexts.words(report.question().period()) : ReportTexts.words(schedule);
            return new Line(report, about, trouble);
        }
    }

    SavedReportsModel(Worker worker, ReportsModel page, Notices notices) {
        this.worker = worker;
        this.page = page;
        this.notices = notices;
    }

    /** By name. */
    public ObservableList<Line> lines() {
        return lines;
    }

    /** A name for the question on the page. */
    public String suggestion() {
        return TEXTS.get(
                "saved.suggestion",
                ReportTexts.title(page.groupingProperty().get()),
                ReportTexts.words(page.periodProperty().get()));
    }

    /** Puts its question on the page and asks it. */
    public void open(SavedReport report) {
        page.open(report);
    }

    /** Keeps the question on the page. Calls one of {@code done} and {@code problem}. */
    public void save(String name, Runnable done, Consumer<String> problem) {
        try {
            SavedReport report = new SavedReport(0, name, page.kept(), null);
            worker.ask(
                    services -> services.saved().create(report),
                    created -> {
                        done.run();
                        page.open(created);
                        told(TEXTS.get("saved.kept", created.name()), () -> delete(created));
                    },
                    why -> problem.accept(why.sentence()));
        } catch (Rejected e) {
            problem.accept(Problem.of(e).sentence());
        }
    }

    public void rename(SavedReport report, String name, Runnable done, Consumer<String> problem) {
        replace(report, old -> old.named(name), TEXTS.get("saved.renamed", name.strip()), done, problem);
    }

    /** Gives the report the question on the page. */
    public void keepQuestion(SavedReport report) {
        replace(
                report,
                old -> {
                    KeptQuestion question = page.kept();
                    return old.asking(question);
                },
                TEXTS.get("saved.changed", report.name()),
                () -> {},
                sentence -> notices.show(Notice.problem(sentence)));
    }

    /** Null for a report that writes no files any more. */
    void schedule(SavedReport report, @Nullable Schedule schedule, Runnable done, Consumer<String> problem) {
        String text = schedule == null
                ? TEXTS.get("saved.unscheduled", report.name())
                : TEXTS.get("saved.scheduled", report.name(), ReportTexts.words(schedule));
        replace(report, old -> old.scheduled(schedule), text, done, problem);
    }

    /** Takes it away; that can be undone. */
    public void delete(SavedReport report) {
        worker.ask(
                services -> {
                    services.saved().delete(report.id());
                    return report;
                },
                deleted -> told(TEXTS.get("saved.deleted", deleted.name()), () -> restore(deleted)),
                notices::problem);
    }

    private void restore(SavedReport report) {
        worker.ask(
                services -> services.saved().create(report),
                back -> told(TEXTS.get("saved.back", back.name()), null),
                notices::problem);
    }

    private void replace(
            SavedReport report,
            Function<SavedReport, SavedReport> change,
            String text,
            Runnable done,
            Consumer<String> problem) {
        SavedReport next;
        try {
            next = change.apply(report);
        } catch (Rejected e) {
            problem.accept(Problem.of(e).sentence());
            return;
        }
        boolean isOpen = report.equals(page.openedProperty().get());
        worker.ask(
                services -> services.saved().replace(next),
                before -> {
                    done.run();
                    if (isOpen) {
                        page.open(next);
                    }
                    told(text, () -> putBack(before));
                },
                why -> problem.accept(why.sentence()));
    }

    private void putBack(SavedReport report) {
        worker.ask(
                services -> services.saved().replace(report),
                before -> told(TEXTS.get("saved.back", report.name()), null),
                notices::problem);
    }

    private void told(String text, @Nullable Runnable undo) {
        notices.show(new Notice(text, false, undo));
        refresh();
    }

    private void refresh() {
        worker.ask(services -> services.saved().state(), this::take, notices::problem);
    }

    void take(SavedReports.State state) {
        if (state.equals(known)) {
            return;
        }
        SavedReports.State before = known;
        known = state;
        lines.setAll(state.reports().stream()
                .map(report -> Line.of(report, words(state.troubles().get(report.id()))))
                .toList());
        for (SavedReport report : state.reports()) {
            Rejected trouble = state.troubles().get(report.id());
            if (trouble != null && trouble != before.troubles().get(report.id())) {
                notices.show(Notice.problem(TEXTS.get("saved.trouble", report.name(), words(trouble))));
            }
        }
    }

    private static String words(@Nullable Rejected trouble) {
        return trouble == null ? "" : Problem.of(trouble).sentence();
    }
}
