package app.fingerpost.settings;

import app.fingerpost.link.Rejected;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a person can choose. In words, as in the settings file and on the command line, each setting is a key and a value.
 *
 * @param ownClicksCount whether clicks from this computer count as any others
 * @param botsShown whether reports show bots beside people until the person says otherwise
 * @param network how the server is reached, unless the command line says otherwise
 * @param titles whether pages are asked for their titles
 * @param tray whether the window, when it is closed, goes to the system's tray and the app keeps running
 */
public record Settings(
        boolean ownClicksCount,
        boolean botsShown,
        Retention retention,
        Network network,
        Appearance appearance,
        Titles titles,
        boolean tray) {
    public static final Settings USUAL = new Settings(
            true,
            false,
            new Retention(Duration.ofDays(7), Duration.ofDays(90), Duration.ofDays(730)),
            Network.USUAL,
            Appearance.USUAL,
            new Titles(true, false),
            false);

    public static final String OWN_CLICKS = "own-clicks";
    public static final String BOTS = "show-bots";
    public static final String TRAY = "tray";
    public static final String FETCH_TITLES = "fetch-titles";
    public static final String FETCH_PRIVATE_TITLES = "fetch-private-titles";
    public static final String SECONDS = "keep-seconds";
    public static final String MINUTES = "keep-minutes";
    public static final String HOURS = "keep-hours";

    /** In days. */
    private static final int LONGEST = 36_500;

    /**
     * Whether the page of a new link is asked for its title.
     *
     * @param privateToo whether pages inside this network are too; without {@code fetch}, none are
     */
    public record Titles(boolean fetch, boolean privateToo) {}

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
        words.put(OWN_CLICKS, onOrOff(ownClicksCount));
        words.put(BOTS, onOrOff(botsShown));
        words.put(SECONDS, String.valueOf(retention.seconds.toDays()));
        words.put(MINUTES, String.valueOf(retention.minutes.toDays()));
        words.put(HOURS, String.valueOf(retention.hours.toDays()));
        words.put(Network.BIND, network.bind());
        words.put(Network.PORT, String.valueOf(network.port()));
        words.put(Network.BASE_URL, network.baseUrl() == null ? "" : network.baseUrl());
        words.put(Appearance.THEME, appearance.theme().word());
        words.put(Appearance.TEXT_SIZE, String.valueOf(appearance.textSize()));
        words.put(Appearance.LANGUAGE, appearance.language().word());
        words.put(FETCH_TITLES, onOrOff(titles.fetch));
        words.put(FETCH_PRIVATE_TITLES, onOrOff(titles.privateToo));
        words.put(TRAY, onOrOff(tray));
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
                        "setting-unknown",
                        "There is no setting \"{0}\". The settings are {1}.",
                        key,
                        String.join(", ", words.keySet()));
            }
        });
        return new Settings(
                isOn(words, OWN_CLICKS),
                isOn(words, BOTS),
                new Retention(days(words, SECONDS), days(words, MINUTES), days(words, HOURS)),
                Network.of(word(words, Network.BIND), word(words, Network.PORT), word(words, Network.BASE_URL)),
                Appearance.of(
                        word(words, Appearance.THEME),
                        word(words, Appearance.TEXT_SIZE),
                        word(words, Appearance.LANGUAGE)),
                new Titles(isOn(words, FETCH_TITLES), isOn(words, FETCH_PRIVATE_TITLES)),
                isOn(words, TRAY));
    }

    /**
     * The same for what a person chooses to stay. Port 0, by which the system takes another one at each start, may stand in
     * the file only.
     *
     * @throws Rejected as {@link #with}
     */
    public Settings choosing(Map<String, String> changes) {
        Settings chosen = with(changes);
        if (changes.containsKey(Network.PORT) && chosen.network.port() == 0) {
            throw Network.noPort(0);
        }
        return chosen;
    }

    private static String onOrOff(boolean on) {
        return on ? "on" : "off";
    }

    private static boolean isOn(Map<String, String> words, String key) {
        String value = word(words, key);
        if (!value.equals("on") && !value.equals("off")) {
            throw Rejected.invalid(key, "setting-not-switch", "{0} is \"{1}\". Say on or off.", key, value);
        }
        return value.equals("on");
    }

    private static String word(Map<String, String> words, String key) {
        return words.getOrDefault(key, "");
    }

    private static Duration days(Map<String, String> words, String key) {
        String value = word(words, key);
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
