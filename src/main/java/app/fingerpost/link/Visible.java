package app.fingerpost.link;

/**
 * What a text shows, for what people know things by: a name of which nothing can be seen is none, and two that look the same
 * are one, as far as characters go that nobody sees.
 */
final class Visible {
    private Visible() {}

    /** False also for an empty text. */
    static boolean shows(String text) {
        return text.codePoints().anyMatch(Visible::shows);
    }

    /** Whether there is something to see where this character stands by itself. */
    static boolean shows(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> !isFiller(c);
        };
    }

    /**
     * The text trimmed, with a plain space for each other one, and without characters that are not seen. What changes how
     * the character before it looks stays: in Persian, say, and among emoji, but never behind a Latin letter.
     */
    static String cleaned(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        int before = ' ';
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (Character.isSpaceChar(c)) {
                seen.setLength(withoutJoiners(seen));
                seen.append(' ');
                before = ' ';
            } else if (!isUnseen(c) || shapes(c) && isShaped(before) || isOfKeycap(text, i)) {
                seen.appendCodePoint(c);
                // An accent takes the script of its letter.
                before = Character.UnicodeScript.of(c) == Character.UnicodeScript.INHERITED ? before : c;
            }
        }
        String trimmed = seen.toString().strip();
        return trimmed.substring(0, withoutJoiners(trimmed));
    }

    /** The length of the text without the joiners at its end. Without a character behind them, they join nothing. */
    private static int withoutJoiners(CharSequence text) {
        int end = text.length();
        while (end > 0 && isJoiner(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** Whether the selector at {@code i} makes a key of the digit before it. */
    private static boolean isOfKeycap(String text, int i) {
        return i > 0 && text.startsWith("\uFE0F\u20E3", i) && "0123456789#*".indexOf(text.charAt(i - 1)) >= 0;
    }

    private static boolean isUnseen(int c) {
        return Character.getType(c) == Character.FORMAT || isFiller(c);
    }

    /** Whether it can be more than nothing: joiners, selectors, tags of flags, signs around numbers. */
    private static boolean shapes(int c) {
        return switch (c) {
            // Soft hyphen, zero width space, marks of a direction, byte order mark.
            case 0x00AD, 0x061C, 0x200B, 0x200E, 0x200F, 0xFEFF -> false;
            default -> !(c >= 0x202A && c <= 0x202E || c >= 0x2060 && c <= 0x206F || isBlank(c));
        };
    }

    private static boolean isShaped(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case LATIN, GREEK, CYRILLIC -> false;
            default -> c > 0x7F;
        };
    }

    private static boolean isJoiner(char c) {
        return c == 0x200C || c == 0x200D;
    }

    /** What Unicode counts among letters, marks and symbols, and draws as nothing. */
    private static boolean isFiller(int c) {
        boolean selector = c >= 0x180B && c <= 0x180F || c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
        return selector || isBlank(c);
    }

    /** Grapheme joiner, Hangul fillers, inherent vowels of Khmer, Braille without a dot. */
    private static boolean isBlank(int c) {
        return switch (c) {
            case 0x034F, 0x115F, 0x1160, 0x3164, 0xFFA0, 0x17B4, 0x17B5, 0x2800 -> true;
            default -> false;
        };
    }
}
