package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.link.Rejected;
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
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedReportsModelTest {
    @TempDir
    Path dir;

    @AutoClose
    private ReportsFixture reports;

    private ReportsModel page;
    private SavedReportsModel saved;

    @BeforeEach
    void open() {
        reports = new ReportsFixture(dir.resolve("data"));
        page = reports.page;
        saved = reports.saved;
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
        reports.save("Weeks");
        page.groupingProperty().set(Grouping.LINK);
        page.periodProperty().set(Period.TODAY);
        page.zoneProperty().set("UTC");
        page.ownerProperty().set("");
        page.slugProperty().set("");
        page.tagProperty().set("");
        page.botsProperty().set(false);
        page.ask();
        assertThat(page.openedProperty().get()).isNull();

        saved.open(reports.report("Weeks"));

        assertThat(page.openedProperty().get()).isEqualTo(reports.report("Weeks"));
        assertThat(page.kept()).isEqualTo(reports.report("Weeks").question());
        assertThat(page.answerProperty().get().question().by()).isEqualTo(Grouping.WEEK);
        assertThat(page.firstProperty().get()).isEqualTo(LocalDate.of(2025, 1, 1));
    }

    @Test
    void aRelativePeriodMovesAndOwnDaysStay() {
        page.periodProperty().set(Period.YESTERDAY);
        reports.save("Moves");
        page.firstProperty().set(LocalDate.of(2026, 3, 1));
        page.lastProperty().set(LocalDate.of(2026, 3, 5));
        reports.save("Stays");
        reports.desk.clock.set("2026-04-02T12:00:00Z");

        saved.open(reports.report("Moves"));
        assertThat(page.firstProperty().get()).isEqualTo(LocalDate.of(2026, 4, 1));

        saved.open(reports.report("Stays"));
        assertThat(page.firstProperty().get()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(page.lastProperty().get()).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(page.periodProperty().get()).isEqualTo(Period.CHOSEN);
    }

    @Test
    void opensWithOneQuestionToTheApp() {
        page.groupingProperty().set(Grouping.WEEK);
        reports.save("Weeks");
        page.groupingProperty().addListener((property, before, now) -> page.ask());
        page.groupingProperty().set(Grouping.DAY);
        List<Object> answers = new ArrayList<>();
        page.answerProperty().addListener((property, before, now) -> answers.add(now));

        saved.open(reports.report("Weeks"));

        assertThat(answers).hasSize(1);
    }

    @Test
    void noticeOfAFileThatCouldNotBeWrittenGoesOnceItIs() {
        reports.save("One");
        SavedReport one = reports.report("One");
        SavedReports.State trouble = new SavedReports.State(
                List.of(one),
                Map.of(one.id(), Rejected.invalid("folder", "There is no folder /x.")),
                Map.of(),
                Map.of());
        saved.take(trouble);
        assertThat(reports.desk.notice()).isEqualTo("No file of “One”: There is no folder /x.");

        saved.take(new SavedReports.State(List.of(one), Map.of(), Map.of(), Map.of()));
        assertThat(reports.desk.notice()).isEmpty();

        saved.take(trouble);
        reports.desk.model.notices().tell("Something else.");
        saved.take(new SavedReports.State(List.of(one), Map.of(), Map.of(), Map.of()));
        assertThat(reports.desk.notice()).isEqualTo("Something else.");
    }

    @Test
    void scheduleWithoutAFolderSaysThatOneIsToBeChosen() {
        reports.save("One");
        reports.schedule(reports.report("One"), ScheduleForm.Choice.DAILY, "8:05", " ");

        assertThat(reports.problems).singleElement().asString().contains("Choose the folder");
    }

    @Test
    void scheduleIntoAFolderThatIsNotThereIsRefusedWhenItIsSaved() {
        reports.save("One");
        reports.schedule(
                reports.report("One"),
                ScheduleForm.Choice.DAILY,
                "8:05",
                dir.resolve("none").toString());

        assertThat(reports.problems)
                .singleElement()
                .asString()
                .contains("There is no folder")
                .contains("none");
        assertThat(reports.report("One").schedule()).isNull();
    }

    @Test
    void whatCannotBeIsExplainedAndNothingIsKept() {
        reports.save("One");
        reports.save("one");
        reports.save("a/b");
        page.zoneProperty().set("Atlantis");
        reports.save("Two");
        assertThat(reports.problems).hasSize(3);
        assertThat(reports.names()).containsExactly("One");

        reports.problems.clear();
        SavedReport one = reports.report("One");
        reports.schedule(one, ScheduleForm.Choice.DAILY, "25:00", dir.toString());
        reports.schedule(one, ScheduleForm.Choice.DAILY, "08:00", "somewhere");
        assertThat(reports.problems).hasSize(2);
        assertThat(reports.problems.get(0)).startsWith("time ").contains("25:00");
        assertThat(reports.problems.get(1)).startsWith("folder ");
        assertThat(reports.report("One").schedule()).isNull();
    }

    @Test
    void whatIsAskedForIsAboutTheQuestionThatWasThereThen() {
        page.groupingProperty().set(Grouping.WEEK);
        KeptQuestion weeks = saved.question().orElseThrow();
        page.groupingProperty().set(Grouping.BOT);
        page.ask();

        saved.save(weeks, "Weeks", made -> {}, reports.problems::add);

        assertThat(reports.report("Weeks").question().by()).isEqualTo(Grouping.WEEK);
        assertThat(page.groupingProperty().get()).isEqualTo(Grouping.BOT);
        assertThat(page.openedProperty().get()).isNull();
    }

    @Test
    void scheduleLeavesWhatWasChangedWhileItWasAskedFor() {
        reports.save("One");
        SavedReport before = reports.report("One");
        page.botsProperty().set(true);
        saved.keepQuestion(before);
        saved.rename(before, "Two", () -> {}, reports.problems::add);

        reports.schedule(before, ScheduleForm.Choice.WEEKLY, "8:05", dir.toString());

        SavedReport after = reports.report("Two");
        assertThat(after.question().bots()).isTrue();
        assertThat(after.schedule())
                .isEqualTo(new Schedule(Rhythm.WEEKLY, LocalTime.of(8, 5), dir, Schedule.About.REPORT));
        assertThat(reports.problems).isEmpty();
    }

    @Test
    void renamingTheReportOnThePageLeavesWhatIsBeingTypedThere() {
        reports.save("One");
        page.slugProperty().set("half");

        reports.rename("One", "Two");

        assertThat(page.slugProperty().get()).isEqualTo("half");
        assertThat(page.openedProperty().get()).isEqualTo(reports.report("Two"));
    }

    @Test
    void aScheduleIsTakenAwayByNever() {
        reports.save("One");
        reports.schedule(reports.report("One"), ScheduleForm.Choice.MONTHLY, "08:00", dir.toString());
        assertThat(reports.line("One").about()).contains("08:00");

        reports.schedule(reports.report("One"), ScheduleForm.Choice.NEVER, "", "");

        assertThat(reports.report("One").schedule()).isNull();
    }
}
