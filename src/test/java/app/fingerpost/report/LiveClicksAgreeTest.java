package app.fingerpost.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.SettableClock;
import app.fingerpost.TestHouse;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Live numbers are those of the reports, however they came about. */
final class LiveClicksAgreeTest {
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final ZoneId UTC = ZoneId.of("UTC");

    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock(NOW);
    private final Random random = new Random(11);
    private TestHouse house;
    private LiveClicks live;

    @BeforeEach
    void open() {
        house = new TestHouse(folder, clock);
        house.users.create("ada");
        for (int i = 0; i < 15; i++) {
            house.link("l" + i, "ada");
        }
        live = house.reports.live(clock, false);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void everySumIsThatOfTheReports() {
        LiveClicks withBots = house.reports.live(clock, true);
        for (int day = 40; day > 0; day--) {
            clock.set(NOW.minus(Duration.ofDays(day)).plusSeconds(random.nextInt(86_000)));
            someClicks(4);
        }
        clock.set(NOW);
        for (int i = 0; i < 60; i++) {
            clock.pass(Duration.ofSeconds(random.nextInt(400)));
            someClicks(random.nextInt(6));
            check(live.pulse(), false);
            check(withBots.pulse(), true);
        }
        assertThat(live.pulse()).isEqualTo(house.reports.live(clock, false).pulse());
    }

    @Test
    void whatIsFilledAtOnceIsWhatWasKeptUpToNow() {
        live.pulse();
        for (int i = 0; i < 200; i++) {
            clock.pass(Duration.ofSeconds(random.nextInt(30)));
            someClicks(2);
            live.pulse();
        }
        assertThat(live.pulse()).isEqualTo(house.reports.live(clock, false).pulse());
    }

    @Test
    void anHourWithoutAQuestionMakesNoDifference() {
        someClicks(5);
        live.pulse();
        clock.pass(Duration.ofHours(5));
        someClicks(3);
        clock.pass(Duration.ofMinutes(3));
        assertThat(live.pulse()).isEqualTo(house.reports.live(clock, false).pulse());
        clock.pass(Duration.ofDays(2));
        assertThat(live.pulse().hours().total()).isZero();
    }

    @Test
    void clicksThatArePutTogetherAreToldOnceHoweverLongNobodyAsked() {
        for (int i = 0; i < 200; i++) {
            clock.pass(Duration.ofMinutes(random.nextInt(8)));
            someClicks(2);
            house.flusher.settle();
            if (i % 4 == 0) {
                live.pulse();
            }
            if (i % 7 == 0) {
                house.mergePages();
                assertThat(live.pulse())
                        .isEqualTo(house.reports.live(clock, false).pulse());
            }
        }
    }

    private void someClicks(int number) {
        for (int i = 0; i < number; i++) {
            house.click("l" + random.nextInt(15), random.nextInt(4) == 0 ? "Googlebot" : "Firefox", null);
        }
    }

    private void check(Pulse pulse, boolean bots) {
        Instant at = pulse.at();
        checkSeries(pulse.seconds(), Grouping.SECOND, at, bots);
        checkSeries(pulse.minutes(), Grouping.MINUTE, at.plusSeconds(1), bots);
        checkSeries(pulse.hours(), Grouping.HOUR, at.plusSeconds(1), bots);
        List<String> busiest = rows(Grouping.LINK, pulse.busySince(), at.plusSeconds(1), bots).stream()
                .map(row -> row.name() + " " + row.clicks())
                .toList();
        assertThat(busiest)
                .containsAll(pulse.busiest().stream()
                        .map(busy -> busy.slug() + " " + busy.clicks())
                        .toList());
        assertThat(pulse.busiest()).hasSize(Math.min(10, busiest.size()));
        Map<String, Long> week = new TreeMap<>();
        Instant first = pulse.week().first().atStartOfDay(UTC).toInstant();
        for (Answer.Row row : rows(Grouping.HOUR, first, at.plusSeconds(1), bots)) {
            ZonedDateTime hour = Objects.requireNonNull(row.start());
            week.merge(hour.getDayOfWeek() + " " + hour.getHour(), row.clicks(), Long::sum);
        }
        Map<String, Long> told = new TreeMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            for (int hour = 0; hour < 24; hour++) {
                if (pulse.week().clicks(day, hour) > 0) {
                    told.put(day + " " + hour, pulse.week().clicks(day, hour));
                }
            }
        }
        assertThat(told).isEqualTo(week);
    }

    private void checkSeries(Pulse.Series series, Grouping by, Instant until, boolean bots) {
        Map<Instant, Long> reported = rows(by, series.start(), until, bots).stream()
                .collect(Collectors.toMap(
                        row -> Objects.requireNonNull(row.start()).toInstant(),
                        Answer.Row::clicks,
                        Long::sum,
                        TreeMap::new));
        Map<Instant, Long> told = new TreeMap<>();
        for (int i = 0; i < series.clicks().size(); i++) {
            if (series.clicks().get(i) > 0) {
                told.put(series.start(i), series.clicks().get(i));
            }
        }
        assertThat(told).as(by.word()).isEqualTo(reported);
    }

    private List<Answer.Row> rows(Grouping by, Instant from, Instant until, boolean bots) {
        return house.reports
                .ask(new Question(by, from, until, UTC, Narrowing.NONE, bots))
                .rows();
    }
}
