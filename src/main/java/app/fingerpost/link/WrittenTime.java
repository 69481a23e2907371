package app.fingerpost.link;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * Times as people and programs write them: as ISO 8601 has it, and as databases do, with a space before the hour, and
 * offsets without minutes or without the colon.
 */
public final class WrittenTime {
    private static final int BEHIND_THE_DATE = "2026-01-31".length();

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffsetId()
            .optionalEnd()
            .appendPattern("[X]['['VV']']")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private WrittenTime() {}

    /** Whether the text, if it is a time, is a date and no more. */
    public static boolean isDate(String text) {
        return text.indexOf(':') < 0;
    }

    /**
     * Reads a date, which stands for its first moment, or a date with a time.
     *
     * @param zone of what has no offset
     * @throws DateTimeException if it is no time
     */
    public static Instant read(String text, ZoneId zone) {
        if (isDate(text)) {
            return LocalDate.parse(text).atStartOfDay(zone).toInstant();
        }
        boolean spaced = text.length() > BEHIND_THE_DATE && text.charAt(BEHIND_THE_DATE) == ' ';
        String iso = spaced ? text.substring(0, BEHIND_THE_DATE) + "T" + text.substring(BEHIND_THE_DATE + 1) : text;
        // A plus sign that was not percent-encoded in a query arrives as a space.
        TemporalAccessor time = TIME.parseBest(iso.replace(' ', '+'), OffsetDateTime::from, LocalDateTime::from);
        return time instanceof LocalDateTime local ? local.atZone(zone).toInstant() : Instant.from(time);
    }
}
