package app.fingerpost.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.SettableClock;
import app.fingerpost.link.Rejected;
import app.fingerpost.manage.Editor;
import app.fingerpost.manage.IndexLoader;
import app.fingerpost.report.Grouping;
import app.fingerpost.report.KeptQuestion;
import app.fingerpost.report.Narrowing;
import app.fingerpost.report.Period;
import app.fingerpost.store.Database;
import app.fingerpost.store.SavedReportRow;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SavedReportsTest {
    private static final KeptQuestion QUESTION = new KeptQuestion(
            Grouping.HOUR_OF_DAY,
            Period.CHOSEN,
            LocalDate.parse("2026-03-01"),
            LocalDate.parse("2026-03-09"),
            ZoneId.of("Asia/Kathmandu"),
            new Narrowing("ada", "wiki", "red"),
            true);
    private static final KeptQuestion OTHER =
            new KeptQuestion(Grouping.LINK, Period.LAST_MONTH, null, null, ZoneId.of("UTC"), Narrowing.NONE, false);

    @TempDir
    private Path folder;

    private Database database;
    private Editor editor;
    private SavedReports saved;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("test"));
        editor = new Editor(database, IndexLoader.load(database));
        saved = new SavedReports(editor, database, new SettableClock("2026-03-10T12:00:00Z"));
    }

    @AfterEach
    void close() {
        editor.close();
        database.close();
    }

    @Test
    void everythingComesBackAfterAStart() {
        Schedule weekly = new Schedule(Rhythm.WEEKLY, LocalTime.of(8, 30), folder, Schedule.About.REPORT);
        SavedReport one = saved.create(new SavedReport(0, " Wiki hours ", QUESTION, weekly));
        SavedReport two = saved.create(new SavedReport(0, "last month", OTHER, null));
        close();
        open();

        assertThat(saved.state().reports()).containsExactly(two, one);
        assertThat(one.name()).isEqualTo("Wiki hours");
    }

    /** Else the next start would write files anew that are there, without what came since the backup. */
    @Test
    void whatIsDueInARestoredDatabaseIsPassedOver() {
        SavedReport daily = saved.create(new SavedReport(
                0, "Days", OTHER, new Schedule(Rhythm.DAILY, LocalTime.NOON, folder, Schedule.About.ENDED)));
        SavedReport weekly = saved.create(new SavedReport(
                0, "Weeks", OTHER, new Schedule(Rhythm.WEEKLY, LocalTime.NOON, folder, Schedule.About.ENDED)));
        saved.create(new SavedReport(0, "None", OTHER, null));
        Instant tenDaysLater = Instant.parse("2026-03-20T11:00:00Z");
        database.write(tables -> {
            SavedReports.passOver(tables, tenDaysLater);
            return tables;
        });
        editor.close();
        database.close();
        open();

        assertThat(saved.state().writtenUntil())
                .containsEntry(daily.id(), LocalDate.parse("2026-03-19"))
                .containsEntry(weekly.id(), LocalDate.parse("2026-03-16"))
                .hasSize(2);
    }

    @Test
    void theNextFileOfEachReportIsForetold() {
        SavedReport own = saved.create(new SavedReport(
                0,
                "Own days",
                QUESTION,
                new Schedule(Rhythm.WEEKLY, LocalTime.of(8, 30), folder, Schedule.About.REPORT)));
        SavedReport month = saved.create(new SavedReport(
                0, "Month", OTHER, new Schedule(Rhythm.DAILY, LocalTime.NOON, folder, Schedule.About.REPORT)));
        SavedReport none = saved.create(new SavedReport(0, "None", OTHER, null));

        // The tenth is a Tuesday; in Kathmandu it is a quarter to six in the evening.
        assertThat(saved.state().upcoming())
                .doesNotContainKey(none.id())
                .containsEntry(
                        own.id(),
                        new Upcoming(
                                Instant.parse("2026-03-16T02:45:00Z"),
                                new Days(LocalDate.parse("2026-03-09"), LocalDate.parse("2026-03-15"))))
                .containsEntry(
                        month.id(),
                        new Upcoming(
                                Instant.parse("2026-03-11T12:00:00Z"),
                                new Days(LocalDate.parse("2026-02-01"), LocalDate.parse("2026-02-28"))));
    }

    @Test
    void aNameStandsForOneReportWhateverItsCase() {
        saved.create(new SavedReport(0, "Wiki", QUESTION, null));
        SavedReport other = saved.create(new SavedReport(0, "Other", QUESTION, null));

        assertThatThrownBy(() -> saved.create(new SavedReport(0, "wiki", OTHER, null)))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("\"Wiki\" already");
        assertThatThrownBy(() -> saved.replace(other.named("WIKI"))).isInstanceOf(Rejected.class);
        assertThat(saved.replace(other.named("OTHER")).report()).isEqualTo(other);
        assertThat(names()).containsExactly("OTHER", "Wiki");
    }

    @Test
    void whatIsDeletedCanBeKeptAgainButNotChanged() {
        SavedReport report = saved.create(new SavedReport(0, "Wiki", QUESTION, null));
        saved.delete(report.id());
        assertThat(names()).isEmpty();
        assertThatThrownBy(() -> saved.replace(report.asking(OTHER)))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("deleted");

        assertThat(saved.create(report)).isEqualTo(report);
        assertThat(saved.state().reports()).containsExactly(report);
        assertThat(saved.create(new SavedReport(0, "Other", QUESTION, null)).id())
                .isNotEqualTo(report.id());
    }

    @Test
    void namesThatCannotBeThoseOfFilesAreRefused() {
        for (String name : List.of("", "  ", "a/b", "a\\b", "C:", "why?", "tab\there", ".hidden", "x".repeat(101))) {
            assertThatThrownBy(() -> new SavedReport(0, name, QUESTION, null))
                    .as(name)
                    .isInstanceOf(Rejected.class);
        }
        assertThatThrownBy(() -> Schedule.folder("reports")).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> Schedule.folder(" ")).isInstanceOf(Rejected.class);
        assertThat(Schedule.folder(" " + folder + " ")).isEqualTo(folder);
    }

    @Test
    void aNewNameMustNotTakeMoreRoomThanThatOfAFileHas() {
        String fits = "ä".repeat(100);
        String tooLong = "語".repeat(67);

        assertThatThrownBy(() -> saved.create(new SavedReport(0, tooLong, QUESTION, null)))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("Shorten it");
        SavedReport report = saved.create(new SavedReport(0, fits, QUESTION, null));
        assertThatThrownBy(() -> saved.replace(report.named(tooLong))).isInstanceOf(Rejected.class);
        assertThat(names()).containsExactly(fits);
    }

    @Test
    void aNameThatIsTooLongAlreadyStaysUntilItIsShortened() {
        String tooLong = "語".repeat(67);
        SavedReportRow row = SavedReportWords.row(new SavedReport(0, tooLong, QUESTION, null), null);
        database.write(tables -> tables.savedReports().insert(row));
        close();
        open();

        SavedReport report = saved.state().reports().get(0);
        assertThat(report.name()).isEqualTo(tooLong);
        saved.replace(report.asking(OTHER));
        SavedReports.Kept deleted = saved.delete(report.id()).orElseThrow();
        SavedReport back = saved.bringBack(deleted);
        saved.replace(back.named("Short"));
        assertThat(names()).containsExactly("Short");
    }

    @Test
    void wordsOfANewerVersionAreLeftAloneAndDoNotStopTheOthers() {
        saved.create(new SavedReport(0, "Wiki", QUESTION, null));
        database.write(tables -> tables.savedReports()
                .insert(new SavedReportRow(
                        0, "New", "by-colour", "today", null, null, "UTC", null, null, null, false, null)));
        database.write(tables -> tables.savedReports()
                .insert(new SavedReportRow(
                        0, "Far", "day", "today", null, null, "Mars/Olympus", null, null, null, false, null)));
        close();
        open();

        assertThat(names()).containsExactly("Wiki");
        assertThat(database.<Integer>read(tables -> tables.savedReports().all().size()))
                .isEqualTo(3);
    }

    /** Else the caller was told that it failed, and what is kept in memory was another than in the file. */
    @Test
    void changeAfterWhichTheReportsCannotBeReadIsNotMade() throws SQLException {
        SavedReport wiki = saved.create(new SavedReport(
                0, "Wiki", OTHER, new Schedule(Rhythm.DAILY, LocalTime.NOON, folder, Schedule.About.ENDED)));
        SavedReport other = saved.create(new SavedReport(0, "Other", QUESTION, null));
        spoil("update saved_report set folder = null where id = " + wiki.id());
        assertThatThrownBy(() -> saved.delete(other.id())).isInstanceOf(NullPointerException.class);

        spoil("delete from saved_report where id = " + wiki.id());
        assertThat(database.<List<String>>read(tables -> tables.savedReports().all().stream()
                        .map(SavedReportRow::name)
                        .toList()))
                .containsExactly("Other");
        assertThat(names()).contains("Other");
    }

    private void spoil(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("test"), "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> names() {
        return saved.state().reports().stream().map(SavedReport::name).toList();
    }
}
