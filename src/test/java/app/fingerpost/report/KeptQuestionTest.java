package app.fingerpost.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.SettableClock;
import app.fingerpost.link.Rejected;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KeptQuestionTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** 2026-03-30 is a Monday; clocks changed the day before. */
    @ParameterizedTest
    @CsvSource({
        "today, 2026-03-30, 2026-03-30",
        "yesterday, 2026-03-29, 2026-03-29",
        "this-week, 2026-03-30, 2026-03-30",
        "last-week, 2026-03-23, 2026-03-29",
        "last-7-days, 2026-03-24, 2026-03-30",
        "last-30-days, 2026-03-01, 2026-03-30",
        "this-month, 2026-03-01, 2026-03-30",
        "last-month, 2026-02-01, 2026-02-28",
        "this-year, 2026-01-01, 2026-03-30",
        "last-year, 2025-01-01, 2025-12-31",
        "all-time, 1969-12-31, 2026-03-30"
    })
    void periodsMoveWithTheDayOfTheirZone(String period, LocalDate first, LocalDate last) {
        // Still Sunday in UTC.
        Question asked = kept(Period.of(period), null, null).asked(new SettableClock("2026-03-29T22:30:00Z"));

        assertThat(asked.from()).isEqualTo(first.atStartOfDay(BERLIN).toInstant());
        assertThat(asked.until())
                .isEqualTo(last.plusDays(1).atStartOfDay(BERLIN).toInstant());
    }

    @Test
    void allTimeBeginsBeforeAnyClickInEveryZone() {
        for (String zone : List.of("Pacific/Pago_Pago", "UTC", "Pacific/Kiritimati")) {
            KeptQuestion all =
                    new KeptQuestion(Grouping.DAY, Period.ALL_TIME, null, null, ZoneId.of(zone), Narrowing.NONE, false);
            assertThat(all.asked(new SettableClock("2026-03-29T22:30:00Z")).from())
                    .isBeforeOrEqualTo(Instant.EPOCH);
        }
    }

    @Test
    void chosenDaysStay() {
        LocalDate first = LocalDate.parse("2026-03-29");
        Question asked = kept(Period.CHOSEN, first, first).asked(new SettableClock("2030-01-01T00:00:00Z"));

        assertThat(asked.from()).isEqualTo("2026-03-28T23:00:00Z");
        assertThat(asked.until()).isEqualTo("2026-03-29T22:00:00Z");
    }

    @Test
    void chosenDaysMustBeThereAndInOrder() {
        LocalDate day = LocalDate.parse("2026-03-29");
        assertThatThrownBy(() -> kept(Period.CHOSEN, day, null))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("missing");
        assertThatThrownBy(() -> kept(Period.CHOSEN, null, day)).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> kept(Period.CHOSEN, day, day.minusDays(1)))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("before");
        assertThatThrownBy(() -> Period.of("tomorrow")).isInstanceOf(Rejected.class);
    }

    private static KeptQuestion kept(Period period, @Nullable LocalDate first, @Nullable LocalDate last) {
        return new KeptQuestion(Grouping.DAY, period, first, last, BERLIN, Narrowing.NONE, false);
    }
}
