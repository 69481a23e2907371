package app.fingerpost.saved;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.report.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days that files are about. */
final class DaysTest {
    /** The first of March 2027 is a Monday. */
    @ParameterizedTest
    @CsvSource({
        "TODAY, 2027-02-28, 2027-02-28",
        "YESTERDAY, 2027-02-28, 2027-02-28",
        "LAST_7_DAYS, 2027-02-22, 2027-02-28",
        "LAST_30_DAYS, 2027-01-30, 2027-02-28",
        "THIS_WEEK, 2027-02-22, 2027-02-28",
        "LAST_WEEK, 2027-02-22, 2027-02-28",
        "THIS_MONTH, 2027-02-01, 2027-02-28",
        "LAST_MONTH, 2027-02-01, 2027-02-28",
        "THIS_YEAR, 2027-01-01, 2027-02-28",
        "LAST_YEAR, 2026-01-01, 2026-12-31",
        "ALL_TIME, 1969-12-31, 2027-02-28"
    })
    void aPeriodHoldsItsDaysThatAreOver(Period period, LocalDate first, LocalDate last) {
        assertThat(Days.before(LocalDate.parse("2027-03-01"), period)).isEqualTo(new Days(first, last));
    }

    @Test
    void daysThatHaveJustEndedLeaveNoGapAndAreInOneFileOnly() {
        for (Rhythm rhythm : Rhythm.values()) {
            LocalDate next = ends(rhythm).get(0);
            for (LocalDate end : ends(rhythm)) {
                assertThat(rhythm.days(end).first()).isBeforeOrEqualTo(next);
                assertThat(rhythm.days(end).last()).isEqualTo(end.minusDays(1));
                next = end;
                assertThat(rhythm.days(rhythm.after(end)).first()).isEqualTo(next);
            }
        }
    }

    @Test
    void aPeriodDiffersFromARhythmIfItsDaysDoAtAnyTime() {
        for (Rhythm rhythm : Rhythm.values()) {
            for (Period period : Period.values()) {
                boolean differ = ends(rhythm).stream()
                        .anyMatch(end -> !Days.before(end, period).equals(rhythm.days(end)));
                assertThat(rhythm.differsFrom(period))
                        .as(rhythm + " " + period)
                        .isEqualTo(differ && period != Period.CHOSEN);
            }
        }
    }

    private static List<LocalDate> ends(Rhythm rhythm) {
        return Stream.iterate(rhythm.end(LocalDate.parse("2026-06-15")), rhythm::after)
                .limit(60)
                .toList();
    }
}
