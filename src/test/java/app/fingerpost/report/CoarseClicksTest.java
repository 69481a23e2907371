package app.fingerpost.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.SettableClock;
import app.fingerpost.TestHouse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer says up to when clicks are known less exactly than it tells them. */
final class CoarseClicksTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final SettableClock clock = new SettableClock("2020-03-01T00:00:00Z");

    @AutoClose
    private TestHouse house;

    /** A day, an hour and a minute each, before the second. */
    @BeforeEach
    void open(@TempDir Path folder) {
        house = new TestHouse(folder, clock);
        house.users.create("ada");
        house.link("wiki", "ada");
        for (String instant : List.of(
                "2020-03-02T13:10:20Z",
                "2020-03-29T13:10:20Z",
                "2025-12-31T13:10:20Z",
                "2026-05-01T13:10:20Z",
                "2026-06-09T13:10:20Z")) {
            clock.set(instant);
            house.click("wiki");
            house.flusher.settle();
        }
    }

    @Test
    void eachStretchOfTimeTellsWhatIsKnownLessExactlyThanIt() {
        assertThat(coarse(Grouping.SECOND, BERLIN)).isEmpty();
        house.rollUp(clock.instant(), BERLIN);

        assertThat(coarse(Grouping.SECOND, BERLIN))
                .containsExactly(
                        "DAY 2020-03-30T00:00:00+02:00",
                        "HOUR 2025-12-31T15:00:00+01:00",
                        "MINUTE 2026-05-01T15:11:00+02:00");
        assertThat(coarse(Grouping.MINUTE, BERLIN))
                .containsExactly("DAY 2020-03-30T00:00:00+02:00", "HOUR 2025-12-31T15:00:00+01:00");
        assertThat(coarse(Grouping.HOUR, BERLIN)).containsExactly("DAY 2020-03-30T00:00:00+02:00");
        for (Grouping other : Grouping.values()) {
            if (other.compareTo(Grouping.HOUR) < 0 || !other.countsClicks()) {
                assertThat(coarse(other, BERLIN)).isEmpty();
            }
        }
    }

    @Test
    void sumsOfPagesTellTheSame() {
        house.rollUp(clock.instant(), BERLIN);
        List<String> before = coarse(Grouping.SECOND, BERLIN);

        house.addUpPages();

        assertThat(coarse(Grouping.SECOND, BERLIN)).hasSize(3).isEqualTo(before);
    }

    @Test
    void theDayIsThatOfTheZoneInWhichClicksWerePutTogether() {
        house.rollUp(clock.instant(), BERLIN);

        // That day had 23 hours in Berlin; elsewhere nobody knows, and what may be an hour later is said.
        assertThat(coarse(Grouping.HOUR, ZoneId.of("UTC"))).containsExactly("DAY 2020-03-29T23:00:00Z");
    }

    @Test
    void onlyClicksThatTheAnswerCountsMatter() {
        house.rollUp(clock.instant(), BERLIN);
        Question since = new Question(
                Grouping.SECOND,
                Instant.parse("2026-06-01T00:00:00Z"),
                Instant.parse("2030-01-01T00:00:00Z"),
                BERLIN,
                Narrowing.NONE,
                false);

        assertThat(house.reports.ask(since).rows()).hasSize(1);
        assertThat(house.reports.ask(since).coarse()).isEmpty();
    }

    private List<String> coarse(Grouping by, ZoneId zone) {
        Question question =
                new Question(by, Instant.EPOCH, Instant.parse("2030-01-01T00:00:00Z"), zone, Narrowing.NONE, false);
        return house.reports.ask(question).coarse().stream()
                .map(one -> one.known() + " " + Reports.written(one.until()))
                .toList();
    }
}
