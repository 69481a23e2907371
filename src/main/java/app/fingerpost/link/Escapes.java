package app.fingerpost.link;

import java.nio.charset.StandardCharsets;

/** Percent-escapes of a URL, as RFC 3986 has them. */
final class Escapes {
    /** Of what stands for a byte. */
    static final int LENGTH = 3;

    private Escapes() {}

    /** Encodes what may not stand in a path or query; escapes that are there already stay. */
    static void addTo(StringBuilder into, String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            boolean looseEscape = c == '%' && !isEscape(text, i);
            if (isSentAsTyped(c) && !looseEscape) {
                into.append((char) c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    into.append('%')
                            .append(Character.toUpperCase(Character.forDigit((b >> 4) & 15, 16)))
                            .append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
                }
            }
            i = next;
        }
    }

    /** A percent sign only if it begins an escape. */
    static boolean isSentAsTyped(int c) {
        return c > 0x20
                && c < 0x7f
                && switch (c) {
                    case '"', '<', '>', '\\', '^', '`', '{', '|', '}' -> false;
                    default -> true;
                };
    }

    private static boolean isEscape(String text, int percent) {
        return percent + 2 < text.length() && isHex(text.charAt(percent + 1)) && isHex(text.charAt(percent + 2));
    }

    /** Of ASCII: {@link Character#digit} takes the digits of every script. */
    private static boolean isHex(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'F' || c >= 'a' && c <= 'f';
    }
}
