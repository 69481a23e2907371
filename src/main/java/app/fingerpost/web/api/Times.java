package app.fingerpost.web.api;

import app.fingerpost.link.WrittenTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Times as the API writes them, in ISO 8601, and reads them, as {@link WrittenTime} does.
 *
 * @param zone of times that come without an offset
 */
record Times(ZoneId zone) {
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(ZoneOffset.UTC);
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");
    /** After every time that can be read or written, and every click, even of a clock that was ahead. */
    static final Instant BEYOND = LAST.plusSeconds(1);

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    /** What a time without clock stands for. */
    enum Day {
        /** Its first moment. */
        START,
        /**
         * The first moment after it, so that the day is part of a period that ends with it; of the last day there is, its
         * last second.
         */
        END
    }

    static @Nullable String written(@Nullable Instant instant) {
        return instant == null ? null : WRITTEN.format(instant);
    }

    /**
     * Reads a date, or a date with time, with or without offset.
     *
     * @param name of the field, for the sentence if it cannot be read
     */
    Instant read(String name, String text, Day day) {
        try {
            return parsed(name, text.strip(), day);
        } catch (DateTimeException e) {
            // One sentence for all that cannot be read.
        }
        throw new Refusal(
                Problem.invalid(
                        name,
                        "\"" + name
                                + "\" is not a time. Write a date such as 2026-01-31, or with a time 2026-01-31T10:00:00+01:00."));
    }

    private Instant parsed(String name, String text, Day day) {
        Instant time = checked(name, WrittenTime.read(text, zone));
        return day == Day.END && WrittenTime.isDate(text) ? endOf(LocalDate.parse(text)) : time;
    }

    private Instant endOf(LocalDate date) {
        Instant end = date.plusDays(1).atStartOfDay(zone).toInstant();
        return end.isAfter(LAST) ? LAST : end;
    }

    private static Instant checked(String name, Instant instant) {
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new Refusal(Problem.invalid(
                    name, "\"" + name + "\" is out of range. In UTC a time lies in the years 1 to 9999."));
        }
        return instant;
    }
}
