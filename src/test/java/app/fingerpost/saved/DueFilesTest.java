package app.fingerpost.saved;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.SettableClock;
import app.fingerpost.TestHouse;
import app.fingerpost.manage.Editor;
import app.fingerpost.report.Grouping;
import app.fingerpost.report.KeptQuestion;
import app.fingerpost.report.Narrowing;
import app.fingerpost.report.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files written by themselves, over a real store, with a clock set by hand. */
final class DueFilesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @TempDir
    private Path dir;

    private final SettableClock clock = new SettableClock("2026-03-25T12:00:00Z");
    private Path folder;
    private TestHouse house;
    private Editor editor;
    private SavedReports saved;
    private DueFiles files;

    @BeforeEach
    void open() throws IOException {
        folder = Files.createDirectories(dir.resolve("files"));
        house = new TestHouse(dir.resolve("data"), clock);
        start();
        house.users.create("ada");
        house.link("wiki", "ada");
    }

    private void start() {
        editor = new Editor(house.database, house.index);
        saved = new SavedReports(editor, house.database, clock);
        files = new DueFiles(saved, house.reports, clock);
    }

    @AfterEach
    void close() {
        editor.close();
        house.close();
    }

    @Test
    void aNewDailyReportWritesItsFirstFileTheNextMorning() throws IOException {
        keep("Daily", Rhythm.DAILY, "08:00");
        house.click("wiki");
        files.write();
        at("2026-03-26T06:59:59Z");
        assertThat(written()).isEmpty();

        at("2026-03-26T07:00:00Z");

        assertThat(written()).containsExactly("Daily 2026-03-25.csv");
        assertThat(Files.readString(folder.resolve("Daily 2026-03-25.csv")))
                .isEqualTo("day,zone,clicks\r\n2026-03-25T00:00:00+01:00,Europe/Berlin,1\r\n");
    }

    @Test
    void eachFileHoldsThePeriodThatHasJustEndedWhateverThePeriodOfTheQuestion() throws IOException {
        keep("Week", Rhythm.WEEKLY, "00:00");
        keep("Month", Rhythm.MONTHLY, "00:00");
        clickAt("2026-03-29T21:59:59Z", 1);
        clickAt("2026-03-29T22:00:00Z", 2);
        at("2026-03-29T22:00:00Z");
        assertThat(written()).containsExactly("Week 2026-W13.csv");
        assertThat(content("Week 2026-W13.csv")).endsWith("Europe/Berlin,1\r\n");

        at("2026-03-31T22:00:00Z");

        assertThat(written()).containsExactly("Month 2026-03.csv", "Week 2026-W13.csv");
        assertThat(content("Month 2026-03.csv"))
                .contains("2026-03-29", "2026-03-30")
                .contains("2");
    }

    @Test
    void aDayWithAChangeOfClocksHasOneFileAtTheTimeTheClocksShow() throws IOException {
        // Berlin's clocks skip two to three on the 29th, and show it twice on 2026-10-25.
        keep("Daily", Rhythm.DAILY, "02:30");
        at("2026-03-28T01:30:00Z");
        at("2026-03-29T01:29:59Z");
        assertThat(written()).hasSize(3).doesNotContain("Daily 2026-03-28.csv");
        at("2026-03-29T01:30:00Z");
        assertThat(written()).contains("Daily 2026-03-28.csv");

        clock.set("2026-10-23T12:00:00Z");
        keep("Autumn", Rhythm.DAILY, "02:30");
        at("2026-10-25T00:29:59Z");
        assertThat(written()).contains("Autumn 2026-10-23.csv").doesNotContain("Autumn 2026-10-24.csv");
        at("2026-10-25T00:30:00Z");
        assertThat(written()).contains("Autumn 2026-10-24.csv");
        Files.delete(folder.resolve("Autumn 2026-10-24.csv"));
        at("2026-10-25T01:30:00Z");
        assertThat(written()).doesNotContain("Autumn 2026-10-24.csv");
    }

    @Test
    void whatWasMissedWhileTheMachineWasOffIsWrittenAtTheNextStartOnce() throws IOException {
        keep("Daily", Rhythm.DAILY, "08:00");
        clickAt("2026-03-26T12:00:00Z", 2);
        editor.close();
        clock.set("2026-03-29T12:00:00Z");
        start();

        files.write();
        assertThat(written())
                .containsExactly(
                        "Daily 2026-03-25.csv", "Daily 2026-03-26.csv", "Daily 2026-03-27.csv", "Daily 2026-03-28.csv");
        assertThat(content("Daily 2026-03-26.csv")).endsWith(",2\r\n");

        Files.delete(folder.resolve("Daily 2026-03-26.csv"));
        files.write();
        assertThat(written()).hasSize(3);
    }

    @Test
    void afterAVeryLongTimeOffTheNewestFilesAreWritten() throws IOException {
        SavedReport report = keep("Daily", Rhythm.DAILY, "08:00");
        at("2027-03-25T12:00:00Z");

        assertThat(written()).hasSize(Schedule.MOST_AT_ONCE).contains("Daily 2027-03-24.csv", "Daily 2027-02-22.csv");
        assertThat(saved.state().troubles().get(report.id()))
                .as("those left out are told")
                .hasMessageContainingAll("last 31 files", "before 2027-02-22");
        at("2027-03-26T12:00:00Z");
        assertThat(written()).hasSize(Schedule.MOST_AT_ONCE + 1);
        assertThat(saved.state().troubles()).isEmpty();
    }

    @Test
    void aFolderThatIsGoneIsToldAndWrittenToWhenItIsBack() throws IOException {
        SavedReport report = keep("Daily", Rhythm.DAILY, "08:00");
        Files.delete(folder);
        at("2026-03-26T12:00:00Z");
        assertThat(saved.state().troubles().get(report.id())).hasMessageContainingAll("no folder", folder.toString());
        assertThat(folder).doesNotExist();

        Files.createDirectory(folder);
        at("2026-03-26T12:00:59Z");
        assertThat(written()).as("left alone for a minute").isEmpty();
        at("2026-03-27T12:00:00Z");

        assertThat(saved.state().troubles()).isEmpty();
        assertThat(written()).containsExactly("Daily 2026-03-25.csv", "Daily 2026-03-26.csv");
    }

    @Test
    void oneFailingReportDoesNotStopTheOthers() throws IOException {
        saved.create(
                report("A", new Schedule(Rhythm.DAILY, LocalTime.NOON, dir.resolve("nowhere"), Schedule.About.ENDED)));
        keep("B", Rhythm.DAILY, "08:00");
        // A file that cannot be moved to its place: there is a folder of that name, and it is not empty.
        SavedReport blocked = keep("C", Rhythm.DAILY, "08:00");
        Files.createDirectories(folder.resolve("C 2026-03-25.csv/full"));
        at("2026-03-26T12:00:00Z");

        assertThat(written()).containsExactly("B 2026-03-25.csv", "C 2026-03-25.csv");
        assertThat(saved.state().troubles()).hasSize(2).containsKey(blocked.id());
    }

    @Test
    void anotherTimeKeepsWhatIsDueAndAnotherRhythmDoesNot() throws IOException {
        SavedReport report = keep("R", Rhythm.DAILY, "18:00");
        clock.set("2026-03-26T12:00:00Z");
        saved.replace(report.scheduled(new Schedule(Rhythm.DAILY, LocalTime.of(8, 0), folder, Schedule.About.ENDED)));
        files.write();
        assertThat(written()).containsExactly("R 2026-03-24.csv", "R 2026-03-25.csv");

        saved.replace(report.scheduled(new Schedule(Rhythm.MONTHLY, LocalTime.of(8, 0), folder, Schedule.About.ENDED)));
        files.write();
        saved.replace(report.scheduled(null));
        at("2026-05-26T12:00:00Z");
        assertThat(written()).hasSize(2);
    }

    @Test
    void aClockSetBackWritesNothingTwice() throws IOException {
        keep("Daily", Rhythm.DAILY, "08:00");
        at("2026-03-28T12:00:00Z");
        for (String file : written()) {
            Files.delete(folder.resolve(file));
        }
        at("2026-03-26T12:00:00Z");
        at("2026-03-28T12:00:00Z");
        assertThat(written()).isEmpty();
        at("2026-03-29T12:00:00Z");
        assertThat(written()).containsExactly("Daily 2026-03-28.csv");
    }

    private SavedReport keep(String name, Rhythm rhythm, String time) {
        return saved.create(report(name, new Schedule(rhythm, LocalTime.parse(time), folder, Schedule.About.ENDED)));
    }

    private static SavedReport report(String name, Schedule schedule) {
        KeptQuestion question = new KeptQuestion(Grouping.DAY, Period.TODAY, null, null, BERLIN, Narrowing.NONE, false);
        return new SavedReport(0, name, question, schedule);
    }

    private void at(String instant) {
        clock.set(instant);
        files.write();
    }

    private void clickAt(String instant, int times) {
        clock.set(instant);
        for (int i = 0; i < times; i++) {
            house.click("wiki");
        }
    }

    private List<String> written() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private String content(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }
}
