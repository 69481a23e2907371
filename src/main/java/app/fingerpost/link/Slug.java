package app.fingerpost.link;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The short name of a link, the part of the address behind the first slash: letters of any language, digits and
 * {@code - _ . + ~}, 1 to {@value #MAX_LENGTH} characters, kept in Unicode's composed form (NFC) so that what looks the
 * same is the same.
 *
 * @param value never empty, never a reserved word; one that an earlier version took may hold characters that show nothing
 */
public record Slug(String value) implements Comparable<Slug> {
    /** In code points. */
    public static final int MAX_LENGTH = 100;

    /** Without {@code 0 o 1 l i}: nobody can mistake one character for another. */
    private static final String CLEAR_CHARACTERS = "23456789abcdefghjkmnpqrstuvwxyz";

    /** No character before this one is other than composed (Unicode's NFC_Quick_Check). */
    private static final char FIRST_COMPOSABLE = '\u0300';

    /** Paths the server itself answers, and path segments that browsers resolve away. */
    private static final Set<String> RESERVED = Set.of("rest", "robots.txt", "favicon.ico", ".well-known", ".", "..");

    /** @throws Rejected if the text cannot be a slug; the sentence says which rule it breaks */
    public Slug {
        if (!isPlain(value)) {
            value = composed(value);
            check(value);
        }
        if (isReserved(value)) {
            throw Rejected.invalid(
                    "slug",
                    "slug-reserved",
                    "The slug \"{0}\" is reserved for the server’s own pages. Choose another one.",
                    value);
        }
    }

    /**
     * The slug that somebody chooses now.
     *
     * @throws Rejected also if a character shows nothing by itself
     */
    public static Slug chosen(String text) {
        Slug slug = new Slug(text);
        slug.value.codePoints().filter(c -> !Visible.shows(c)).findFirst().ifPresent(c -> {
            throw cannotContain(c);
        });
        return slug;
    }

    /** Whether nothing in it needs a closer look. Most are so, and a start reads all of them. */
    private static boolean isPlain(String value) {
        int i = 0;
        while (i < value.length() && isPlain(value.charAt(i))) {
            i++;
        }
        return i == value.length() && i > 0 && i <= MAX_LENGTH;
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '-' || c == '_' || c == '.';
    }

    private static void check(String value) {
        if (value.isEmpty()) {
            throw Rejected.invalid("slug", "slug-empty", "The slug is empty. Type at least one letter or digit.");
        }
        int length = value.codePointCount(0, value.length());
        if (length > MAX_LENGTH) {
            throw Rejected.invalid(
                    "slug",
                    "slug-long",
                    "The slug has {0} characters. Shorten it to at most {1} characters.",
                    length,
                    MAX_LENGTH);
        }
        for (int i = 0; i < value.length(); i = value.offsetByCodePoints(i, 1)) {
            int c = value.codePointAt(i);
            if (!isAllowed(c)) {
                throw cannotContain(c);
            }
        }
    }

    /** For who asks for a link by a text that is the slug of none, or can be none. */
    public static Rejected unknown(String text) {
        return Rejected.unknown("slug", "slug-unknown", "There is no link with the slug \"{0}\".", text);
    }

    /** A random slug of {@code length} characters that cannot be misread; whether it is free, the caller must ask. */
    public static Slug random(RandomGenerator random, int length) {
        while (true) {
            StringBuilder text = new StringBuilder(length);
            for (int i = 0; i < length; i++) {
                text.append(CLEAR_CHARACTERS.charAt(random.nextInt(CLEAR_CHARACTERS.length())));
            }
            if (!isReserved(text.toString())) {
                return new Slug(text.toString());
            }
        }
    }

    /**
     * The form in which two slugs are alike for a person who types one from memory or pastes it: case, hyphens and
     * trailing punctuation (Unicode's categories P*, so not {@code +} and {@code ~}) and white space do not count. May be
     * empty; an empty form is like nothing.
     */
    public static String forgiving(String text) {
        String lower = composed(text).toLowerCase(Locale.ROOT);
        int end = lower.length();
        while (end > 0 && (isPunctuation(lower.charAt(end - 1)) || isSpace(lower.charAt(end - 1)))) {
            end--;
        }
        if (lower.indexOf('-') < 0) {
            return end == text.length() && lower.equals(text) ? text : lower.substring(0, end);
        }
        return lower.substring(0, end).replace("-", "");
    }

    /** Unicode's composed form; the text itself if it is that already. */
    public static String composed(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) < FIRST_COMPOSABLE) {
            i++;
        }
        return i == text.length() || Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Percent-encoded, as it stands in a URL's path. */
    public String encoded() {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("%2B", "+")
                .replace("%7E", "~");
    }

    /** Whether no link can have this for a slug, because it is for the server or browsers. */
    public static boolean isReserved(String text) {
        return RESERVED.contains(text.toLowerCase(Locale.ROOT));
    }

    private static boolean isAllowed(int c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER -> true;
            default -> "-_.+~".indexOf(c) >= 0;
        };
    }

    private static boolean isPunctuation(char c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static Rejected cannotContain(int c) {
        if (c == '/') {
            return Rejected.invalid(
                    "slug",
                    "slug-slash",
                    "A slug cannot contain a slash. Use letters, digits and the characters - _ . + ~ only.");
        }
        if (isSpace(c)) {
            return Rejected.invalid(
                    "slug",
                    "slug-space",
                    "A slug cannot contain a space. Use letters, digits and the characters - _ . + ~ only.");
        }
        if (!Visible.shows(c)) {
            return Rejected.invalid(
                    "slug",
                    "slug-invisible",
                    "A slug cannot contain the invisible character {0}. Use letters, digits and the characters"
                            + " - _ . + ~ only.",
                    "U+%04X".formatted(c));
        }
        return Rejected.invalid(
                "slug",
                "slug-character",
                "A slug cannot contain \"{0}\". Use letters, digits and the characters - _ . + ~ only.",
                Character.toString(c));
    }

    @Override
    public int compareTo(Slug other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
