package app.fingerpost.desk.model;

import app.fingerpost.link.Rejected;
import app.fingerpost.report.KeptQuestion;
import app.fingerpost.saved.SavedReport;
import app.fingerpost.saved.SavedReports;
import app.fingerpost.saved.Schedule;
import app.fingerpost.saved.Upcoming;
import java.time.Clock;
import java.util.Optional;
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
    private final Clock clock;
    private final SavedReportSteps steps;
    private final ObservableList<SavedReportLine> lines = FXCollections.observableArrayList();
    private SavedReports.State known = SavedReports.State.NONE;

    SavedReportsModel(Worker worker, ReportsModel page, Notices notices, Clock clock) {
        this.clock = clock;
        this.worker = worker;
        this.page = page;
        this.notices = notices;
        this.steps = new SavedReportSteps(worker, notices, this::follow, this::refresh);
    }

    /** By name. */
    public ObservableList<SavedReportLine> lines() {
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

    /** The question on the page, to be kept; if there is none, a notice says why. */
    public Optional<KeptQuestion> question() {
        try {
            return Optional.of(page.kept());
        } catch (Rejected e) {
            notices.show(Notice.problem(Problem.of(e).sentence()));
            return Optional.empty();
        }
    }

    /** Keeps the question. Calls one of {@code done}, with the report made of it, and {@code problem}. */
    public void save(KeptQuestion question, String name, Consumer<SavedReport> done, Consumer<String> problem) {
        try {
            SavedReport report = new SavedReport(0, name, question, null);
            steps.ask(
                    services -> services.saved().create(report),
                    (begun, created) -> {
                        done.accept(created);
                        page.keptAs(created);
                        steps.did(
                                begun,
                                TEXTS.get("saved.kept", created.name()),
                                null,
                                new SavedReports.Kept(created, null));
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
        question()
                .ifPresent(question -> replace(
                        report,
                        old -> old.asking(question),
                        TEXTS.get("saved.changed", report.name()),
                        () -> {},
                        sentence -> notices.show(Notice.problem(sentence))));
    }

    Clock clock() {
        return clock;
    }

    /** The next file if the report were given that schedule now, as far as is known of those it has written. */
    Upcoming upcoming(SavedReport report, Schedule given) {
        return known.upcoming(report, given, clock.instant());
    }

    /**
     * {@code report} as it was when the schedule was chosen: what files are to be about depends on its question. The
     * schedule is null for a report that writes no files any more.
     */
    void schedule(SavedReport report, @Nullable Schedule schedule, Runnable done, Consumer<String> problem) {
        String text = schedule == null
                ? TEXTS.get("saved.unscheduled", report.name())
                : TEXTS.get("saved.scheduled", report.name(), ReportTexts.words(schedule));
        replace(
                report,
                now -> {
                    if (schedule != null && !now.question().asksAlike(report.question())) {
                        throw Rejected.invalid("question", TEXTS.get("schedule.question-changed"));
                    }
                    if (schedule != null) {
                        schedule.checkFolder();
                    }
                    return now.scheduled(schedule);
                },
                text,
                done,
                problem);
    }

    /** Takes it away; that can be undone. */
    public void delete(SavedReport report) {
        steps.ask(
                services -> services.saved().delete(report.id()),
                (begun, deleted) -> deleted.ifPresentOrElse(
                        was -> steps.did(
                                begun, TEXTS.get("saved.deleted", was.report().name()), was, null),
                        this::refresh),
                notices::problem);
    }

    private void replace(
            SavedReport report,
            Function<SavedReport, SavedReport> change,
            String text,
            Runnable done,
            Consumer<String> problem) {
        steps.ask(
                services -> {
                    SavedReport now = now(services.saved(), report);
                    SavedReport next = change.apply(now);
                    return new Replaced(services.saved().replace(next), next);
                },
                (begun, replaced) -> {
                    done.run();
                    follow(replaced.after());
                    steps.did(begun, text, replaced.before(), new SavedReports.Kept(replaced.after(), null));
                },
                why -> problem.accept(why.sentence()));
    }

    private record Replaced(SavedReports.Kept before, SavedReport after) {}

    /** As it is by now: while a name or a schedule was asked for, something else of it may have been changed. */
    private static SavedReport now(SavedReports saved, SavedReport report) {
        return saved.state().reports().stream()
                .filter(one -> one.id() == report.id())
                .findFirst()
                .orElse(report);
    }

    /** If it is the report on the page, the page shows it as it is now. */
    private void follow(SavedReport now) {
        SavedReport shown = page.openedProperty().get();
        if (shown != null && shown.id() == now.id()) {
            if (shown.question().equals(now.question())) {
                page.keptAs(now);
            } else {
                page.open(now);
            }
        }
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
                .map(report -> SavedReportLine.of(
                        report,
                        state.upcoming().get(report.id()),
                        words(state.troubles().get(report.id()))))
                .toList());
        for (SavedReport report : before.reports()) {
            Rejected trouble = before.troubles().get(report.id());
            if (trouble != null && !state.troubles().containsKey(report.id())) {
                notices.withdraw(told(report, trouble));
            }
        }
        for (SavedReport report : state.reports()) {
            Rejected trouble = state.troubles().get(report.id());
            if (trouble != null && trouble != before.troubles().get(report.id())) {
                notices.show(told(report, trouble));
            }
        }
    }

    private static Notice told(SavedReport report, Rejected trouble) {
        return Notice.problem(TEXTS.get("saved.trouble", report.name(), words(trouble)));
    }

    private static String words(@Nullable Rejected trouble) {
        return trouble == null ? "" : Problem.of(trouble).sentence();
    }
}
