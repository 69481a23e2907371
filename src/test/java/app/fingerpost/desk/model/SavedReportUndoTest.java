package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.report.Grouping;
import app.fingerpost.saved.Rhythm;
import app.fingerpost.saved.SavedReport;
import app.fingerpost.saved.SavedReports;
import app.fingerpost.saved.Schedule;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done to saved reports is taken back and done again. */
class SavedReportUndoTest {
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
    void everyChangeCanBeUndone() {
        reports.save("One");
        reports.rename("One", "Two");
        assertThat(reports.names()).containsExactly("Two");
        reports.undo();
        assertThat(reports.names()).containsExactly("One");

        page.groupingProperty().set(Grouping.BOT);
        saved.keepQuestion(reports.report("One"));
        assertThat(reports.report("One").question().by()).isEqualTo(Grouping.BOT);
        reports.undo();
        assertThat(reports.report("One").question().by()).isEqualTo(Grouping.LINK);

        reports.schedule(reports.report("One"), ScheduleForm.Choice.WEEKLY, "8:05", dir.toString());
        assertThat(reports.report("One").schedule())
                .isEqualTo(new Schedule(Rhythm.WEEKLY, LocalTime.of(8, 5), dir, Schedule.About.REPORT));
        reports.undo();
        assertThat(reports.report("One").schedule()).isNull();

        saved.delete(reports.report("One"));
        assertThat(reports.names()).isEmpty();
        reports.undo();
        assertThat(reports.names()).containsExactly("One");

        reports.save("Three");
        reports.undo();
        assertThat(reports.names()).containsExactly("One");
        assertThat(reports.problems).isEmpty();
    }

    @Test
    void stepsAreTakenBackLastFirstAndDoneAgainInOrder() {
        reports.save("One");
        reports.rename("One", "Two");
        int id = reports.report("Two").id();
        saved.delete(reports.report("Two"));

        reports.undo();
        assertThat(reports.desk.notice()).isEqualTo("Undone: Deleted “Two”");
        assertThat(reports.report("Two").id()).isEqualTo(id);
        reports.undo();
        assertThat(reports.desk.notice()).isEqualTo("Undone: Renamed to “Two”");
        assertThat(reports.names()).containsExactly("One");
        assertThat(page.openedProperty().get()).isEqualTo(reports.report("One"));
        reports.undo();
        assertThat(reports.names()).isEmpty();
        reports.undo();
        assertThat(reports.names()).isEmpty();

        reports.redo();
        reports.redo();
        assertThat(reports.desk.notice()).isEqualTo("Done again: Renamed to “Two”");
        assertThat(reports.report("Two").id()).isEqualTo(id);
        reports.redo();
        assertThat(reports.names()).isEmpty();
    }

    @Test
    void filesThatWereOwedAreOwedAgainAfterTheUndo() {
        reports.save("One");
        reports.schedule(reports.report("One"), ScheduleForm.Choice.DAILY, "8:05", dir.toString());
        reports.desk.clock.set("2026-03-14T12:00:00Z");
        SavedReports.State owing = reports.desk.app.deskServices().saved().state();
        assertThat(owing.writtenUntil()).containsValue(LocalDate.parse("2026-03-10"));

        saved.delete(reports.report("One"));
        reports.undo();
        assertThat(reports.desk.app.deskServices().saved().state()).isEqualTo(owing);

        reports.schedule(reports.report("One"), ScheduleForm.Choice.NEVER, "", "");
        assertThat(reports.report("One").schedule()).isNull();
        reports.undo();
        assertThat(reports.desk.app.deskServices().saved().state()).isEqualTo(owing);

        reports.schedule(reports.report("One"), ScheduleForm.Choice.WEEKLY, "8:05", dir.toString());
        reports.undo();
        assertThat(reports.desk.app.deskServices().saved().state()).isEqualTo(owing);
        reports.rename("One", "Two");
        reports.undo();
        assertThat(reports.desk.app.deskServices().saved().state()).isEqualTo(owing);
    }

    @Test
    void deletedReportComesBackAsItWasStored() {
        reports.save("One");
        SavedReport seen = reports.report("One");
        reports.desk.app.deskServices().saved().replace(seen.named("Theirs"));
        saved.delete(seen);
        assertThat(reports.desk.notice()).contains("Theirs");
        reports.undo();
        assertThat(reports.names()).containsExactly("Theirs");
    }

    @Test
    void undoOfAReportWhoseNameIsTakenSaysSoAndCanBeTriedAgain() {
        reports.save("One");
        saved.delete(reports.report("One"));
        SavedReports kept = reports.desk.app.deskServices().saved();
        SavedReport other = kept.create(new SavedReport(0, "one", page.kept(), null));
        reports.undo();
        assertThat(reports.desk.notice()).contains("“one” already");

        kept.delete(other.id());
        reports.undo();
        assertThat(reports.names()).containsExactly("One");
    }

    @Test
    void stepAboutAReportThatIsGoneDoesNotBarTheStepsBefore() {
        reports.save("One");
        reports.save("Two");
        reports.rename("Two", "Three");
        reports.desk.app.deskServices().saved().delete(reports.report("Three").id());
        reports.undo();
        assertThat(reports.desk.notice()).contains("was deleted");
        reports.undo();
        reports.undo();
        assertThat(reports.names()).isEmpty();
    }
}
