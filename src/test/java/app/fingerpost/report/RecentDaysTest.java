package app.fingerpost.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.SettableClock;
import app.fingerpost.TestHouse;
import app.fingerpost.link.Link;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentDaysTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock("2026-03-10T22:59:58Z");
    private TestHouse house;
    private Link one;
    private Link two;
    private RecentDays recent;

    @BeforeEach
    void open() {
        house = new TestHouse(folder, clock);
        house.users.create("ana");
        one = house.link("one", "ana");
        two = house.link("two", "ana");
        recent = new RecentDays(house.database, house.flusher::settle);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void clickIsTodayUntilMidnightInThePersonsZoneAndYesterdayThen() {
        house.click("one");
        assertThat(counts().of(one.id()).today()).isEqualTo(1);

        clock.pass(Duration.ofSeconds(2));
        house.click("one");
        house.click("one");

        DayCounts counts = counts().of(one.id());
        assertThat(counts.today()).isEqualTo(2);
        assertThat(counts.toArray()[DayCounts.DAYS - 2]).isEqualTo(1);
        assertThat(counts.total()).isEqualTo(3);
        assertThat(counts().of(two.id())).isEqualTo(DayCounts.NONE);
    }

    @Test
    void daysLeaveAtTheOtherEndAndLinksWithoutClicksAreForgotten() {
        house.click("one");
        counts();
        clock.set("2026-04-08T12:00:00Z");
        assertThat(counts().of(one.id()).toArray()[0]).isEqualTo(1);

        clock.pass(Duration.ofDays(1));

        assertThat(counts().of(one.id())).isSameAs(DayCounts.NONE);
    }

    @Test
    void botsAreLeftOut() {
        house.click("one", "crawlbot", null);
        assertThat(counts().of(one.id())).isEqualTo(DayCounts.NONE);

        house.click("one", "Firefox", null);
        house.click("one", "crawlbot", null);

        assertThat(counts().of(one.id()).total()).isEqualTo(1);
    }

    @Test
    void nothingNewIsTheSameObjectAndALinkWithoutNewClicksKeepsIts() {
        house.click("one");
        house.click("two");
        RecentDays.Counts before = counts();
        assertThat(counts()).isSameAs(before);

        house.click("two");

        RecentDays.Counts after = counts();
        assertThat(after.of(one.id())).isSameAs(before.of(one.id()));
        assertThat(after.of(two.id()).today()).isEqualTo(2);
    }

    @Test
    void rollupOfCountsThatWereReadDoublesNothing() {
        house.click("one");
        house.click("one", "crawlbot", null);
        clock.pass(Duration.ofDays(1));
        house.click("one");
        counts();
        clock.pass(Duration.ofDays(8));
        counts();

        rollUp();

        assertThat(counts().of(one.id()).total()).isEqualTo(2);
        checkAgainstReports();
        house.click("one");
        assertThat(counts().of(one.id()).total()).isEqualTo(3);
        checkAgainstReports();
    }

    @Test
    void rollupOfCountsThatWereNotYetReadLosesNothing() {
        clock.set("2026-03-09T10:00:00Z");
        house.click("one");
        clock.set("2026-03-20T10:00:00Z");
        house.click("two");
        counts();
        // A clock that was put back for a moment: what it counted is old enough at once.
        clock.set("2026-03-09T11:00:00Z");
        house.click("one");
        house.click("two");
        clock.set("2026-03-20T10:05:00Z");
        house.click("two");
        house.flusher.settle();
        rollUp();

        assertThat(counts().of(one.id()).total()).isEqualTo(2);
        assertThat(counts().of(two.id()).total()).isEqualTo(3);
        checkAgainstReports();
    }

    @Test
    void clicksThatArePutTogetherAreToldOnceHoweverFarTheReaderHasCome() {
        for (int i = 0; i < 200; i++) {
            clock.pass(Duration.ofMinutes(7));
            house.click(i % 3 == 0 ? "two" : "one");
            house.flusher.settle();
            if (i % 4 == 0) {
                counts();
            }
            if (i % 7 == 0) {
                house.mergePages();
                checkAgainstReports();
            }
        }
        checkAgainstReports();
    }

    @Test
    void numbersAreThoseOfTheReportByDayThroughMonthsWithAChangeOfTheClocks() {
        for (int i = 0; i < 400; i++) {
            clock.pass(Duration.ofMinutes(50 + i * 7 % 300));
            house.click(i % 3 == 0 ? "two" : "one", i % 5 == 0 ? "crawlbot" : null, null);
            if (i % 11 == 0) {
                counts();
            }
            if (i % 40 == 0) {
                house.flusher.settle();
                rollUp();
            }
            if (i % 20 == 0) {
                checkAgainstReports();
            }
        }
        checkAgainstReports();
    }

    @Test
    void countsOfALinkInTheBinAreKept() {
        house.click("one");
        house.links.delete(one.slug());

        assertThat(counts().of(one.id()).today()).isEqualTo(1);
    }

    @Test
    void largeCountsComeBackAsTheyWere() {
        long[] counts = new long[DayCounts.DAYS];
        counts[0] = 127;
        counts[7] = 128;
        counts[29] = 5_000_000_000L;

        DayCounts packed = DayCounts.of(counts);

        assertThat(packed.toArray()).isEqualTo(counts);
        assertThat(packed.today()).isEqualTo(5_000_000_000L);
        assertThat(packed.total()).isEqualTo(5_000_000_255L);
    }

    private void rollUp() {
        house.rollUp(clock.instant(), BERLIN);
    }

    private void checkAgainstReports() {
        RecentDays.Counts counts = counts();
        LocalDate today = LocalDate.ofInstant(clock.instant(), BERLIN);
        for (Link link : new Link[] {one, two}) {
            Map<LocalDate, Long> told = new TreeMap<>();
            long[] days = counts.of(link.id()).toArray();
            for (int day = 0; day < days.length; day++) {
                if (days[day] > 0) {
                    told.put(today.minusDays(DayCounts.DAYS - 1L - day), days[day]);
                }
            }
            Map<LocalDate, Long> reported = new TreeMap<>();
            house.reports
                    .ask(new Question(
                            Grouping.DAY,
                            today.minusDays(DayCounts.DAYS - 1L)
                                    .atStartOfDay(BERLIN)
                                    .toInstant(),
                            today.plusDays(1).atStartOfDay(BERLIN).toInstant(),
                            BERLIN,
                            Narrowing.toSlug(link.slug().value()),
                            false))
                    .rows()
                    .forEach(row -> reported.put(LocalDate.parse(row.name().substring(0, 10)), row.clicks()));
            assertThat(told).isEqualTo(reported);
        }
    }

    private RecentDays.Counts counts() {
        return recent.counts(LocalDate.ofInstant(clock.instant(), BERLIN), BERLIN);
    }
}
