package app.fingerpost.saved;

import app.fingerpost.link.Rejected;
import app.fingerpost.report.Period;
import app.fingerpost.report.Stretch;
import java.time.LocalDate;
import java.util.Locale;

/** How often a report writes a file: when a day, week or month has ended. */
public enum Rhythm {
    DAILY(Stretch.DAY),
    /** Weeks begin on Mondays. */
    WEEKLY(Stretch.WEEK),
    MONTHLY(Stretch.MONTH);

    private final Stretch stretch;

    Rhythm(Stretch stretch) {
        this.stretch = stretch;
    }

    /** As the store keeps it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Rhythm of(String word) {
        for (Rhythm rhythm : values()) {
            if (rhythm.word().equals(word)) {
                return rhythm;
            }
        }
        throw Rejected.invalid("rhythm", "rhythm-word", "There is no rhythm \"{0}\".", word);
    }

    /** The last end of a period that is {@code day} or before: the period holds the days before it. */
    LocalDate end(LocalDate day) {
        return stretch.startDay(day);
    }

    /** How the period that begins on this day is called in a file's name: {@code 2026-03-09}, {@code 2026-W11}, {@code 2026-03}. */
    String name(LocalDate start) {
        return stretch.name(start);
    }

    /** Whether a report of that period may be about other days than those that have just ended in this rhythm. */
    public boolean differsFrom(Period period) {
        return switch (period) {
            case CHOSEN -> false;
            case TODAY, YESTERDAY -> this != DAILY;
            case THIS_WEEK, LAST_WEEK, LAST_7_DAYS -> this != WEEKLY;
            case THIS_MONTH, LAST_MONTH -> this != MONTHLY;
            default -> true;
        };
    }

    /** The days of the period that ends before {@code end}. */
    Days days(LocalDate end) {
        return new Days(before(end), end.minusDays(1));
    }

    /** The first day of the period that ends before {@code end}. */
    LocalDate before(LocalDate end) {
        return stretch.startDay(end.minusDays(1));
    }

    /** The end of the period that begins with {@code start}. */
    LocalDate after(LocalDate start) {
        return stretch.nextDay(start);
    }
}
