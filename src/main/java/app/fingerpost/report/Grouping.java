package app.fingerpost.report;

import app.fingerpost.link.Rejected;
import java.time.ZoneId;
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
    SECOND,
    /** Paths that lead to no link, by the visits to them, whoever made these; they are no clicks and kept by UTC day. */
    UNKNOWN_ADDRESS;

    private static final ZoneId UTC = ZoneId.of("UTC");

    /** Whether a row is a stretch of time. */
    public boolean isTime() {
        return compareTo(MONTH) >= 0 && compareTo(SECOND) <= 0;
    }

    /** Whether a question may choose if bots count. */
    public boolean leavesBotsOpen() {
        return this != VISITOR && this != BOT && countsClicks();
    }

    /** Whether it is clicks that are counted, of links and at any time; else visits that no link had. */
    public boolean countsClicks() {
        return this != UNKNOWN_ADDRESS;
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

    /** A file of such a report, without what tells it from others: {@code clicks-by-link}. */
    public String fileName() {
        return (countsClicks() ? "clicks-by-" : "visits-by-") + word();
    }

    /** The zone whose days count if this one is asked for. */
    public ZoneId zone(ZoneId asked) {
        return countsClicks() ? asked : UTC;
    }

    /** @throws Rejected if links are asked for that the visits counted cannot be told to be about */
    void check(Narrowing narrowing) {
        if (!countsClicks() && !narrowing.equals(Narrowing.NONE)) {
            throw Rejected.invalid(
                    "by",
                    "visits-narrowed",
                    "Visits to addresses without a link belong to no owner, tag or slug. Ask for them without these.");
        }
    }

    /** As it stands in addresses and files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
