package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.report.Period;
import app.fingerpost.saved.Rhythm;
import app.fingerpost.saved.Schedule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a schedule is about, before it is saved and after. */
class ScheduleFormTest {
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
    void aFormProposesTheReportsPeriodUnlessThatLeavesDaysOut() {
        reports.save("One");
        ScheduleForm form = new ScheduleForm(saved, reports.report("One"));
        assertThat(form.aboutProperty().get()).isEqualTo(Schedule.About.REPORT);
        assertThat(form.isAboutOpen()).isTrue();
        assertThat(form.explanation()).contains("Each day", "Last 30 days", "The next one", "9 Feb to 10 Mar 2026");

        form.aboutProperty().set(Schedule.About.ENDED);
        assertThat(form.explanation()).contains("about the day before", "about Tue, 10 Mar 2026");
        form.timeProperty().set("25:00");
        assertThat(form.explanation()).doesNotContain("The next one");

        form.choiceProperty().set(ScheduleForm.Choice.MONTHLY);
        assertThat(form.aboutProperty().get()).isEqualTo(Schedule.About.ENDED);
        assertThat(form.isAboutOpen()).isTrue();
        form.choiceProperty().set(ScheduleForm.Choice.NEVER);
        assertThat(form.isAboutOpen()).isFalse();
        assertThat(form.explanation()).isEqualTo("No file is written.");

        page.periodProperty().set(Period.YESTERDAY);
        reports.save("Two");
        ScheduleForm same = new ScheduleForm(saved, reports.report("Two"));
        assertThat(same.isAboutOpen()).isFalse();
        assertThat(same.explanation()).contains("about the day before");
    }

    @Test
    void aScheduleThatIsSavedUnchangedIsRefusedWhereItsFolderIsGone() throws IOException {
        Path folder = Files.createDirectory(dir.resolve("files"));
        reports.save("One");
        ScheduleForm form = new ScheduleForm(saved, reports.report("One"));
        form.folderProperty().set(folder.toString());
        reports.save(form);
        assertThat(reports.problems).isEmpty();
        Files.delete(folder);

        reports.save(new ScheduleForm(saved, reports.report("One")));

        assertThat(reports.problems).singleElement().asString().contains("There is no folder");
    }

    @Test
    void aRowSaysWhenFilesAreWrittenWhereAndWhatTheNextIsAbout() {
        reports.save("One");
        assertThat(reports.line("One").details()).isEqualTo("Last 30 days");
        ScheduleForm form = new ScheduleForm(saved, reports.report("One"));
        form.folderProperty().set(dir.toString());
        reports.save(form);
        assertThat(reports.report("One").schedule())
                .isEqualTo(new Schedule(Rhythm.DAILY, LocalTime.of(8, 0), dir, Schedule.About.REPORT));
        assertThat(reports.line("One").details())
                .isEqualTo("Daily, 08:00\nNext: Wed, 11 Mar, 08:00\nAbout 9 Feb to 10 Mar 2026\n" + dir);

        reports.desk.clock.set("2026-03-10T23:30:00Z");
        reports.desk.model.refresh();
        assertThat(reports.line("One").nextAbout())
                .as("the same file while it is not written")
                .contains("10 Mar 2026");

        ScheduleForm again = new ScheduleForm(saved, reports.report("One"));
        again.aboutProperty().set(Schedule.About.ENDED);
        reports.save(again);
        assertThat(reports.line("One").nextAbout()).isEqualTo("About Tue, 10 Mar 2026");
        assertThat(new ScheduleForm(saved, reports.report("One"))
                        .aboutProperty()
                        .get())
                .isEqualTo(Schedule.About.ENDED);
        assertThat(reports.problems).isEmpty();
    }

    @Test
    void aScheduleChosenForAnotherQuestionIsRefused() {
        reports.save("One");
        ScheduleForm form = new ScheduleForm(saved, reports.report("One"));
        form.choiceProperty().set(ScheduleForm.Choice.WEEKLY);
        form.folderProperty().set(dir.toString());
        page.periodProperty().set(Period.YESTERDAY);
        saved.keepQuestion(reports.report("One"));

        reports.save(form);

        assertThat(reports.problems).singleElement().asString().contains("another question", "open its schedule again");
        assertThat(reports.report("One").schedule()).isNull();
        form.choiceProperty().set(ScheduleForm.Choice.NEVER);
        reports.save(form);
        assertThat(reports.problems).as("no file, no question").hasSize(1);
    }

    @Test
    void theNextFileOfAChangedScheduleIsOneThatIsNotWrittenYet() {
        reports.desk.clock.set("2026-03-10T10:00:00Z");
        page.zoneProperty().set("UTC");
        reports.save("One");
        ScheduleForm first = new ScheduleForm(saved, reports.report("One"));
        first.aboutProperty().set(Schedule.About.ENDED);
        first.folderProperty().set(dir.toString());
        reports.save(first);

        ScheduleForm later = new ScheduleForm(saved, reports.report("One"));
        later.timeProperty().set("23:00");
        assertThat(later.explanation())
                .as("today's file is written")
                .contains("11 Mar 2026, 23:00", "about Tue, 10 Mar 2026");
        String foretold = later.explanation();
        reports.save(later);
        assertThat(reports.line("One").next()).isEqualTo("Next: Wed, 11 Mar, 23:00");
        assertThat(reports.line("One").nextAbout()).isEqualTo("About Tue, 10 Mar 2026");
        assertThat(new ScheduleForm(saved, reports.report("One")).explanation()).isEqualTo(foretold);

        reports.desk.clock.set("2026-03-12T10:00:00Z");
        ScheduleForm earlier = new ScheduleForm(saved, reports.report("One"));
        earlier.timeProperty().set("08:00");
        assertThat(earlier.explanation())
                .as("what is due and not written comes first")
                .contains("11 Mar 2026, 08:00", "about Tue, 10 Mar 2026");
        earlier.choiceProperty().set(ScheduleForm.Choice.WEEKLY);
        earlier.aboutProperty().set(Schedule.About.ENDED);
        assertThat(earlier.explanation()).as("another rhythm begins anew").contains("16 Mar 2026, 08:00");
        assertThat(reports.problems).isEmpty();
    }
}
