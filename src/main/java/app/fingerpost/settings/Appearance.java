package app.fingerpost.settings;

import app.fingerpost.link.Rejected;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the window looks.
 *
 * @param textSize in percent of the usual size
 * @param language takes effect at the next start
 */
public record Appearance(Theme theme, int textSize, Language language) {
    public static final Appearance USUAL = new Appearance(Theme.SYSTEM, 100, Language.SYSTEM);

    private static final int SMALLEST_TEXT = 75;
    private static final int LARGEST_TEXT = 200;

    public static final String THEME = "theme";
    public static final String TEXT_SIZE = "text-size";
    public static final String LANGUAGE = "language";

    /** Light or dark, or whichever of them the system shows. */
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK;

        /** As in the settings file. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the window speaks. */
    public enum Language {
        SYSTEM("system", null),
        ENGLISH("en", Locale.ENGLISH),
        /** Of a country, so that weeks begin with a Monday where the system has none. */
        GERMAN("de", Locale.GERMANY);

        private final String word;
        private final Optional<Locale> locale;

        Language(String word, @Nullable Locale locale) {
            this.word = word;
            this.locale = Optional.ofNullable(locale);
        }

        /** As in the settings file. */
        public String word() {
            return word;
        }

        /** Empty for the system's. */
        public Optional<Locale> locale() {
            return locale;
        }
    }

    /** @throws Rejected if the text would be too small or too large to read */
    public Appearance {
        if (textSize < SMALLEST_TEXT || textSize > LARGEST_TEXT) {
            throw wrongSize(String.valueOf(textSize));
        }
    }

    /** How large the text is; 1 is its usual size. */
    public double textScale() {
        return textSize / 100.0;
    }

    /** @throws Rejected if a word makes no sense */
    static Appearance of(String theme, String textSize, String language) {
        return new Appearance(theme(theme), textSize(textSize), language(language));
    }

    private static Theme theme(String word) {
        return Arrays.stream(Theme.values())
                .filter(theme -> theme.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Rejected.invalid(
                        THEME, "theme-word", "{0} is \"{1}\". Say system, light or dark.", THEME, word));
    }

    private static int textSize(String percent) {
        try {
            return Integer.parseInt(percent);
        } catch (NumberFormatException e) {
            throw wrongSize(percent);
        }
    }

    private static Language language(String word) {
        return Arrays.stream(Language.values())
                .filter(language -> language.word.equals(word))
                .findFirst()
                .orElseThrow(() -> Rejected.invalid(
                        LANGUAGE,
                        "language-word",
                        "{0} is \"{1}\". Use one of {2}.",
                        LANGUAGE,
                        word,
                        Arrays.stream(Language.values()).map(Language::word).collect(Collectors.joining(", "))));
    }

    private static Rejected wrongSize(String percent) {
        return Rejected.invalid(
                TEXT_SIZE,
                "text-size",
                "{0} is \"{1}\". Give a percentage from {2} to {3}.",
                TEXT_SIZE,
                percent,
                SMALLEST_TEXT,
                LARGEST_TEXT);
    }
}
