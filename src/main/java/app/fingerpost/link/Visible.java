package app.fingerpost.link;

/** Whether a text shows anything, for what people know things by: a name of which nothing can be seen is none. */
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

    /** What Unicode counts among letters, marks and symbols, and draws as nothing. */
    private static boolean isFiller(int c) {
        return switch (c) {
            // Grapheme joiner, Hangul fillers, inherent vowels of Khmer, Braille without a dot.
            case 0x034F, 0x115F, 0x1160, 0x3164, 0xFFA0, 0x17B4, 0x17B5, 0x2800 -> true;
            // Variation selectors.
            default -> c >= 0x180B && c <= 0x180F || c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
        };
    }
}
