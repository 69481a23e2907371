package app.fingerpost.saved;

import static app.fingerpost.saved.FilesFixture.BERLIN;
import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.click.OrphanVisits;
import app.fingerpost.link.Label;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Tag;
import app.fingerpost.manage.Tags;
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
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which days the files are about, those to come too. */
final class PeriodFilesTest {
    @AutoClose
    private FilesFixture due;

    @BeforeEach
    void open(@TempDir Path dir) throws IOException {
        due = new FilesFixture(dir);
    }

    @Test
    void aFileAboutTheReportsPeriodHoldsItsWholeDaysAndIsCalledByThem() throws IOException {
        KeptQuestion question =
                new KeptQuestion(Grouping.DAY, Period.LAST_7_DAYS, null, null, BERLIN, Narrowing.NONE, false);
        SavedReport report = due.saved.create(new SavedReport(
                0,
                "Seven",
                question,
                new Schedule(Rhythm.DAILY, LocalTime.of(8, 0), due.folder, Schedule.About.REPORT)));
        due.clickAt("2026-03-18T22:59:59Z", 1);
        due.clickAt("2026-03-18T23:00:00Z", 2);
        due.clickAt("2026-03-25T22:59:59Z", 4);
        due.clickAt("2026-03-25T23:00:00Z", 8);
        due.at("2026-03-26T07:00:00Z");

        assertThat(due.written()).containsExactly("Seven 2026-03-19 to 2026-03-25.csv");
        assertThat(due.content("Seven 2026-03-19 to 2026-03-25.csv"))
                .isEqualTo("day,zone,clicks\r\n2026-03-19T00:00:00+01:00,Europe/Berlin,2\r\n"
                        + "2026-03-25T00:00:00+01:00,Europe/Berlin,4\r\n");
        assertThat(upcoming(report).about())
                .isEqualTo(new Days(LocalDate.parse("2026-03-20"), LocalDate.parse("2026-03-26")));

        due.at("2026-03-27T07:00:00Z");
        assertThat(due.content("Seven 2026-03-20 to 2026-03-26.csv")).contains(",4\r\n", ",8\r\n");
        assertThat(due.written()).hasSize(2);
    }

    @Test
    void whatIsDueAndNotWrittenYetIsForetoldFirst() throws IOException {
        KeptQuestion question = new KeptQuestion(Grouping.DAY, Period.TODAY, null, null, BERLIN, Narrowing.NONE, false);
        SavedReport report = due.saved.create(new SavedReport(
                0,
                "Daily",
                question,
                new Schedule(Rhythm.DAILY, LocalTime.of(8, 0), due.folder, Schedule.About.ENDED)));
        due.clock.set("2026-03-27T12:00:00Z");
        assertThat(upcoming(report))
                .isEqualTo(new Upcoming(
                        Instant.parse("2026-03-26T07:00:00Z"),
                        new Days(LocalDate.parse("2026-03-25"), LocalDate.parse("2026-03-25"))));
        due.files.write();
        due.at("2026-03-26T12:00:00Z");
        assertThat(upcoming(report).at()).as("a clock that was set back").isEqualTo("2026-03-28T07:00:00Z");
    }

    @Test
    void aFileOfUnknownAddressesIsAboutTheUtcDayAndWaitsUntilItsVisitsAreWritten() throws IOException {
        KeptQuestion question =
                new KeptQuestion(Grouping.UNKNOWN_ADDRESS, Period.TODAY, null, null, BERLIN, Narrowing.NONE, false);
        due.saved.create(new SavedReport(
                0, "Lost", question, new Schedule(Rhythm.DAILY, LocalTime.MIDNIGHT, due.folder, Schedule.About.ENDED)));
        visit("/x", "2026-03-25T23:30:00Z");
        visit("/y", "2026-03-26T00:00:00Z");
        due.at("2026-03-26T00:00:59Z");
        assertThat(due.written()).isEmpty();

        due.at("2026-03-26T00:01:00Z");

        assertThat(due.content("Lost 2026-03-25.csv")).isEqualTo("unknown-address,visits\r\n/x,1\r\n");
        due.at("2026-03-27T00:01:00Z");
        assertThat(due.content("Lost 2026-03-26.csv")).isEqualTo("unknown-address,visits\r\n/y,1\r\n");
    }

    @Test
    void aFileOfVisitsOfNinetyDaysHasTheFirstOfThem() throws IOException {
        lost("Ninety", Rhythm.DAILY, Period.LAST_90_DAYS, Schedule.About.REPORT);
        visit("/x", "2026-03-26T12:00:00Z");
        visit("/y", "2026-06-24T05:00:00Z");
        due.at("2026-06-24T12:00:00Z");

        assertThat(due.content("Ninety 2026-03-26 to 2026-06-23.csv")).isEqualTo("unknown-address,visits\r\n/x,1\r\n");
    }

    @Test
    void visitsThatWereDeletedBeforeTheirFileCouldBeWrittenAreTold() throws IOException {
        SavedReport monthly = lost("Monthly", Rhythm.MONTHLY, Period.TODAY, Schedule.About.ENDED);
        SavedReport yearly = lost("Year", Rhythm.MONTHLY, Period.THIS_YEAR, Schedule.About.REPORT);
        visit("/x", "2026-03-26T12:00:00Z");
        due.at("2026-04-01T12:00:00Z");
        assertThat(due.saved.state().troubles())
                .as("one in time, one that could never be whole")
                .isEmpty();

        visit("/x", "2026-04-02T12:00:00Z");
        visit("/y", "2026-08-05T12:00:00Z");
        due.at("2026-08-05T12:01:00Z");
        assertThat(due.content("Monthly 2026-04.csv")).isEqualTo("unknown-address,visits\r\n");
        assertThat(due.saved.state().troubles().get(monthly.id())).hasMessageContaining("of days before 2026-05-06");
        assertThat(due.saved.state().troubles()).doesNotContainKey(yearly.id());

        due.at("2026-09-01T12:00:00Z");
        assertThat(due.saved.state().troubles()).isEmpty();
    }

    @Test
    void whatFilesLackIsToldAlsoIfOneOfThemFailsFirst() throws IOException {
        SavedReport report = lost("M", Rhythm.MONTHLY, Period.TODAY, Schedule.About.ENDED);
        visit("/x", "2026-03-26T12:00:00Z");
        visit("/y", "2026-11-05T12:00:00Z");
        Path blocked = Files.createDirectories(due.folder.resolve("M 2026-09.csv/full"));
        due.at("2026-11-05T12:01:00Z");
        assertThat(due.written()).contains("M 2026-08.csv").doesNotContain("M 2026-10.csv");
        assertThat(due.saved.state().troubles().get(report.id()))
                .as("what the person has to mend comes first")
                .hasMessageContaining("M 2026-09.csv");

        Files.delete(blocked);
        Files.delete(blocked.getParent());
        due.at("2026-11-05T12:03:00Z");

        assertThat(due.written()).contains("M 2026-10.csv");
        assertThat(due.saved.state().troubles().get(report.id())).hasMessageContaining("of days before 2026-08-06");
    }

    @Test
    void filesLeftOutAreToldAlsoIfVisitsWereDeletedMeanwhile() {
        SavedReport report = lost("Ninety", Rhythm.DAILY, Period.LAST_90_DAYS, Schedule.About.REPORT);
        visit("/x", "2026-03-26T12:00:00Z");
        visit("/y", "2027-03-26T12:00:00Z");
        due.at("2027-03-26T12:01:00Z");

        assertThat(due.saved.state().troubles().get(report.id()))
                .hasMessageContainingAll(
                        "last 31 files", "days from 2026-03-25 to 2026-11-25 have none", "of days before 2026-12-25");
    }

    @Test
    void aTagThatNoLinkHasAnyMoreIsTroubleAndNoFileWithoutClicks() throws IOException {
        due.house.link("spring", "ada", draft -> draft.withLabel(new Label("", "", Tag.all(List.of("spring")))));
        Narrowing narrowing = new Narrowing(null, null, "spring");
        KeptQuestion question = new KeptQuestion(Grouping.DAY, Period.TODAY, null, null, BERLIN, narrowing, false);
        Schedule daily = new Schedule(Rhythm.DAILY, LocalTime.of(8, 0), due.folder, Schedule.About.ENDED);
        SavedReport report = due.saved.create(new SavedReport(0, "Spring", question, daily));
        due.house.click("spring");
        due.house.links.delete(new Slug("spring"));
        due.at("2026-03-26T12:00:00Z");
        assertThat(due.content("Spring 2026-03-25.csv"))
                .as("links in the bin count")
                .endsWith(",1\r\n");

        Tags tags = new Tags(due.editor, due.house.database, due.clock);
        due.house.link("again", "ada", draft -> draft.withLabel(new Label("", "", Tag.all(List.of("spring")))));
        tags.rename(new Tag("spring"), new Tag("summer"));
        due.at("2026-03-27T12:00:00Z");
        assertThat(due.written()).hasSize(1);
        assertThat(due.saved.state().troubles().get(report.id())).hasMessageContainingAll("No link", "spring");

        tags.rename(new Tag("summer"), new Tag("spring"));
        due.at("2026-03-27T12:01:00Z");
        assertThat(due.written()).containsExactly("Spring 2026-03-25.csv", "Spring 2026-03-26.csv");
        assertThat(due.saved.state().troubles()).isEmpty();
    }

    @Test
    void filesLeftOutAreToldOnlyIfDaysAreMissing() {
        SavedReport month = about("Month", Rhythm.DAILY, Period.LAST_30_DAYS);
        SavedReport seven = about("Seven", Rhythm.DAILY, Period.LAST_7_DAYS);
        SavedReport yesterday = about("Yesterday", Rhythm.WEEKLY, Period.YESTERDAY);
        due.at("2026-05-04T12:00:00Z");
        assertThat(due.saved.state().troubles().get(seven.id()))
                .as("the oldest of 31 files ends on 3 April")
                .hasMessageContaining("days from 2026-03-25 to 2026-03-27 have none");
        assertThat(due.saved.state().troubles())
                .doesNotContainKey(month.id())
                .as("none was left out")
                .doesNotContainKey(yesterday.id());

        due.at("2026-07-25T12:00:00Z");
        assertThat(due.saved.state().troubles().get(month.id()))
                .as("the oldest of 31 files ends on 24 June")
                .hasMessageContaining("days from 2026-05-04 to 2026-05-25 have none");
    }

    private SavedReport about(String name, Rhythm rhythm, Period period) {
        KeptQuestion question = new KeptQuestion(Grouping.DAY, period, null, null, BERLIN, Narrowing.NONE, false);
        Schedule schedule = new Schedule(rhythm, LocalTime.of(8, 0), due.folder, Schedule.About.REPORT);
        return due.saved.create(new SavedReport(0, name, question, schedule));
    }

    private SavedReport lost(String name, Rhythm rhythm, Period period, Schedule.About about) {
        KeptQuestion question =
                new KeptQuestion(Grouping.UNKNOWN_ADDRESS, period, null, null, BERLIN, Narrowing.NONE, false);
        return due.saved.create(
                new SavedReport(0, name, question, new Schedule(rhythm, LocalTime.of(8, 0), due.folder, about)));
    }

    private Upcoming upcoming(SavedReport report) {
        return Objects.requireNonNull(due.saved.state().upcoming().get(report.id()));
    }

    private void visit(String path, String instant) {
        OrphanVisits visits = new OrphanVisits();
        visits.record(path, Instant.parse(instant));
        due.house.database.store(visits);
    }
}
