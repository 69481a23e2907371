package app.fingerpost.settings;

import app.fingerpost.link.Rejected;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a person can choose about the way clicks are counted and kept. In words, as in the settings file and on the command
 * line, each setting is a key and a value.
 *
 * @param ownClicksCount whether clicks from this computer count as any others
 */
public record Settings(boolean ownClicksCount, Retention retention) {
    public static final Settings USUAL =
            new Settings(true, new Retention(Duration.ofDays(7), Duration.ofDays(90), Duration.ofDays(730)));

    private static final String OWN_CLICKS = "own-clicks";
    private static final String SECONDS = "keep-seconds";
    private static final String MINUTES = "keep-minutes";
    private static final String HOURS = "keep-hours";

    /** In days. */
    private static final int LONGEST = 36_500;

    /**
     * For how long the times of clicks stay exact; counts are kept for ever. All three are whole days.
     *
     * @param seconds until clicks are known by the minute only
     * @param minutes until by the hour only, at least {@code seconds}
     * @param hours until by the day only, at least {@code minutes}
     */
    public record Retention(Duration seconds, Duration minutes, Duration hours) {
        /** @throws Rejected if a part is out of its bounds */
        public Retention {
            check(SECONDS, seconds);
            check(MINUTES, minutes);
            check(HOURS, hours);
            checkOrder(SECONDS, seconds, MINUTES, minutes);
            checkOrder(MINUTES, minutes, HOURS, hours);
        }

        private static void check(String key, Duration time) {
            boolean whole = time.equals(Duration.ofDays(time.toDays()));
            if (!whole || time.toDays() < 1 || time.toDays() > LONGEST) {
                throw wrongDays(key, whole ? String.valueOf(time.toDays()) : time.toString());
            }
        }

        private static void checkOrder(String fine, Duration first, String coarse, Duration then) {
            if (first.compareTo(then) > 0) {
                throw Rejected.invalid(
                        fine,
                        "ages-order",
                        "{0} is {1} days and {2} only {3}. Make {2} at least as long as {0}.",
                        fine,
                        first.toDays(),
                        coarse,
                        then.toDays());
            }
        }
    }

    /** In words, in the order people should read them. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(OWN_CLICKS, ownClicksCount ? "on" : "off");
        words.put(SECONDS, String.valueOf(retention.seconds.toDays()));
        words.put(MINUTES, String.valueOf(retention.minutes.toDays()));
        words.put(HOURS, String.valueOf(retention.hours.toDays()));
        return words;
    }

    /**
     * These settings with some changed, by their words; they are checked together.
     *
     * @throws Rejected for a key that is none of {@link #words()} and for a value that makes no sense
     */
    public Settings with(Map<String, String> changes) {
        Map<String, String> words = words();
        changes.forEach((key, value) -> {
            if (words.replace(key, value.strip()) == null) {
                throw Rejected.unknown(
                        key,
                        "There is no setting \"" + key + "\". The settings are " + String.join(", ", words.keySet())
                                + ".");
            }
        });
        return new Settings(
                onOrOff(words), new Retention(days(words, SECONDS), days(words, MINUTES), days(words, HOURS)));
    }

    private static boolean onOrOff(Map<String, String> words) {
        String value = words.getOrDefault(OWN_CLICKS, "");
        if (!value.equals("on") && !value.equals("off")) {
            throw Rejected.invalid(
                    OWN_CLICKS, "setting-not-switch", "{0} is \"{1}\". Say on or off.", OWN_CLICKS, value);
        }
        return value.equals("on");
    }

    private static Duration days(Map<String, String> words, String key) {
        String value = words.getOrDefault(key, "");
        try {
            return Duration.ofDays(Integer.parseInt(value));
        } catch (NumberFormatException e) {
            throw wrongDays(key, value);
        }
    }

    private static Rejected wrongDays(String key, String value) {
        return Rejected.invalid(
                key,
                "setting-not-days",
                "{0} is \"{1}\". Give a whole number of days from 1 to {2}.",
                key,
                value,
                String.valueOf(LONGEST));
    }
}
