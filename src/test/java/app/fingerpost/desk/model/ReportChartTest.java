package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.TestHouse;
import app.fingerpost.desk.model.DeskFixture.HandClock;
import app.fingerpost.report.Answer;
import app.fingerpost.report.Grouping;
import app.fingerpost.report.Narrowing;
import app.fingerpost.report.Question;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The picture holds the same clicks as the table. */
class ReportChartTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final HandClock clock = new HandClock(Instant.parse("2026-03-01T12:00:00Z"));

    @AutoClose
    private TestHouse house;

    @BeforeEach
    void open(@TempDir Path dir) {
        house = new TestHouse(dir, clock);
        house.users.create("ada");
    }

    @Test
    void daysWithoutClicksHaveBarsOfNothing() {
        house.link("wiki", "ada");
        click("2026-03-28T12:00:00Z");
        click("2026-03-31T12:00:00Z");

        ReportChart chart = chart(Grouping.DAY, "2026-03-26T23:00:00Z", "2026-03-31T22:00:00Z");

        assertThat(chart.bars().bars()).extracting(Bars.Bar::value).containsExactly(0L, 1L, 0L, 0L, 1L);
        assertThat(chart.ranks()).isEmpty();
    }

    @Test
    void moreSecondsThanBarsHaveRoomAreDrawnAsLongerStretches() {
        house.link("wiki", "ada");
        click("2026-03-28T12:00:00Z");
        click("2026-03-28T12:00:59Z");
        click("2026-03-28T15:00:00Z");

        ReportChart chart = chart(Grouping.SECOND, "2000-01-01T00:00:00Z", "2026-04-01T00:00:00Z");

        assertThat(chart.bars().bars()).hasSize(181);
        assertThat(chart.bars().bars().get(0).value()).isEqualTo(2);
        assertThat(sum(chart)).isEqualTo(3);
    }

    @Test
    void manyYearsAreDrawnByTheMonth() {
        house.link("wiki", "ada");
        click("2010-03-28T12:00:00Z");
        click("2026-03-28T12:00:00Z");

        ReportChart chart = chart(Grouping.DAY, "2000-01-01T00:00:00Z", "2026-04-01T00:00:00Z");

        assertThat(chart.bars().bars()).hasSize(16 * 12 + 1);
        assertThat(sum(chart)).isEqualTo(2);
    }

    @Test
    void hoursOfTheDayAreTwentyFourBars() {
        house.link("wiki", "ada");
        click("2026-03-28T12:00:00Z");

        ReportChart chart = chart(Grouping.HOUR_OF_DAY, "2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z");

        assertThat(chart.bars().bars()).hasSize(24);
        assertThat(chart.bars().bars().get(13).value()).isEqualTo(1);
        assertThat(chart.bars().bars().get(13).about()).contains("13:00", "1");
    }

    @Test
    void theLargestRowsAreRankedAndTheOthersStandTogether() {
        clock.set("2026-03-28T12:00:00Z");
        for (int i = 0; i < 13; i++) {
            house.link("l" + i, "ada");
            for (int n = 0; n <= (i == 12 ? 3 : 0); n++) {
                house.click("l" + i);
            }
        }

        ReportChart chart = chart(Grouping.LINK, "2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z");

        assertThat(chart.ranks()).hasSize(ReportChart.MOST_RANKS + 1);
        assertThat(chart.ranks().get(0)).isEqualTo(new ReportChart.Rank("l12", 4, 1));
        assertThat(chart.ranks().get(10).name()).startsWith("3 ");
        assertThat(chart.ranks().stream().mapToLong(ReportChart.Rank::clicks).sum())
                .isEqualTo(16);
    }

    @Test
    void oneOtherRowIsOneOther() {
        clock.set("2026-03-28T12:00:00Z");
        for (int i = 0; i <= ReportChart.MOST_RANKS; i++) {
            house.link("l" + i, "ada");
            house.click("l" + i);
        }

        ReportChart chart = chart(Grouping.LINK, "2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z");

        assertThat(chart.ranks().get(ReportChart.MOST_RANKS).name()).isEqualTo("1 other");
    }

    @Test
    void nothingIsDrawnOfNothing() {
        ReportChart chart = chart(Grouping.DAY, "2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z");
        assertThat(List.of(chart.bars().bars().size(), chart.ranks().size())).containsExactly(0, 0);
    }

    private static long sum(ReportChart chart) {
        return chart.bars().bars().stream().mapToLong(Bars.Bar::value).sum();
    }

    private void click(String instant) {
        clock.set(instant);
        house.click("wiki");
    }

    private ReportChart chart(Grouping by, String from, String until) {
        Answer answer = house.reports.ask(
                new Question(by, Instant.parse(from), Instant.parse(until), BERLIN, Narrowing.NONE, false));
        return ReportChart.of(answer);
    }
}
