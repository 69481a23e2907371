package app.fingerpost.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.SettableClock;
import app.fingerpost.TestHouse;
import app.fingerpost.link.Slug;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LiveClicksTest {
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock(NOW);
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
    void latestVisitsAreNewestFirstAndTellWhoCameFromWhere() {
        house.click("l1", "Firefox", "news.example.org");
        clock.pass(Duration.ofSeconds(2));
        house.click("l2", "Googlebot", null);
        house.click("l2", "Googlebot", null);
        clock.pass(Duration.ofSeconds(1));

        Pulse pulse = house.reports.live(clock, true).pulse();

        assertThat(pulse.latest())
                .containsExactly(
                        new Pulse.Visit(NOW.plusSeconds(2), "l2", false, "", "Googlebot", true, 2),
                        new Pulse.Visit(NOW, "l1", false, "news.example.org", "Firefox", false, 1));
        assertThat(pulse.seconds().total()).isEqualTo(3);
    }

    @Test
    void botsAreInNothingUnlessTheyAreAskedFor() {
        house.click("l1", "Firefox", null);
        house.click("l2", "Googlebot", null);
        clock.pass(Duration.ofSeconds(1));

        Pulse pulse = live.pulse();

        assertThat(pulse.latest()).extracting(Pulse.Visit::slug).containsExactly("l1");
        assertThat(pulse.seconds().total()).isEqualTo(1);
        assertThat(pulse.busiest()).containsExactly(new Pulse.Busy("l1", false, 1));
    }

    @Test
    void noMoreThanAHundredLatestVisitsAreKept() {
        for (int i = 0; i < 150; i++) {
            clock.pass(Duration.ofSeconds(1));
            house.click("l" + i % 15);
            if (i % 40 == 0) {
                live.pulse();
            }
        }
        List<Pulse.Visit> latest = live.pulse().latest();
        assertThat(latest).hasSize(100);
        assertThat(latest.get(0).second()).isEqualTo(NOW.plusSeconds(150));
        assertThat(latest.get(99).second()).isEqualTo(NOW.plusSeconds(51));
    }

    @Test
    void linksLeaveTheBusiestAfterFiveMinutes() {
        house.click("l3");
        house.click("l3");
        house.click("l4");
        assertThat(live.pulse().busiest())
                .containsExactly(new Pulse.Busy("l3", false, 2), new Pulse.Busy("l4", false, 1));
        clock.pass(Duration.ofMinutes(4));
        house.click("l4");
        assertThat(live.pulse().busiest()).extracting(Pulse.Busy::clicks).containsExactly(2L, 2L);
        clock.pass(Duration.ofMinutes(2));
        assertThat(live.pulse().busiest()).containsExactly(new Pulse.Busy("l4", false, 1));
    }

    @Test
    void deletedLinkIsNamedAndMarked() {
        house.click("l5");
        house.links.delete(new Slug("l5"));
        assertThat(live.pulse().busiest()).containsExactly(new Pulse.Busy("l5", true, 1));
    }

    @Test
    void clicksOfTheFutureWaitForTheirTime() {
        clock.set(NOW.plusSeconds(3600));
        house.click("l1");
        clock.set(NOW);
        assertThat(live.pulse().hours().total()).isZero();
        clock.pass(Duration.ofSeconds(3599));
        assertThat(live.pulse().hours().total()).isZero();
        clock.pass(Duration.ofSeconds(2));
        assertThat(live.pulse().seconds().total()).isEqualTo(1);
        assertThat(live.pulse().latest()).hasSize(1);
    }

    @Test
    void hoursAreThoseOfTheClocksZone() {
        clock.set("2026-05-01T11:35:00Z");
        house.click("l1");
        Clock india = Clock.fixed(Instant.parse("2026-05-01T11:40:00Z"), ZoneId.of("Asia/Kolkata"));

        Pulse pulse = house.reports.live(india, false).pulse();

        assertThat(pulse.week().clicks(DayOfWeek.FRIDAY, 17)).isEqualTo(1);
        assertThat(pulse.hours().start(23)).isEqualTo(Instant.parse("2026-05-01T11:30:00Z"));
        assertThat(pulse.hours().clicks().get(23)).isEqualTo(1);
    }
}
