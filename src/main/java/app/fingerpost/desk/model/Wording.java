package app.fingerpost.desk.model;

import java.net.IDN;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers and times as people read them, in the zone of their clock. */
public final class Wording {
    private static final Texts TEXTS = new Texts("common");
    private static final Locale LOCALE = TEXTS.locale();
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(TEXTS.get("moment-pattern"), LOCALE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern(TEXTS.get("day-pattern"), LOCALE);
    private static final DateTimeFormatter TYPED_DAY = typedDays(TEXTS.get("typed-day-pattern"), LOCALE);
    private static final LocalDate SOME_DAY = LocalDate.of(2026, 1, 31);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", LOCALE);

    private Wording() {}

    public static String links(long number) {
        return TEXTS.get("links", number);
    }

    public static String clicks(long number) {
        return TEXTS.get("clicks", number);
    }

    public static String users(long number) {
        return TEXTS.get("users", number);
    }

    /** A name from elsewhere in the middle of a sentence, in quotation marks. */
    public static String quoted(String name) {
        return TEXTS.get("quoted", name);
    }

    /** What a button does, and the key that does the same. */
    public static String withKey(String text, String key) {
        return TEXTS.get("tip-with-key", text, key);
    }

    /** A host's name in its own letters, which browsers send as ASCII; as it is where the JDK cannot tell them. */
    public static String host(String sent) {
        return sent.contains("xn--") ? IDN.toUnicode(sent) : sent;
    }

    /** To the second; a dash for never. */
    public static String moment(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? "–" : MOMENT.format(instant.atZone(zone));
    }

    /** The same of a clock whose zone is not known. */
    public static String moment(LocalDateTime time) {
        return MOMENT.format(time);
    }

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The day that was typed, as {@link #day} writes it or as files do, 2026-01-31; null if it is none. */
    public static @Nullable LocalDate typedDay(String text) {
        try {
            return LocalDate.parse(text.strip(), TYPED_DAY);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Says that what was typed is no day, and how one is typed. */
    static String unreadDay(String text) {
        return TEXTS.get("unread-day", text.strip(), SOME_DAY.toString(), day(SOME_DAY));
    }

    /** Reads days in that pattern, and as files write them. */
    static DateTimeFormatter typedDays(String pattern, Locale locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendOptional(DateTimeFormatter.ISO_LOCAL_DATE)
                .appendOptional(DateTimeFormatter.ofPattern(pattern, locale))
                .toFormatter(locale)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Without the day. */
    public static String timeOfDay(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }

    public static String number(long number) {
        return String.format(LOCALE, "%,d", number);
    }

    public static String took(Duration duration) {
        return duration.toMillis() < 1
                ? TEXTS.get("under-one-millisecond")
                : TEXTS.get("milliseconds", duration.toMillis());
    }
}
