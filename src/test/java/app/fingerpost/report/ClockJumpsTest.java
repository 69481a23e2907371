package app.fingerpost.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.SettableClock;
import app.fingerpost.TestHouse;
import app.fingerpost.link.Validity;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A clock that is set wrong and right again, and clocks that change in spring and autumn, lose and double no click. */
class ClockJumpsTest {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Duration STEP = Duration.ofMinutes(10);

    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock("2026-05-01T12:00:00Z");
    private TestHouse house;

    @BeforeEach
    void open() {
        house = new TestHouse(folder, clock);
        house.users.create("ada");
        house.link("wiki", "ada");
    }

    @AfterEach
    void close() {
        house.close();
    }

    /** Flushed before each jump or not, and once more after the process died. */
    @ParameterizedTest
    @CsvSource({"PT-1H,true", "PT-1H,false", "PT1H,true", "PT1H,false"})
    void clockThatJumpsAnHourLosesAndDoublesNothing(Duration jump, boolean flush) {
        for (int i = 0; i < 4; i++) {
            house.click("wiki");
            house.click("wiki");
            if (flush) {
                house.flusher.settle();
            }
            clock.pass(i % 2 == 0 ? jump : jump.negated());
        }
        assertJumped(jump);
        house.crash();
        house = new TestHouse(folder, clock);
        assertJumped(jump);
    }

    private void assertJumped(Duration jump) {
        Instant noon = Instant.parse("2026-05-01T12:00:00Z");
        Map<String, Long> hours = new TreeMap<>(Map.of(
                Reports.written(noon.atZone(UTC)),
                4L,
                Reports.written(noon.plus(jump).atZone(UTC)),
                4L));
        assertThat(rows(Grouping.SECOND, UTC)).isEqualTo(hours);
        assertThat(rows(Grouping.HOUR, UTC)).isEqualTo(hours);
        assertThat(rows(Grouping.DAY, UTC)).isEqualTo(Map.of("2026-05-01T00:00:00Z", 8L));
        assertThat(rows(Grouping.LINK, UTC)).isEqualTo(Map.of("wiki", 8L));
    }

    @Test
    void maximumHoldsAcrossAJump() {
        house.link("few", "ada", draft -> draft.withValidity(new Validity(null, null, 3L)));
        house.click("few");
        clock.pass(Duration.ofHours(-1));
        house.click("few");
        clock.pass(Duration.ofHours(2));
        house.click("few");
        assertThat(house.redirects("few")).isFalse();
    }

    /**
     * Three days around a change, a click every ten minutes. The day of the change has an hour more or less; all others
     * have 24.
     */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,2026-03-29,23",
        "Europe/Berlin,2026-10-25,25",
        "America/New_York,2026-03-08,23",
        "America/New_York,2026-11-01,25"
    })
    void dayOfAChangeHasAllItsHoursOnce(ZoneId zone, String day, int hours) {
        ZonedDateTime change = ZonedDateTime.parse(day + "T00:00:00Z[UTC]").withZoneSameLocal(zone);
        Instant end = change.plusDays(2).toInstant();
        List<Instant> clicks = new ArrayList<>();
        for (Instant at = change.minusDays(1).toInstant(); at.isBefore(end); at = at.plus(STEP)) {
            clock.set(at);
            house.click("wiki");
            clicks.add(at);
        }

        assertThat(rows(Grouping.DAY, zone).values()).containsExactly(24 * 6L, hours * 6L, 24 * 6L);
        for (Grouping by : List.of(Grouping.DAY, Grouping.HOUR)) {
            ChronoUnit unit = by == Grouping.DAY ? ChronoUnit.DAYS : ChronoUnit.HOURS;
            assertThat(rows(by, zone))
                    .isEqualTo(clicks.stream()
                            .collect(Collectors.groupingBy(
                                    at -> Reports.written(at.atZone(zone).truncatedTo(unit)),
                                    TreeMap::new,
                                    Collectors.counting())));
        }
        Answer ofTheDay =
                ask(Grouping.HOUR, zone, change.toInstant(), change.plusDays(1).toInstant());
        assertThat(ofTheDay.rows()).hasSize(hours).allMatch(row -> row.clicks() == 6);
        assertThat(ofTheDay.total()).isEqualTo(hours * 6L);
        assertRolledUp(zone, clicks, hours);
    }

    /**
     * Zones whose clocks are changed by half an hour, in the middle of an hour, or by a day. A click every ten minutes
     * around the change.
     */
    @ParameterizedTest
    @CsvSource({
        "Australia/Lord_Howe,2025-04-05T15:00:00Z",
        "Australia/Lord_Howe,2025-10-04T15:30:00Z",
        "Pacific/Chatham,2025-04-05T14:00:00Z",
        "Pacific/Chatham,2025-09-27T14:00:00Z",
        "Pacific/Apia,2011-12-30T10:00:00Z",
        "Africa/Casablanca,2025-02-23T02:00:00Z"
    })
    void hoursAndDaysAroundAChangeStayTheSameWhenMinutesBecomeHours(ZoneId zone, Instant change) {
        Instant end = change.plus(Duration.ofHours(30));
        for (Instant at = change.minus(Duration.ofHours(30)); at.isBefore(end); at = at.plus(STEP)) {
            clock.set(at);
            house.click("wiki");
        }
        house.flusher.settle();
        List<Grouping> groupings = List.of(Grouping.HOUR, Grouping.DAY, Grouping.WEEK, Grouping.MONTH);
        List<Map<String, Long>> before =
                groupings.stream().map(by -> rows(by, zone)).toList();

        house.rollUp(change.plus(Duration.ofDays(365)), zone);

        assertThat(groupings.stream().map(by -> rows(by, zone)).toList()).isEqualTo(before);
        assertThat(rows(Grouping.MINUTE, zone)).hasSameSizeAs(before.get(0));
    }

    /** The same when counts have become coarser; in the end days are all that is left. */
    private void assertRolledUp(ZoneId zone, List<Instant> clicks, int hours) {
        long all = clicks.size();
        for (int years : List.of(1, 3)) {
            Instant later = clock.instant().plus(Duration.ofDays(365L * years));
            house.flusher.settle();
            house.rollUp(later, zone);
            assertThat(rows(Grouping.DAY, zone).values()).containsExactly(24 * 6L, hours * 6L, 24 * 6L);
            assertThat(rows(Grouping.HOUR, zone)).hasSize(years == 1 ? 48 + hours : 3);
            assertThat(rows(Grouping.HOUR, zone).values().stream()
                            .mapToLong(n -> n)
                            .sum())
                    .isEqualTo(all);
        }
    }

    private Map<String, Long> rows(Grouping by, ZoneId zone) {
        Answer answer = ask(by, zone, Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
        Map<String, Long> rows = answer.rows().stream()
                .collect(Collectors.toMap(Answer.Row::name, Answer.Row::clicks, (a, b) -> a, TreeMap::new));
        assertThat(rows).as("no row twice").hasSameSizeAs(answer.rows());
        assertThat(rows.values().stream().mapToLong(n -> n).sum()).isEqualTo(answer.total());
        return rows;
    }

    private Answer ask(Grouping by, ZoneId zone, Instant from, Instant until) {
        return house.reports.ask(new Question(by, from, until, zone, Narrowing.NONE, false));
    }
}
