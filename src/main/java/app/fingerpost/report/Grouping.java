package app.fingerpost.report;

import app.fingerpost.link.Rejected;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the rows of a report stand for. */
public enum Grouping {
    LINK,
    USER,
    TAG,
    REFERRER,
    BROWSER,
    SYSTEM,
    DEVICE,
    /** People, and bots: both count, whatever the question says. */
    VISITOR,
    /** Bots by their names: only they count, whatever the question says. */
    BOT,
    /** {@code 00} to {@code 23}; empty for clicks of which only the day is known any more. */
    HOUR_OF_DAY,
    MONTH,
    /** From Monday to Sunday, as ISO 8601 numbers them. */
    WEEK,
    DAY,
    HOUR,
    MINUTE,
    SECOND;

    /** Whether a row is a stretch of time. */
    public boolean isTime() {
        return compareTo(MONTH) >= 0;
    }

    /** Whether a question may choose if bots count. */
    public boolean leavesBotsOpen() {
        return this != VISITOR && this != BOT;
    }

    /** By its word, ignoring case. */
    public static Grouping of(String word) {
        for (Grouping grouping : values()) {
            if (grouping.word().equals(word.strip().toLowerCase(Locale.ROOT))) {
                return grouping;
            }
        }
        String words = Arrays.stream(values()).map(Grouping::word).collect(Collectors.joining(", "));
        throw Rejected.invalid(
                "by", "grouping-word", "A report cannot be grouped by \"{0}\". Use one of {1}.", word, words);
    }

    /** As it stands in addresses and files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
