package app.fingerpost.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.fingerpost.SettableClock;
import app.fingerpost.TestHouse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weeks, months, hours of the day, people and bots. */
final class GroupingsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final SettableClock clock = new SettableClock("2026-01-01T00:00:00Z");

    @AutoClose
    private TestHouse house;

    @BeforeEach
    void open(@TempDir Path folder) {
        house = new TestHouse(folder, clock);
        house.users.create("ada");
        house.link("wiki", "ada");
    }

    @Test
    void weeksAreThoseOfIsoAndBeginOnMondayOfTheZone() throws IOException {
        // In Berlin already Monday, the first day of week 53 of 2026.
        clickAt("2026-12-27T23:30:00Z", 2);
        clickAt("2027-01-03T22:59:59Z", 3);
        // The same Sunday in UTC, in Berlin the Monday after.
        clickAt("2027-01-03T23:00:00Z", 4);

        assertThat(rows(Grouping.WEEK, BERLIN))
                .containsExactly("2026-12-28T00:00:00+01:00 5", "2027-01-04T00:00:00+01:00 4");
        assertThat(csv(Grouping.WEEK, BERLIN))
                .containsExactly(
                        "week,start,zone,clicks",
                        "2026-W53,2026-12-28T00:00:00+01:00,Europe/Berlin,5",
                        "2027-W01,2027-01-04T00:00:00+01:00,Europe/Berlin,4");
    }

    @Test
    void aMonthWithAChangeOfClocksHoldsAllItsDays() throws IOException {
        clickAt("2026-02-28T23:00:00Z", 1);
        clickAt("2026-03-31T21:59:59Z", 2);
        clickAt("2026-03-31T22:00:00Z", 4);

        assertThat(csv(Grouping.MONTH, BERLIN))
                .containsExactly(
                        "month,start,zone,clicks",
                        "2026-03,2026-03-01T00:00:00+01:00,Europe/Berlin,3",
                        "2026-04,2026-04-01T00:00:00+02:00,Europe/Berlin,4");
    }

    @Test
    void aDayThatBeginsAtOneOClockEndsAtMidnight() {
        // Egypt's clocks skip the first hour of 2026-04-24.
        ZoneId cairo = ZoneId.of("Africa/Cairo");
        clickAt("2026-04-23T21:59:59Z", 1);
        clickAt("2026-04-23T22:00:00Z", 2);
        clickAt("2026-04-24T21:30:00Z", 4);

        assertThat(rows(Grouping.DAY, cairo))
                .containsExactly(
                        "2026-04-23T00:00:00+02:00 1", "2026-04-24T01:00:00+03:00 2", "2026-04-25T00:00:00+03:00 4");
    }

    @Test
    void anHourInWhichTheClocksGoBackByHalfAnHourIsTwoAndLosesNothing() {
        // From 2:00 at +11:00 to 1:30 at +10:30, and from 2:00 to 2:30.
        ZoneId lordHowe = ZoneId.of("Australia/Lord_Howe");
        clickAt("2026-04-04T14:00:00Z", 1);
        clickAt("2026-04-04T14:59:59Z", 2);
        clickAt("2026-04-04T15:00:00Z", 4);
        clickAt("2026-04-04T15:29:59Z", 8);
        clickAt("2026-04-04T15:30:00Z", 16);
        clickAt("2026-10-03T15:29:59Z", 32);
        clickAt("2026-10-03T15:30:00Z", 64);
        clickAt("2026-10-03T15:59:59Z", 128);
        clickAt("2026-10-03T16:00:00Z", 256);

        assertThat(rows(Grouping.HOUR, lordHowe))
                .containsExactly(
                        "2026-04-05T01:00:00+11:00 3",
                        "2026-04-05T01:30:00+10:30 12",
                        "2026-04-05T02:00:00+10:30 16",
                        "2026-10-04T01:00:00+10:30 32",
                        "2026-10-04T02:30:00+11:00 192",
                        "2026-10-04T03:00:00+11:00 256");
    }

    @Test
    void clicksOfALinkThatNeverCameToBeAreToldWithoutAName() {
        clickAt("2026-05-01T12:00:00Z", 1);
        house.buffer.record(1_000, clock.instant().getEpochSecond(), 0, 0);
        house.buffer.record(3_000, clock.instant().getEpochSecond() + 1, 0, 0);

        assertThat(house.reports.ask(question(Grouping.LINK, BERLIN, false)).rows())
                .extracting(Answer.Row::name, Answer.Row::deleted, Answer.Row::clicks)
                .containsExactly(tuple("", true, 2L), tuple("wiki", false, 1L));
    }

    @Test
    void hoursOfTheDayAreWhatTheClocksOfTheZoneShowed() throws IOException {
        clickAt("2026-03-28T13:10:00Z", 1);
        clickAt("2026-03-29T12:10:00Z", 2);
        clickAt("2026-10-25T00:30:00Z", 4);
        clickAt("2026-10-25T01:30:00Z", 8);
        clickAt("2026-03-28T13:20:00Z", 16);

        assertThat(rows(Grouping.HOUR_OF_DAY, BERLIN)).containsExactly("02 12", "14 19");
        assertThat(rows(Grouping.HOUR_OF_DAY, ZoneId.of("+05:45:30")))
                .containsExactly("06 4", "07 8", "17 2", "18 1", "19 16");
        assertThat(csv(Grouping.HOUR_OF_DAY, BERLIN).get(0)).isEqualTo("hour-of-day,zone,clicks");
    }

    @Test
    void clicksOfWhichOnlyTheDayIsKnownAreAtNoHour() {
        clickAt("2020-03-01T13:10:00Z", 3);
        assertThat(rows(Grouping.HOUR_OF_DAY, BERLIN)).containsExactly("14 3");
        clickAt("2026-03-01T13:10:00Z", 2);
        assertThat(rows(Grouping.HOUR_OF_DAY, BERLIN)).containsExactly("14 5");
        house.flusher.settle();
        house.rollUp(clock.instant(), BERLIN);

        assertThat(rows(Grouping.HOUR_OF_DAY, BERLIN)).containsExactly(" 3", "14 2");
    }

    @Test
    void aLinksLastClickIsThatOfTheListThoughOnlyItsDayIsKnown() {
        clickAt("2020-03-01T13:10:20Z", 1);
        house.flusher.settle();
        clock.set("2026-03-01T00:00:00Z");
        house.rollUp(clock.instant(), BERLIN);

        assertThat(lastClickBefore("2026-03-01T00:00:00Z"))
                .isEqualTo("2020-03-01T13:10:20Z")
                .isEqualTo(
                        house.lists.changes(LinkList.Mark.START).links().get(0).lastClick());
        assertThat(lastClickBefore("2020-03-01T12:00:00Z"))
                .as("a period that ends before it")
                .isEqualTo("2020-02-29T23:00:00Z");
    }

    @Test
    void peopleAndBotsAreToldApartWhateverTheQuestionSays() {
        house.click("wiki", "curl", null);
        house.click("wiki", "curl", null);
        house.click("wiki", null, null);
        house.click("wiki", "goodbot", null);
        house.click("wiki", "otherbot", null);
        house.click("wiki", "otherbot", null);

        for (boolean bots : new boolean[] {false, true}) {
            Answer visitors = house.reports.ask(question(Grouping.VISITOR, BERLIN, bots));
            assertThat(words(visitors)).containsExactly("people 3", "bots 3");
            assertThat(visitors.total()).isEqualTo(6);
            Answer names = house.reports.ask(question(Grouping.BOT, BERLIN, bots));
            assertThat(words(names)).containsExactly("otherbot 2", "goodbot 1");
            assertThat(names.total()).isEqualTo(3);
        }
    }

    @Test
    void groupingsAreFoundByTheirWords() {
        for (Grouping by : Grouping.values()) {
            assertThat(Grouping.of(by.word())).isEqualTo(by);
        }
        assertThat(Grouping.HOUR_OF_DAY.word()).isEqualTo("hour-of-day");
    }

    private @Nullable Instant lastClickBefore(String until) {
        Question question =
                new Question(Grouping.LINK, Instant.EPOCH, Instant.parse(until), BERLIN, Narrowing.NONE, false);
        return house.reports.ask(question).rows().get(0).lastClick();
    }

    private void clickAt(String instant, int times) {
        clock.set(instant);
        for (int i = 0; i < times; i++) {
            house.click("wiki");
        }
    }

    private List<String> rows(Grouping by, ZoneId zone) {
        return words(house.reports.ask(question(by, zone, false)));
    }

    private static List<String> words(Answer answer) {
        return answer.rows().stream()
                .map(row -> row.name() + " " + row.clicks())
                .toList();
    }

    private List<String> csv(Grouping by, ZoneId zone) throws IOException {
        StringWriter text = new StringWriter();
        CsvFile.write(house.reports.ask(question(by, zone, false)), text);
        return text.toString().lines().toList();
    }

    private static Question question(Grouping by, ZoneId zone, boolean bots) {
        return new Question(
                by,
                Instant.parse("2000-01-01T00:00:00Z"),
                Instant.parse("2030-01-01T00:00:00Z"),
                zone,
                Narrowing.NONE,
                bots);
    }
}
