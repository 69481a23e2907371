package app.fingerpost.click;

/** Text from a stranger's request, made fit to be kept and shown. */
public final class PlainText {
    private static final char REPLACEMENT = '\uFFFD';

    private PlainText() {}

    /**
     * At most the first {@code longest} characters, with U+FFFD for each control character and for each half of a
     * character. The text itself, if nothing is wrong with it.
     */
    public static String of(String text, int longest) {
        int length = Math.min(text.length(), longest);
        if (length > 0 && length < text.length() && Character.isHighSurrogate(text.charAt(length - 1))) {
            length--;
        }
        String cut = text.substring(0, length);
        for (int i = 0; i < length; i++) {
            if (!fits(cut, i)) {
                return replaced(cut);
            }
        }
        return cut;
    }

    private static String replaced(String text) {
        char[] fresh = text.toCharArray();
        for (int i = 0; i < fresh.length; i++) {
            if (!fits(text, i)) {
                fresh[i] = REPLACEMENT;
            }
        }
        return new String(fresh);
    }

    private static boolean fits(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return !Character.isISOControl(c);
    }
}
