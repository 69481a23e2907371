package app.fingerpost.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.SettableClock;
import app.fingerpost.TestHouse;
import app.fingerpost.link.Label;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Tag;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId UTC = ZoneId.of("UTC");

    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock("2026-05-01T12:00:00Z");
    private TestHouse house;

    @BeforeEach
    void open() {
        house = new TestHouse(folder, clock);
        house.users.create("ada");
        house.users.create("=bob");
        house.link("one", "ada", draft -> draft.withLabel(new Label("", "", Tag.all(List.of("red", "blue")))));
        house.link("two", "ada", draft -> draft.withLabel(new Label("", "", Tag.all(List.of("red")))));
        house.link("+three", "=bob");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void unflushedClicksAreInEveryAnswer() {
        clickAt("2026-05-01T10:00:00Z", "one", 3);
        clickAt("2026-05-01T10:00:01Z", "two", 1);
        clickAt("2026-05-01T10:00:01Z", "+three", 2);
        assertThat(rows(Grouping.LINK)).containsExactly("one 3", "+three 2", "two 1");
        assertThat(rows(Grouping.USER)).containsExactly("ada 4", "=bob 2");
        assertThat(rows(Grouping.TAG)).containsExactly("red 4", "blue 3", " 2");
        assertThat(rows(Grouping.SECOND)).containsExactly("2026-05-01T10:00:00Z 3", "2026-05-01T10:00:01Z 3");
        assertThat(rows(Grouping.MINUTE)).containsExactly("2026-05-01T10:00:00Z 6");
        clickAt("2026-05-01T11:59:59Z", "one", 1);
        assertThat(rows(Grouping.HOUR)).containsExactly("2026-05-01T10:00:00Z 6", "2026-05-01T11:00:00Z 1");
        for (Grouping by : Grouping.values()) {
            if (by == Grouping.BOT || !by.countsClicks()) {
                continue;
            }
            Answer answer = ask(by, "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z", UTC, null, null);
            assertThat(answer.total()).isEqualTo(7);
            if (by != Grouping.TAG) {
                assertThat(answer.rows().stream().mapToLong(Answer.Row::clicks).sum())
                        .isEqualTo(7);
            }
        }
    }

    @Test
    void groupingsAskedForTogetherAnswerFromTheSameCounts() {
        clickAt("2026-05-01T10:00:00Z", "one", 3);
        clickAt("2026-05-01T11:00:00Z", "two", 2);
        Question question = new Question(
                Grouping.LINK,
                Instant.parse("2026-05-01T00:00:00Z"),
                Instant.parse("2026-05-02T00:00:00Z"),
                UTC,
                Narrowing.NONE,
                false);
        List<Grouping> groupings = List.of(Grouping.HOUR, Grouping.USER, Grouping.BROWSER);

        List<Answer> answers = house.reports.ask(question, groupings);

        assertThat(answers).extracting(answer -> answer.question().by()).isEqualTo(groupings);
        for (Answer answer : answers) {
            assertThat(answer)
                    .isEqualTo(house.reports.ask(
                            question.groupedBy(answer.question().by())));
            assertThat(answer.total()).isEqualTo(5);
        }
    }

    @Test
    void aPeriodHoldsItsFirstSecondAndNotItsLast() {
        clickAt("2026-05-01T09:59:59Z", "one", 1);
        clickAt("2026-05-01T10:00:00Z", "one", 2);
        clickAt("2026-05-01T10:59:59Z", "one", 4);
        clickAt("2026-05-01T11:00:00Z", "one", 8);
        assertThat(ask(Grouping.LINK, "2026-05-01T10:00:00Z", "2026-05-01T11:00:00Z", UTC, null, null)
                        .total())
                .isEqualTo(6);
    }

    @Test
    void ownerAndSlugNarrowAReport() {
        clickAt("2026-05-01T10:00:00Z", "one", 3);
        clickAt("2026-05-01T10:00:00Z", "+three", 2);
        assertThat(ask(Grouping.DAY, "2026-05-01T00:00:00Z", "2026-05-02T00:00:00Z", UTC, "=bob", null)
                        .total())
                .isEqualTo(2);
        assertThat(ask(Grouping.DAY, "2026-05-01T00:00:00Z", "2026-05-02T00:00:00Z", UTC, null, "one")
                        .total())
                .isEqualTo(3);
        assertThat(ask(Grouping.DAY, "2026-05-01T00:00:00Z", "2026-05-02T00:00:00Z", UTC, "=bob", "one")
                        .rows())
                .isEmpty();
    }

    @Test
    void tagNarrowsAReportToTheLinksThatHaveItNowAlsoDeletedOnes() {
        clickAt("2026-05-01T10:00:00Z", "one", 3);
        clickAt("2026-05-01T11:00:00Z", "two", 1);
        clickAt("2026-05-01T10:00:00Z", "+three", 2);
        house.links.delete(new Slug("two"));

        assertThat(narrowed(new Narrowing(null, null, " Red "), Grouping.LINK)).containsExactly("one 3", "two 1");
        assertThat(narrowed(new Narrowing(null, null, "red"), Grouping.TAG)).containsExactly("red 4", "blue 3");
        assertThat(narrowed(new Narrowing(null, null, "blue"), Grouping.HOUR))
                .containsExactly("2026-05-01T10:00:00Z 3");
        assertThat(narrowed(new Narrowing("=bob", null, "red"), Grouping.LINK)).isEmpty();
        assertThat(narrowed(new Narrowing("ada", "one", "red"), Grouping.LINK)).containsExactly("one 3");
        assertThat(narrowed(new Narrowing(null, null, "green"), Grouping.LINK)).isEmpty();

        house.links.update(new Slug("one"), draft -> draft.withLabel(new Label("", "", Tag.all(List.of("green")))));
        assertThat(narrowed(new Narrowing(null, null, "green"), Grouping.LINK)).containsExactly("one 3");
        assertThat(narrowed(new Narrowing(null, null, "blue"), Grouping.LINK)).isEmpty();
    }

    private List<String> narrowed(Narrowing narrowing, Grouping by) {
        Instant from = Instant.parse("2026-05-01T00:00:00Z");
        Instant until = Instant.parse("2026-05-02T00:00:00Z");
        return house.reports.ask(new Question(by, from, until, UTC, narrowing, false)).rows().stream()
                .map(row -> row.name() + " " + row.clicks())
                .toList();
    }

    @Test
    void daysAndHoursAreThoseOfTheZoneAlsoWhenClocksChange() {
        // 2026-10-25 has 25 hours in Berlin; the hour from two to three comes twice.
        clickAt("2026-10-24T21:59:59Z", "one", 1);
        clickAt("2026-10-24T22:00:00Z", "one", 2);
        clickAt("2026-10-25T00:30:00Z", "one", 4);
        clickAt("2026-10-25T01:30:00Z", "one", 8);
        clickAt("2026-10-25T22:59:59Z", "one", 16);
        clickAt("2026-10-25T23:00:00Z", "one", 32);
        assertThat(rows(Grouping.DAY, BERLIN))
                .containsExactly(
                        "2026-10-24T00:00:00+02:00 1", "2026-10-25T00:00:00+02:00 30", "2026-10-26T00:00:00+01:00 32");
        assertThat(rows(Grouping.HOUR, BERLIN)).contains("2026-10-25T02:00:00+02:00 4", "2026-10-25T02:00:00+01:00 8");
        clickAt("2026-11-01T18:20:00Z", "one", 1);
        assertThat(rows(Grouping.HOUR, ZoneId.of("Asia/Kathmandu"))).contains("2026-11-02T00:00:00+05:45 1");
    }

    @Test
    void deletedLinksStayInReportsAndAreMarked() {
        clickAt("2026-05-01T10:00:00Z", "one", 3);
        house.links.delete(new Slug("one"));
        house.link("one", "ada");
        clickAt("2026-05-01T10:00:00Z", "one", 1);
        Answer answer = ask(Grouping.LINK, "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z", UTC, null, null);
        assertThat(answer.rows())
                .extracting(row -> row.name() + " " + row.deleted() + " " + row.clicks())
                .containsExactly("one true 3", "one false 1");
        assertThat(answer.total()).isEqualTo(4);
    }

    @Test
    void anEmptyPeriodAndAnUnknownGroupingAreRefused() {
        assertThatThrownBy(() -> ask(Grouping.DAY, "2026-05-01T00:00:00Z", "2026-05-01T00:00:00Z", UTC, null, null))
                .hasMessageContaining("does not end after it begins");
        assertThatThrownBy(() -> Grouping.of("colour"))
                .hasMessageContaining(
                        "link, user, tag, referrer, browser, system, device, visitor, bot, hour-of-day, month, week, day");
        assertThat(Grouping.of(" Hour ")).isEqualTo(Grouping.HOUR);
    }

    private void clickAt(String instant, String slug, int times) {
        clock.set(instant);
        for (int i = 0; i < times; i++) {
            house.click(slug);
        }
    }

    private List<String> rows(Grouping by) {
        return rows(by, UTC);
    }

    private List<String> rows(Grouping by, ZoneId zone) {
        return ask(by, "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z", zone, null, null).rows().stream()
                .map(row -> row.name() + " " + row.clicks())
                .toList();
    }

    private Answer ask(
            Grouping by, String from, String until, ZoneId zone, @Nullable String owner, @Nullable String slug) {
        return ask(by, from, until, zone, owner, slug, false);
    }

    private Answer ask(
            Grouping by,
            String from,
            String until,
            ZoneId zone,
            @Nullable String owner,
            @Nullable String slug,
            boolean bots) {
        Narrowing narrowing = new Narrowing(owner, slug, null);
        return house.reports.ask(new Question(by, Instant.parse(from), Instant.parse(until), zone, narrowing, bots));
    }
}
