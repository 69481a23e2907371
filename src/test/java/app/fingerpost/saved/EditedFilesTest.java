package app.fingerpost.saved;

import static app.fingerpost.saved.FilesFixture.BERLIN;
import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.report.Grouping;
import app.fingerpost.report.KeptQuestion;
import app.fingerpost.report.Narrowing;
import app.fingerpost.report.Period;
import app.fingerpost.report.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of a report that is changed while they are written. */
final class EditedFilesTest {
    @AutoClose
    private FilesFixture due;

    @BeforeEach
    void open(@TempDir Path dir) throws IOException {
        due = new FilesFixture(dir);
    }

    @Test
    void aRhythmChangedWhileAFileIsWrittenHasNoFilesOfDaysBefore() throws IOException {
        SavedReport report = keep("R", Rhythm.WEEKLY, "08:00");
        due.clock.set("2026-04-02T12:00:00Z");
        whileWriting(() -> due.saved.replace(report.scheduled(
                        new Schedule(Rhythm.DAILY, LocalTime.of(8, 0), due.folder, Schedule.About.ENDED))))
                .write();
        due.files.write();
        assertThat(due.written()).containsExactly("R 2026-W13.csv");
        due.at("2026-04-03T12:00:00Z");
        assertThat(due.written()).containsExactly("R 2026-04-02.csv", "R 2026-W13.csv");
    }

    @Test
    void aFolderChangedWhileAFileIsWrittenGetsAllThatAreDue() throws IOException {
        SavedReport report = keep("R", Rhythm.DAILY, "08:00");
        Path other = Files.createDirectory(due.folder.resolveSibling("other"));
        due.clock.set("2026-03-27T12:00:00Z");
        whileWriting(() -> due.saved.replace(
                        report.scheduled(new Schedule(Rhythm.DAILY, LocalTime.of(8, 0), other, Schedule.About.ENDED))))
                .write();
        due.files.write();
        assertThat(due.written()).containsExactly("R 2026-03-25.csv");
        assertThat(other.toFile().list()).containsExactlyInAnyOrder("R 2026-03-25.csv", "R 2026-03-26.csv");
    }

    @Test
    void aReportEditedWhileAFileIsWrittenHasAllThatAreDueAsItIsNow() throws IOException {
        SavedReport report = keep("Old", Rhythm.DAILY, "08:00");
        due.clock.set("2026-03-28T12:00:00Z");
        whileWriting(() -> due.saved.replace(report.named("New").asking(question(Grouping.LINK))))
                .write();
        due.files.write();
        assertThat(due.written())
                .containsExactly(
                        "New 2026-03-25.csv", "New 2026-03-26.csv", "New 2026-03-27.csv", "Old 2026-03-25.csv");
        assertThat(due.content("New 2026-03-27.csv")).doesNotStartWith("day,");
    }

    @Test
    void anotherReportRenamedMeanwhileStopsNothing() throws IOException {
        SavedReport other = keep("Other", Rhythm.MONTHLY, "08:00");
        keep("R", Rhythm.DAILY, "08:00");
        due.clock.set("2026-03-28T12:00:00Z");
        whileWriting(() -> due.saved.replace(other.named("Renamed"))).write();
        assertThat(due.written()).containsExactly("R 2026-03-25.csv", "R 2026-03-26.csv", "R 2026-03-27.csv");
    }

    /** Changes something once, as soon as a file is under way. */
    private DueFiles whileWriting(Runnable change) {
        Queue<Runnable> changes = new ArrayDeque<>(List.of(change));
        Runnable next = () -> {
            Runnable one = changes.poll();
            if (one != null) {
                one.run();
            }
        };
        return new DueFiles(due.saved, new Reports(due.house.database, next, () -> {}), due.clock);
    }

    private SavedReport keep(String name, Rhythm rhythm, String time) {
        Schedule schedule = new Schedule(rhythm, LocalTime.parse(time), due.folder, Schedule.About.ENDED);
        return due.saved.create(new SavedReport(0, name, question(Grouping.DAY), schedule));
    }

    private static KeptQuestion question(Grouping by) {
        return new KeptQuestion(by, Period.TODAY, null, null, BERLIN, Narrowing.NONE, false);
    }
}
