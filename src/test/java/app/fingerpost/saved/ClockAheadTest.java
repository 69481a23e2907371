package app.fingerpost.saved;

import static app.fingerpost.saved.FilesFixture.BERLIN;
import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.LoggedLines;
import app.fingerpost.report.Grouping;
import app.fingerpost.report.KeptQuestion;
import app.fingerpost.report.Narrowing;
import app.fingerpost.report.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that a clock that was ahead had written before their days were over. */
final class ClockAheadTest {
    @AutoClose
    private FilesFixture due;

    @BeforeEach
    void open(@TempDir Path dir) throws IOException {
        due = new FilesFixture(dir);
    }

    @Test
    void filesWrittenTooEarlyComeAgainWhenTheirDaysAreOver() throws IOException {
        SavedReport report = keep("08:00");
        due.at("2026-03-26T12:00:00Z");
        due.at("2026-05-26T12:00:00Z");
        assertThat(due.written()).contains("Daily 2026-05-25.csv").doesNotContain("Daily 2026-03-26.csv");

        try (LoggedLines log = new LoggedLines(DueFiles.class)) {
            due.at("2026-03-26T12:01:00Z");
            due.at("2026-03-26T12:11:00Z");
            due.at("2026-03-26T12:30:00Z");
            assertThat(log.lines()).singleElement().asString().contains("Daily", "2026-05-26", "clock was ahead");
        }
        assertThat(due.saved.state().writtenUntil()).containsEntry(report.id(), LocalDate.parse("2026-03-26"));
        due.clickAt("2026-03-26T13:00:00Z", 3);
        due.at("2026-03-27T06:59:59Z");
        assertThat(due.written()).doesNotContain("Daily 2026-03-26.csv");
        due.at("2026-03-27T07:00:00Z");
        assertThat(due.content("Daily 2026-03-26.csv")).endsWith(",3\r\n");

        due.clickAt("2026-05-25T12:00:00Z", 4);
        due.at("2026-05-26T12:00:00Z");
        assertThat(due.content("Daily 2026-05-25.csv")).endsWith(",4\r\n");
    }

    @Test
    void filesThatCannotBeTakenBackKeepNoOtherReportFromItsFileAndAreTakenBackTheNextTime() throws IOException {
        SavedReport daily = keep("08:00");
        due.at("2026-05-26T12:00:00Z");
        due.at("2026-03-26T12:01:00Z");
        due.saved.create(new SavedReport(0, "Other", daily.question(), daily("13:10")));
        due.at("2026-03-26T12:05:00Z");
        due.editor.close();

        due.at("2026-03-26T12:12:00Z");

        assertThat(due.written()).contains("Other 2026-03-25.csv");
        TooEarly early = new TooEarly();
        LocalDate until = LocalDate.parse("2026-05-26");
        early.since(daily, daily("08:00"), until, Instant.parse("2026-03-26T12:01:00Z"));
        Optional<LocalDate> end = early.since(daily, daily("08:00"), until, Instant.parse("2026-03-26T12:11:00Z"));
        assertThat(end).isPresent();
        assertThat(early.since(daily, daily("08:00"), until, Instant.parse("2026-03-26T12:12:00Z")))
                .isEqualTo(end);
        early.forget(daily);
        assertThat(early.since(daily, daily("08:00"), until, Instant.parse("2026-03-26T12:13:00Z")))
                .isEmpty();
    }

    @Test
    void aDayThatEndsSoonAfterTheClockIsRightHasItsFile() throws IOException {
        keep("00:00");
        due.clickAt("2026-03-25T13:00:00Z", 3);
        due.at("2026-03-25T23:30:00Z");
        assertThat(due.content("Daily 2026-03-25.csv")).endsWith(",3\r\n");
        due.clickAt("2026-03-25T22:55:00Z", 4);
        due.files.write();
        due.at("2026-03-25T23:00:00Z");
        due.at("2026-03-25T23:05:00Z");
        assertThat(due.content("Daily 2026-03-25.csv")).endsWith(",7\r\n");
    }

    @Test
    void aClockBehindForAMomentHasNothingComeAgain() throws IOException {
        keep("08:00");
        due.at("2026-03-28T12:00:00Z");
        for (String file : due.written()) {
            Files.delete(due.folder.resolve(file));
        }
        due.at("1970-01-01T00:00:10Z");
        due.at("1970-01-01T00:01:00Z");
        due.at("2026-03-28T12:01:00Z");
        due.at("2026-03-28T13:00:00Z");
        assertThat(due.written()).isEmpty();
    }

    @Test
    void aLaterTimeOfDayHasTheFileOfTheDayComeOnce() throws IOException {
        SavedReport report = keep("08:00");
        due.at("2026-03-26T12:00:00Z");
        Files.delete(due.folder.resolve("Daily 2026-03-25.csv"));
        due.saved.replace(report.scheduled(daily("20:00")));
        due.at("2026-03-26T12:01:00Z");
        due.at("2026-03-26T13:00:00Z");
        due.at("2026-03-26T20:00:00Z");
        assertThat(due.written()).isEmpty();
    }

    private SavedReport keep(String time) {
        KeptQuestion question =
                new KeptQuestion(Grouping.DAY, Period.YESTERDAY, null, null, BERLIN, Narrowing.NONE, false);
        return due.saved.create(new SavedReport(0, "Daily", question, daily(time)));
    }

    private Schedule daily(String time) {
        return new Schedule(Rhythm.DAILY, LocalTime.parse(time), due.folder, Schedule.About.ENDED);
    }
}
