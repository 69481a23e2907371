package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.TestApp;
import app.fingerpost.report.Answer;
import app.fingerpost.report.Grouping;
import app.fingerpost.report.Narrowing;
import app.fingerpost.report.Period;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsModelTest {
    @TempDir
    Path dir;

    private DeskFixture desk;
    private ReportsModel reports;

    @BeforeEach
    void open() {
        desk = new DeskFixture(dir.resolve("data"));
        reports = desk.model.reports();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void periodIsWholeDaysInTheChosenZone() {
        reports.periodProperty().set(Period.YESTERDAY);
        reports.ask();

        assertThat(answer().question().from()).isEqualTo(Instant.parse("2026-03-08T23:00:00Z"));
        assertThat(answer().question().until()).isEqualTo(Instant.parse("2026-03-09T23:00:00Z"));
    }

    @Test
    void whatIsToldOfADayIsAboutWhatStandsThereNow() {
        reports.unreadFirstProperty().set("2026-02-30");
        reports.ask();
        assertThat(reports.problemProperty().get()).contains("2026-02-30");

        reports.unreadFirstProperty().set("2026-02-31");
        assertThat(reports.problemProperty().get()).contains("2026-02-31");

        reports.unreadFirstProperty().set("");
        assertThat(reports.problemProperty().get()).isEmpty();
        assertThat(reports.answerProperty().get()).isNotNull();
    }

    @Test
    void todayIsTheDayOfTheChosenZone() {
        desk.clock.set("2026-03-10T23:30:00Z");
        reports.zoneProperty().set("UTC");
        reports.periodProperty().set(Period.TODAY);
        reports.ask();

        assertThat(reports.firstProperty().get()).isEqualTo(LocalDate.of(2026, 3, 10));
    }

    @Test
    void dayChosenByHandStays() {
        reports.firstProperty().set(LocalDate.of(2026, 1, 1));
        reports.ask();

        assertThat(reports.periodProperty().get()).isEqualTo(Period.CHOSEN);
        assertThat(answer().question().from()).isEqualTo(Instant.parse("2025-12-31T23:00:00Z"));
    }

    /** As the page's fields do, which are told of a new day before anybody else is. */
    @Test
    void periodStaysThoughItsDaysAskAtOnce() {
        ObjectProperty<@Nullable LocalDate> field = new SimpleObjectProperty<>();
        field.bindBidirectional(reports.firstProperty());
        field.addListener((property, before, now) -> reports.ask());

        reports.periodProperty().set(Period.LAST_90_DAYS);
        assertThat(reports.periodProperty().get()).isEqualTo(Period.LAST_90_DAYS);

        desk.clock.set("2026-03-12T12:00:00Z");
        reports.ask();
        assertThat(reports.periodProperty().get()).isEqualTo(Period.LAST_90_DAYS);
        assertThat(reports.lastProperty().get()).isEqualTo(LocalDate.of(2026, 3, 12));

        field.set(LocalDate.of(2026, 1, 1));
        assertThat(reports.periodProperty().get()).isEqualTo(Period.CHOSEN);
    }

    @Test
    void questionsThatMakeNoSenseAreExplained() {
        reports.lastProperty().set(LocalDate.of(2020, 1, 1));
        reports.ask();
        assertThat(reports.problemProperty().get()).contains("last day");

        reports.periodProperty().set(Period.TODAY);
        reports.zoneProperty().set("Atlantis");
        reports.ask();
        assertThat(reports.problemProperty().get()).contains("Atlantis");
        assertThat(reports.answerProperty().get()).isNull();

        reports.zoneProperty().set("UTC");
        reports.ask();
        assertThat(reports.problemProperty().get()).isEmpty();
    }

    @Test
    void answerWithoutAClickSaysWhatIsNotThereOrElseWhatMayBeWhy() {
        desk.link("wiki", "https://example.org/", desk.owner("ana"));
        reports.ask();
        assertThat(reports.adviceProperty().get()).isEqualTo("Choose a longer period, or follow one of your links.");

        reports.ownerProperty().set("ana");
        reports.slugProperty().set("wiki");
        reports.ask();
        assertThat(reports.adviceProperty().get())
                .isEqualTo("Choose a longer period, or take out what stands at owner, tag or slug.");

        reports.ownerProperty().set("nobody");
        reports.slugProperty().set("nothing");
        reports.tagProperty().set("red");
        reports.ask();
        assertThat(reports.adviceProperty().get().lines())
                .containsExactly(
                        "There is no user “nobody”.",
                        "No link has the tag “red”.",
                        "There is no link with the slug “nothing”.");
    }

    @Test
    void dayThatIsNoneIsExplainedUntilAnotherPeriodIsChosen() {
        reports.unreadLastProperty().set("2026-13-31");
        reports.ask();
        assertThat(reports.problemProperty().get()).contains("2026-13-31");
        assertThat(reports.answerProperty().get()).isNull();

        reports.periodProperty().set(Period.TODAY);
        reports.ask();
        assertThat(reports.problemProperty().get()).isEmpty();
    }

    @Test
    void botsAreLeftOutUnlessAskedFor() {
        Path data = dir.resolve("visited");
        try (TestApp app = TestApp.start(data)) {
            app.link("wiki");
            app.get("/wiki", "User-Agent", "Googlebot/2.1 (+http://www.google.com/bot.html)");
            app.get("/wiki", "User-Agent", "curl/8.5.0", "Referer", "https://news.example.org/today?x=1");
        }
        try (DeskFixture visited = new DeskFixture(data)) {
            ReportsModel model = visited.model.reports();
            assertThat(told(model, Grouping.BROWSER)).containsExactly("curl 1");
            assertThat(told(model, Grouping.REFERRER)).containsExactly("news.example.org 1");

            model.botsProperty().set(true);
            assertThat(told(model, Grouping.BROWSER)).containsExactly("Googlebot 1", "curl 1");
            assertThat(told(model, Grouping.REFERRER)).containsExactly(" 1", "news.example.org 1");
        }
    }

    private static List<String> told(ReportsModel model, Grouping by) {
        model.groupingProperty().set(by);
        model.ask();
        return model.listing().rows().stream()
                .map(row -> row.row().name() + " " + row.row().clicks())
                .toList();
    }

    @Test
    void exportWritesTheAnswerOnTheScreenWhateverIsChosenSince() throws Exception {
        reports.ask();
        Answer shown = answer();
        reports.groupingProperty().set(Grouping.SECOND);
        Path file = dir.resolve(ReportFiles.fileName(shown) + ".csv");

        reports.files().export(file);

        assertThat(Files.readString(file)).startsWith("slug,owner,");
        assertThat(file.getFileName()).hasToString("clicks-by-link-2026-02-09-to-2026-03-10.csv");
    }

    @Test
    void fieldsThatSayNothingAboutUnknownAddressesAreKeptForLaterAndNotAsked() {
        reports.zoneProperty().set("Atlantis");
        reports.ownerProperty().set("ana");
        reports.botsProperty().set(true);
        reports.groupingProperty().set(Grouping.UNKNOWN_ADDRESS);
        desk.clock.set("2026-03-10T23:30:00Z");
        reports.periodProperty().set(Period.TODAY);
        reports.ask();

        assertThat(reports.problemProperty().get()).isEmpty();
        assertThat(answer().question().zone().getId()).isEqualTo("UTC");
        assertThat(answer().question().narrowing()).isEqualTo(Narrowing.NONE);
        assertThat(reports.firstProperty().get()).isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(ReportTexts.total(answer())).isEqualTo("no visits");
        assertThat(ReportFiles.fileName(answer())).isEqualTo("visits-by-unknown-address-2026-03-10-to-2026-03-10");

        reports.saved().save(reports.saved().question().orElseThrow(), "Lost", made -> {}, problem -> {});
        reports.groupingProperty().set(Grouping.LINK);
        reports.saved().open(reports.saved().lines().get(0).report());
        assertThat(reports.openedProperty().get()).isNotNull();
        assertThat(reports.ownerProperty().get()).isEqualTo("ana");
    }

    @Test
    void exportThatFailsIsExplained() {
        reports.ask();

        reports.files().export(dir.resolve("missing/report.csv"));

        assertThat(desk.notice()).contains("no such folder");
    }

    private Answer answer() {
        return Objects.requireNonNull(reports.answerProperty().get());
    }
}
