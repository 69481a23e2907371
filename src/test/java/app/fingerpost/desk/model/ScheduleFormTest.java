package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.report.Period;
import app.fingerpost.saved.Rhythm;
import app.fingerpost.saved.Schedule;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a schedule is about, before it is saved and after. */
class ScheduleFormTest {
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
    void aFormProposesTheReportsPeriodUnlessThatLeavesDaysOut() {
        save("One");
        ScheduleForm form = new ScheduleForm(saved, line("One").report());
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
        save("Two");
        ScheduleForm same = new ScheduleForm(saved, line("Two").report());
        assertThat(same.isAboutOpen()).isFalse();
        assertThat(same.explanation()).contains("about the day before");
    }

    @Test
    void aRowSaysWhenFilesAreWrittenWhereAndWhatTheNextIsAbout() {
        save("One");
        assertThat(line("One").details()).isEqualTo("Last 30 days");
        ScheduleForm form = new ScheduleForm(saved, line("One").report());
        form.folderProperty().set(dir.toString());
        save(form);
        assertThat(line("One").report().schedule())
                .isEqualTo(new Schedule(Rhythm.DAILY, LocalTime.of(8, 0), dir, Schedule.About.REPORT));
        assertThat(line("One").details()).isEqualTo("Daily, 08:00\nNext: 9 Feb to 10 Mar 2026\n" + dir);

        desk.clock.set("2026-03-10T23:30:00Z");
        desk.model.refresh();
        assertThat(line("One").next())
                .as("the same file while it is not written")
                .contains("10 Mar 2026");

        ScheduleForm again = new ScheduleForm(saved, line("One").report());
        again.aboutProperty().set(Schedule.About.ENDED);
        save(again);
        assertThat(line("One").next()).isEqualTo("Next: Tue, 10 Mar 2026");
        assertThat(new ScheduleForm(saved, line("One").report()).aboutProperty().get())
                .isEqualTo(Schedule.About.ENDED);
        assertThat(problems).isEmpty();
    }

    @Test
    void aScheduleChosenForAnotherQuestionIsRefused() {
        save("One");
        ScheduleForm form = new ScheduleForm(saved, line("One").report());
        form.choiceProperty().set(ScheduleForm.Choice.WEEKLY);
        form.folderProperty().set(dir.toString());
        page.periodProperty().set(Period.YESTERDAY);
        saved.keepQuestion(line("One").report());

        save(form);

        assertThat(problems).singleElement().asString().contains("another question", "open its schedule again");
        assertThat(line("One").report().schedule()).isNull();
        form.choiceProperty().set(ScheduleForm.Choice.NEVER);
        save(form);
        assertThat(problems).as("no file, no question").hasSize(1);
    }

    @Test
    void theNextFileOfAChangedScheduleIsOneThatIsNotWrittenYet() {
        desk.clock.set("2026-03-10T10:00:00Z");
        page.zoneProperty().set("UTC");
        save("One");
        ScheduleForm first = new ScheduleForm(saved, line("One").report());
        first.aboutProperty().set(Schedule.About.ENDED);
        first.folderProperty().set(dir.toString());
        save(first);

        ScheduleForm later = new ScheduleForm(saved, line("One").report());
        later.timeProperty().set("23:00");
        assertThat(later.explanation())
                .as("today's file is written")
                .contains("11 Mar 2026, 23:00", "about Tue, 10 Mar 2026");
        String foretold = later.explanation();
        save(later);
        assertThat(line("One").next()).isEqualTo("Next: Tue, 10 Mar 2026");
        assertThat(new ScheduleForm(saved, line("One").report()).explanation()).isEqualTo(foretold);

        desk.clock.set("2026-03-12T10:00:00Z");
        ScheduleForm earlier = new ScheduleForm(saved, line("One").report());
        earlier.timeProperty().set("08:00");
        assertThat(earlier.explanation())
                .as("what is due and not written comes first")
                .contains("11 Mar 2026, 08:00", "about Tue, 10 Mar 2026");
        earlier.choiceProperty().set(ScheduleForm.Choice.WEEKLY);
        earlier.aboutProperty().set(Schedule.About.ENDED);
        assertThat(earlier.explanation()).as("another rhythm begins anew").contains("16 Mar 2026, 08:00");
        assertThat(problems).isEmpty();
    }

    private void save(String name) {
        saved.save(saved.question().orElseThrow(), name, () -> {}, problems::add);
    }

    private void save(ScheduleForm form) {
        form.save(() -> {}, (field, sentence) -> problems.add(sentence));
    }

    private SavedReportLine line(String name) {
        return saved.lines().stream()
                .filter(line -> line.report().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
