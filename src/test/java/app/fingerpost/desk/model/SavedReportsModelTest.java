package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.report.Grouping;
import app.fingerpost.report.KeptQuestion;
import app.fingerpost.report.Period;
import app.fingerpost.saved.Rhythm;
import app.fingerpost.saved.SavedReport;
import app.fingerpost.saved.SavedReports;
import app.fingerpost.saved.Schedule;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedReportsModelTest {
    @TempDir
    Path dir;

    @AutoClose
    private DeskFixture desk;

    private ReportsModel page;
    private SavedReportsModel saved;
    private final List<String> problems = new ArrayList<>();

    @BeforeEach
    void open() {
        desk = new DeskFixture(dir.resolve("data"));
        page = desk.model.reports();
        saved = page.saved();
    }

    @Test
    void aQuestionComesBackWithEverythingItWasAskedWith() {
        page.groupingProperty().set(Grouping.WEEK);
        page.periodProperty().set(Period.LAST_YEAR);
        page.zoneProperty().set("Asia/Tokyo");
        page.ownerProperty().set("ana");
        page.slugProperty().set("wiki");
        page.tagProperty().set("red");
        page.botsProperty().set(true);
        save("Weeks");
        page.groupingProperty().set(Grouping.LINK);
        page.periodProperty().set(Period.TODAY);
        page.zoneProperty().set("UTC");
        page.ownerProperty().set("");
        page.slugProperty().set("");
        page.tagProperty().set("");
        page.botsProperty().set(false);
        page.ask();
        assertThat(page.openedProperty().get()).isNull();

        saved.open(line("Weeks").report());

        assertThat(page.openedProperty().get()).isEqualTo(line("Weeks").report());
        assertThat(page.kept()).isEqualTo(line("Weeks").report().question());
        assertThat(page.answerProperty().get().question().by()).isEqualTo(Grouping.WEEK);
        assertThat(page.firstProperty().get()).isEqualTo(LocalDate.of(2025, 1, 1));
    }

    @Test
    void aRelativePeriodMovesAndOwnDaysStay() {
        page.periodProperty().set(Period.YESTERDAY);
        save("Moves");
        page.firstProperty().set(LocalDate.of(2026, 3, 1));
        page.lastProperty().set(LocalDate.of(2026, 3, 5));
        save("Stays");
        desk.clock.set("2026-04-02T12:00:00Z");

        saved.open(line("Moves").report());
        assertThat(page.firstProperty().get()).isEqualTo(LocalDate.of(2026, 4, 1));

        saved.open(line("Stays").report());
        assertThat(page.firstProperty().get()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(page.lastProperty().get()).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(page.periodProperty().get()).isEqualTo(Period.CHOSEN);
    }

    @Test
    void opensWithOneQuestionToTheApp() {
        page.groupingProperty().set(Grouping.WEEK);
        save("Weeks");
        page.groupingProperty().addListener((property, before, now) -> page.ask());
        page.groupingProperty().set(Grouping.DAY);
        List<Object> answers = new ArrayList<>();
        page.answerProperty().addListener((property, before, now) -> answers.add(now));

        saved.open(line("Weeks").report());

        assertThat(answers).hasSize(1);
    }

    @Test
    void scheduleIntoAFolderThatIsNotThereIsRefusedWhenItIsSaved() {
        save("One");
        schedule(
                line("One").report(),
                ScheduleForm.Choice.DAILY,
                "8:05",
                dir.resolve("none").toString());

        assertThat(problems)
                .singleElement()
                .asString()
                .contains("There is no folder")
                .contains("none");
        assertThat(line("One").report().schedule()).isNull();
    }

    @Test
    void everyChangeCanBeUndone() {
        save("One");
        saved.rename(line("One").report(), "Two", () -> {}, problems::add);
        assertThat(names()).containsExactly("Two");
        undo();
        assertThat(names()).containsExactly("One");

        page.groupingProperty().set(Grouping.BOT);
        saved.keepQuestion(line("One").report());
        assertThat(line("One").report().question().by()).isEqualTo(Grouping.BOT);
        undo();
        assertThat(line("One").report().question().by()).isEqualTo(Grouping.LINK);

        schedule(line("One").report(), ScheduleForm.Choice.WEEKLY, "8:05", dir.toString());
        assertThat(line("One").report().schedule())
                .isEqualTo(new Schedule(Rhythm.WEEKLY, LocalTime.of(8, 5), dir, Schedule.About.REPORT));
        undo();
        assertThat(line("One").report().schedule()).isNull();

        saved.delete(line("One").report());
        assertThat(names()).isEmpty();
        undo();
        assertThat(names()).containsExactly("One");

        save("Three");
        undo();
        assertThat(names()).containsExactly("One");
        assertThat(problems).isEmpty();
    }

    @Test
    void stepsAreTakenBackLastFirstAndDoneAgainInOrder() {
        save("One");
        saved.rename(line("One").report(), "Two", () -> {}, problems::add);
        int id = line("Two").report().id();
        saved.delete(line("Two").report());

        undo();
        assertThat(desk.notice()).isEqualTo("Undone: Deleted Two");
        assertThat(line("Two").report().id()).isEqualTo(id);
        undo();
        assertThat(desk.notice()).isEqualTo("Undone: Renamed to Two");
        assertThat(names()).containsExactly("One");
        assertThat(page.openedProperty().get()).isEqualTo(line("One").report());
        undo();
        assertThat(names()).isEmpty();
        undo();
        assertThat(names()).isEmpty();

        redo();
        redo();
        assertThat(desk.notice()).isEqualTo("Done again: Renamed to Two");
        assertThat(line("Two").report().id()).isEqualTo(id);
        redo();
        assertThat(names()).isEmpty();
    }

    @Test
    void undoOfAReportWhoseNameIsTakenSaysSoAndCanBeTriedAgain() {
        save("One");
        saved.delete(line("One").report());
        SavedReports kept = desk.app.deskServices().saved();
        SavedReport other = kept.create(new SavedReport(0, "one", page.kept(), null));
        undo();
        assertThat(desk.notice()).contains("\"one\" already");

        kept.delete(other.id());
        undo();
        assertThat(names()).containsExactly("One");
    }

    @Test
    void stepAboutAReportThatIsGoneDoesNotBarTheStepsBefore() {
        save("One");
        save("Two");
        saved.rename(line("Two").report(), "Three", () -> {}, problems::add);
        desk.app.deskServices().saved().delete(line("Three").report().id());
        undo();
        assertThat(desk.notice()).contains("was deleted");
        undo();
        undo();
        assertThat(names()).isEmpty();
    }

    @Test
    void whatCannotBeIsExplainedAndNothingIsKept() {
        save("One");
        save("one");
        save("a/b");
        page.zoneProperty().set("Atlantis");
        save("Two");
        assertThat(problems).hasSize(3);
        assertThat(names()).containsExactly("One");

        problems.clear();
        SavedReport one = line("One").report();
        schedule(one, ScheduleForm.Choice.DAILY, "25:00", dir.toString());
        schedule(one, ScheduleForm.Choice.DAILY, "08:00", "somewhere");
        assertThat(problems).hasSize(2);
        assertThat(problems.get(0)).startsWith("time ").contains("25:00");
        assertThat(problems.get(1)).startsWith("folder ");
        assertThat(line("One").report().schedule()).isNull();
    }

    @Test
    void whatIsAskedForIsAboutTheQuestionThatWasThereThen() {
        page.groupingProperty().set(Grouping.WEEK);
        KeptQuestion weeks = saved.question().orElseThrow();
        page.groupingProperty().set(Grouping.BOT);
        page.ask();

        saved.save(weeks, "Weeks", () -> {}, problems::add);

        assertThat(line("Weeks").report().question().by()).isEqualTo(Grouping.WEEK);
        assertThat(page.groupingProperty().get()).isEqualTo(Grouping.BOT);
        assertThat(page.openedProperty().get()).isNull();
    }

    @Test
    void scheduleLeavesWhatWasChangedWhileItWasAskedFor() {
        save("One");
        SavedReport before = line("One").report();
        page.botsProperty().set(true);
        saved.keepQuestion(before);
        saved.rename(before, "Two", () -> {}, problems::add);

        schedule(before, ScheduleForm.Choice.WEEKLY, "8:05", dir.toString());

        SavedReport after = line("Two").report();
        assertThat(after.question().bots()).isTrue();
        assertThat(after.schedule())
                .isEqualTo(new Schedule(Rhythm.WEEKLY, LocalTime.of(8, 5), dir, Schedule.About.REPORT));
        assertThat(problems).isEmpty();
    }

    @Test
    void renamingTheReportOnThePageLeavesWhatIsBeingTypedThere() {
        save("One");
        page.slugProperty().set("half");

        saved.rename(line("One").report(), "Two", () -> {}, problems::add);

        assertThat(page.slugProperty().get()).isEqualTo("half");
        assertThat(page.openedProperty().get()).isEqualTo(line("Two").report());
    }

    @Test
    void aScheduleIsTakenAwayByNever() {
        save("One");
        schedule(line("One").report(), ScheduleForm.Choice.MONTHLY, "08:00", dir.toString());
        assertThat(line("One").about()).contains("08:00");

        schedule(line("One").report(), ScheduleForm.Choice.NEVER, "", "");

        assertThat(line("One").report().schedule()).isNull();
    }

    private void schedule(SavedReport report, ScheduleForm.Choice choice, String time, String folder) {
        ScheduleForm form = new ScheduleForm(saved, report);
        form.choiceProperty().set(choice);
        form.timeProperty().set(time);
        form.folderProperty().set(folder);
        form.save(() -> {}, (field, sentence) -> problems.add(field + " " + sentence));
    }

    private void undo() {
        desk.model.notices().undoLast();
    }

    private void redo() {
        desk.model.notices().redoLast();
    }

    private void save(String name) {
        saved.question()
                .ifPresentOrElse(
                        question -> saved.save(question, name, () -> {}, problems::add),
                        () -> problems.add(desk.notice()));
    }

    private List<String> names() {
        return saved.lines().stream().map(line -> line.report().name()).toList();
    }

    private SavedReportLine line(String name) {
        return saved.lines().stream()
                .filter(line -> line.report().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
