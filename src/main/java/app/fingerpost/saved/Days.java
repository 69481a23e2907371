package app.fingerpost.saved;

import app.fingerpost.report.Period;
import java.time.LocalDate;

/** Whole days from the first to the last, which belongs to them. */
public record Days(LocalDate first, LocalDate last) {
    /** The period's days that are over when {@code end} begins; one that is under way then is seen from the day before. */
    static Days before(LocalDate end, Period period) {
        LocalDate seen = period.last(end).isBefore(end) ? end : end.minusDays(1);
        return new Days(period.first(seen), period.last(seen));
    }

    boolean contain(Days others) {
        return !first.isAfter(others.first) && !last.isBefore(others.last);
    }
}
