package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.report.Answer;
import app.fingerpost.report.Grouping;
import app.fingerpost.report.Narrowing;
import app.fingerpost.report.Question;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClickBarsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 3, 10, 13, 5, 30, 0, BERLIN);

    @ParameterizedTest
    @CsvSource({
        "LAST_HOUR, 60, 12:06, 13:05",
        "LAST_DAY, 24, 14:00, 13:00",
        "LAST_30_DAYS, 30, 9 Feb, 10 Mar",
        "LAST_YEAR, 12, Apr, Mar"
    })
    void spanHasABarForEveryStretchUpToNow(ClickSpan span, int count, String first, String last) {
        List<Bars.Bar> bars = bars(span).bars();

        assertThat(bars).hasSize(count);
        assertThat(bars.get(0).label()).isEqualTo(first);
        assertThat(bars.get(count - 1).label()).isEqualTo(last);
    }

    @Test
    void barsAddUpToTheTotalAndTellTheirNumbers() {
        Bars bars =
                bars(ClickSpan.LAST_YEAR, "2025-04-01T00:00+02:00", "2026-03-01T00:00+01:00", "2026-03-10T00:00+01:00");

        assertThat(bars.bars().get(0).value()).isEqualTo(1);
        assertThat(bars.bars().get(11).value()).isEqualTo(2);
        assertThat(bars.bars().get(11).about()).isEqualTo("March 2026: 2 clicks");
        assertThat(bars.about()).isEqualTo("Clicks of the last 12 months: 3 clicks");
        assertThat(bars.bars().stream().mapToLong(Bars.Bar::value).sum()).isEqualTo(3);
    }

    @Test
    void hourThatAClockShowsTwiceIsTwoBars() {
        ZonedDateTime now = ZonedDateTime.of(2025, 10, 26, 12, 0, 0, 0, BERLIN);

        Bars bars = ClickBars.of(answer("2025-10-26T02:00+02:00", "2025-10-26T02:00+01:00"), ClickSpan.LAST_DAY, now);

        assertThat(bars.bars().stream().filter(bar -> bar.label().equals("02:00")))
                .extracting(Bars.Bar::value)
                .containsExactly(1L, 1L);
        assertThat(bars.bars()).hasSize(24);
    }

    @Test
    void allClicksAreShownByDayMonthOrYear() {
        assertThat(bars(ClickSpan.ALL).bars()).hasSize(1);
        assertThat(bars(ClickSpan.ALL, "2026-02-20T00:00+01:00").bars()).hasSize(19);
        assertThat(bars(ClickSpan.ALL, "2025-10-20T00:00+02:00").bars())
                .extracting(Bars.Bar::label)
                .containsExactly("Oct", "Nov", "Dec", "Jan", "Feb", "Mar");
        assertThat(bars(ClickSpan.ALL, "2019-10-20T00:00+02:00").bars())
                .extracting(Bars.Bar::label)
                .containsExactly("2019", "2020", "2021", "2022", "2023", "2024", "2025", "2026");
    }

    @Test
    void fewSharesAreNamedAndTheRestIsOneRow() {
        Answer answer = named(7, 5, 3, 2, 2, 1);

        assertThat(Shares.of("Browsers", answer, "Unknown", 5).rows()).hasSize(6);
        List<Shares.Share> rows = Shares.of("Browsers", answer, "Unknown", 2).rows();

        assertThat(rows).extracting(Shares.Share::name).containsExactly("n0", "n1", "4 others");
        assertThat(rows).extracting(Shares.Share::clicks).containsExactly(7L, 5L, 8L);
        assertThat(rows.get(2).part()).isEqualTo(0.4);
    }

    private static Bars bars(ClickSpan span, String... clicksAt) {
        return ClickBars.of(answer(clicksAt), span, NOW);
    }

    private static Answer answer(String... clicksAt) {
        List<Answer.Row> rows = Arrays.stream(clicksAt)
                .map(at ->
                        new Answer.Row(at, ZonedDateTime.parse(at).withZoneSameInstant(BERLIN), null, false, 1, null))
                .toList();
        return new Answer(question(Grouping.DAY), rows, rows.size(), List.of());
    }

    private static Answer named(long... clicks) {
        List<Answer.Row> rows = new ArrayList<>();
        for (long n : clicks) {
            rows.add(new Answer.Row("n" + rows.size(), null, null, false, n, null));
        }
        return new Answer(
                question(Grouping.BROWSER), rows, Arrays.stream(clicks).sum(), List.of());
    }

    private static Question question(Grouping by) {
        return new Question(by, Instant.EPOCH, Instant.parse("2027-01-01T00:00:00Z"), BERLIN, Narrowing.NONE, false);
    }
}
