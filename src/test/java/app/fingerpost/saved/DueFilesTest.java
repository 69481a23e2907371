package app.fingerpost.saved;

import static app.fingerpost.saved.FilesFixture.BERLIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.link.Rejected;
import app.fingerpost.report.Grouping;
import app.fingerpost.report.KeptQuestion;
import app.fingerpost.report.Narrowing;
import app.fingerpost.report.Period;
import app.fingerpost.store.SavedReportRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Files written by themselves, over a real store, with a clock set by hand. */
final class DueFilesTest {
    @AutoClose
    private FilesFixture due;

    @BeforeEach
    void open(@TempDir Path dir) throws IOException {
        due = new FilesFixture(dir);
    }

    @Test
    void aNewDailyReportWritesItsFirstFileTheNextMorning() throws IOException {
        keep("Daily", Rhythm.DAILY, "08:00");
        due.house.click("wiki");
        due.files.write();
        due.at("2026-03-26T06:59:59Z");
        assertThat(due.written()).isEmpty();

        due.at("2026-03-26T07:00:00Z");

        assertThat(due.written()).containsExactly("Daily 2026-03-25.csv");
        assertThat(Files.readString(due.folder.resolve("Daily 2026-03-25.csv")))
                .isEqualTo("day,zone,clicks\r\n2026-03-25T00:00:00+01:00,Europe/Berlin,1\r\n");
    }

    @Test
    void eachFileHoldsThePeriodThatHasJustEndedWhateverThePeriodOfTheQuestion() throws IOException {
        keep("Week", Rhythm.WEEKLY, "00:00");
        keep("Month", Rhythm.MONTHLY, "00:00");
        due.clickAt("2026-03-29T21:59:59Z", 1);
        due.clickAt("2026-03-29T22:00:00Z", 2);
        due.at("2026-03-29T22:00:00Z");
        assertThat(due.written()).containsExactly("Week 2026-W13.csv");
        assertThat(due.content("Week 2026-W13.csv")).endsWith("Europe/Berlin,1\r\n");

        due.at("2026-03-31T22:00:00Z");

        assertThat(due.written()).containsExactly("Month 2026-03.csv", "Week 2026-W13.csv");
        assertThat(due.content("Month 2026-03.csv"))
                .contains("2026-03-29", "2026-03-30")
                .contains("2");
    }

    @Test
    void aDayWithAChangeOfClocksHasOneFileAtTheTimeTheClocksShow() throws IOException {
        // Berlin's clocks skip two to three on the 29th, and show it twice on 2026-10-25.
        keep("Daily", Rhythm.DAILY, "02:30");
        due.at("2026-03-28T01:30:00Z");
        due.at("2026-03-29T01:29:59Z");
        assertThat(due.written()).hasSize(3).doesNotContain("Daily 2026-03-28.csv");
        due.at("2026-03-29T01:30:00Z");
        assertThat(due.written()).contains("Daily 2026-03-28.csv");

        due.clock.set("2026-10-23T12:00:00Z");
        keep("Autumn", Rhythm.DAILY, "02:30");
        due.at("2026-10-25T00:29:59Z");
        assertThat(due.written()).contains("Autumn 2026-10-23.csv").doesNotContain("Autumn 2026-10-24.csv");
        due.at("2026-10-25T00:30:00Z");
        assertThat(due.written()).contains("Autumn 2026-10-24.csv");
        Files.delete(due.folder.resolve("Autumn 2026-10-24.csv"));
        due.at("2026-10-25T01:30:00Z");
        assertThat(due.written()).doesNotContain("Autumn 2026-10-24.csv");
    }

    @Test
    void whatWasMissedWhileTheMachineWasOffIsWrittenAtTheNextStartOnce() throws IOException {
        keep("Daily", Rhythm.DAILY, "08:00");
        due.clickAt("2026-03-26T12:00:00Z", 2);
        due.restart("2026-03-29T12:00:00Z");

        due.files.write();
        assertThat(due.written())
                .containsExactly(
                        "Daily 2026-03-25.csv", "Daily 2026-03-26.csv", "Daily 2026-03-27.csv", "Daily 2026-03-28.csv");
        assertThat(due.content("Daily 2026-03-26.csv")).endsWith(",2\r\n");

        Files.delete(due.folder.resolve("Daily 2026-03-26.csv"));
        due.files.write();
        assertThat(due.written()).hasSize(3);
    }

    @Test
    void aNameThatNoFileCanHaveIsToBeShortened() throws IOException {
        SavedReport daily = keep("Daily", Rhythm.DAILY, "08:00");
        SavedReportRow row = SavedReportWords.row(daily.named("語".repeat(100)), LocalDate.parse("2026-03-25"));
        due.house.database.write(tables -> tables.savedReports().update(row));
        due.restart("2026-03-26T12:00:00Z");

        due.files.write();

        assertThat(due.saved.state().troubles().get(daily.id())).hasMessageContaining("Shorten it");
        due.saved.replace(daily.named("Short"));
        due.at("2026-03-26T12:02:00Z");
        assertThat(due.written()).containsExactly("Short 2026-03-25.csv");
        assertThat(due.saved.state().troubles()).isEmpty();
    }

    @Test
    void afterAVeryLongTimeOffTheNewestFilesAreWritten() throws IOException {
        SavedReport report = keep("Daily", Rhythm.DAILY, "08:00");
        due.at("2026-03-26T12:00:00Z");
        due.at("2027-03-25T12:00:00Z");

        assertThat(due.written())
                .hasSize(1 + Schedule.MOST_AT_ONCE)
                .contains("Daily 2026-03-25.csv", "Daily 2027-03-24.csv", "Daily 2027-02-22.csv");
        assertThat(due.saved.state().troubles().get(report.id()))
                .as("those left out are told")
                .hasMessageContainingAll("last 31 files", "days from 2026-03-26 to 2027-02-21 have none");
        due.at("2027-03-26T12:00:00Z");
        assertThat(due.written()).hasSize(Schedule.MOST_AT_ONCE + 2);
        assertThat(due.saved.state().troubles()).isEmpty();
    }

    @Test
    void aFolderThatIsGoneIsToldAndWrittenToWhenItIsBack() throws IOException {
        SavedReport report = keep("Daily", Rhythm.DAILY, "08:00");
        Files.delete(due.folder);
        due.at("2026-03-26T12:00:00Z");
        assertThat(due.saved.state().troubles().get(report.id()))
                .hasMessageContainingAll("no folder", due.folder.toString());
        assertThat(due.folder).doesNotExist();

        Files.createDirectory(due.folder);
        due.at("2026-03-26T12:00:59Z");
        assertThat(due.written()).as("left alone for a minute").isEmpty();
        due.at("2026-03-27T12:00:00Z");

        assertThat(due.saved.state().troubles()).isEmpty();
        assertThat(due.written()).containsExactly("Daily 2026-03-25.csv", "Daily 2026-03-26.csv");
    }

    /** As one behind a folder that only others may enter, but also for an administrator, who may enter all. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFolderThatCannotBeEnteredIsNotCalledMissing() throws IOException {
        SavedReport report = keep("Daily", Rhythm.DAILY, "08:00");
        Files.delete(due.folder);
        Files.createSymbolicLink(due.folder, due.folder);
        due.at("2026-03-26T12:00:00Z");
        assertThat(due.saved.state().troubles().get(report.id()))
                .hasMessageContainingAll("cannot be entered", due.folder.toString());
        assertThatThrownBy(Objects.requireNonNull(report.schedule())::checkFolder)
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("cannot be entered");
    }

    @Test
    void aFileInThePlaceOfTheFolderIsCalledOne() throws IOException {
        SavedReport report = keep("Daily", Rhythm.DAILY, "08:00");
        Files.delete(due.folder);
        Files.createFile(due.folder);
        due.at("2026-03-26T12:00:00Z");
        String sentence = due.folder + " is a file, not a folder. Choose another for the schedule.";
        assertThat(due.saved.state().troubles().get(report.id())).hasMessage(sentence);
        assertThatThrownBy(Objects.requireNonNull(report.schedule())::checkFolder)
                .isInstanceOf(Rejected.class)
                .hasMessage(sentence);
    }

    @Test
    void oneFailingReportDoesNotStopTheOthers() throws IOException {
        due.saved.create(report(
                "A",
                new Schedule(
                        Rhythm.DAILY, LocalTime.NOON, due.folder.resolveSibling("nowhere"), Schedule.About.ENDED)));
        keep("B", Rhythm.DAILY, "08:00");
        // A file that cannot be moved to its place: there is a folder of that name, and it is not empty.
        SavedReport blocked = keep("C", Rhythm.DAILY, "08:00");
        Files.createDirectories(due.folder.resolve("C 2026-03-25.csv/full"));
        due.at("2026-03-26T12:00:00Z");

        assertThat(due.written()).containsExactly("B 2026-03-25.csv", "C 2026-03-25.csv");
        assertThat(due.saved.state().troubles()).hasSize(2).containsKey(blocked.id());
    }

    @Test
    void anotherTimeKeepsWhatIsDueAndAnotherRhythmDoesNot() throws IOException {
        SavedReport report = keep("R", Rhythm.DAILY, "18:00");
        due.clock.set("2026-03-26T12:00:00Z");
        due.saved.replace(
                report.scheduled(new Schedule(Rhythm.DAILY, LocalTime.of(8, 0), due.folder, Schedule.About.ENDED)));
        due.files.write();
        assertThat(due.written()).containsExactly("R 2026-03-24.csv", "R 2026-03-25.csv");

        due.saved.replace(
                report.scheduled(new Schedule(Rhythm.MONTHLY, LocalTime.of(8, 0), due.folder, Schedule.About.ENDED)));
        due.files.write();
        due.saved.replace(report.scheduled(null));
        due.at("2026-05-26T12:00:00Z");
        assertThat(due.written()).hasSize(2);
    }

    @Test
    void renamingThatIsTakenBackOwesNoFileThatWasWrittenMeanwhile() throws IOException {
        SavedReport report = keep("R", Rhythm.DAILY, "08:00");
        SavedReports.Kept before = due.saved.replace(report.named("S"));
        due.at("2026-03-27T12:00:00Z");
        due.saved.putBack(before);
        due.files.write();
        assertThat(due.written()).containsExactly("S 2026-03-25.csv", "S 2026-03-26.csv");
    }

    @Test
    void aClockSetBackWritesNothingTwice() throws IOException {
        keep("Daily", Rhythm.DAILY, "08:00");
        due.at("2026-03-28T12:00:00Z");
        for (String file : due.written()) {
            Files.delete(due.folder.resolve(file));
        }
        due.at("2026-03-26T12:00:00Z");
        due.at("2026-03-28T12:00:00Z");
        assertThat(due.written()).isEmpty();
        due.at("2026-03-29T12:00:00Z");
        assertThat(due.written()).containsExactly("Daily 2026-03-28.csv");
    }

    private SavedReport keep(String name, Rhythm rhythm, String time) {
        return due.saved.create(
                report(name, new Schedule(rhythm, LocalTime.parse(time), due.folder, Schedule.About.ENDED)));
    }

    private static SavedReport report(String name, Schedule schedule) {
        KeptQuestion question = new KeptQuestion(Grouping.DAY, Period.TODAY, null, null, BERLIN, Narrowing.NONE, false);
        return new SavedReport(0, name, question, schedule);
    }
}
