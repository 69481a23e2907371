package app.fingerpost.link;

import java.net.IDN;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * International host names in ASCII, as browsers send them: UTS #46, non-transitional. The JDK knows IDNA of 2003, which
 * differs in five letters; labels with one of them are encoded here.
 */
final class HostName {
    /** Sharp s in both cases, final sigma, and the two joiners: other letters to IDNA 2003, letters of their own today. */
    private static final Pattern NEWER = Pattern.compile("[\u00DF\u1E9E\u03C2\u200C\u200D]");

    private static final Pattern DOT = Pattern.compile("[.\u3002\uFF0E\uFF61]");
    /** Invisible, and left out of names; the joiners are not among them. */
    private static final Pattern LEFT_OUT =
            Pattern.compile("[\u00AD\u034F\u180B-\u180F\u200B\u2060\uFE00-\uFE0F\uFEFF]");

    private static final String PREFIX = "xn--";
    private static final int MAX_LABEL = 63;

    private HostName() {}

    /**
     * Names DNS could not hold, but a local network may, stay as they are if they are ASCII.
     *
     * @throws Rejected if no host can be called so
     */
    static String ascii(String host) {
        if (isAscii(host)) {
            if (host.chars().anyMatch(c -> " \"<>\\^`{|}%".indexOf(c) >= 0)) {
                throw Rejected.invalid(
                        Target.FIELD,
                        "target-host-characters",
                        "The host \"{0}\" contains characters no host can have. Correct it.",
                        host);
            }
            return host;
        }
        try {
            String ascii = NEWER.matcher(host).find() ? byLabel(host) : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
            // What looks like one letter can stand for several, a slash among them.
            if (ascii.chars().allMatch(HostName::mayStand)) {
                return ascii;
            }
        } catch (IllegalArgumentException e) {
            // Falls through to the one sentence for every name that cannot be.
        }
        throw Rejected.invalid(
                Target.FIELD,
                "target-host-name",
                "The host \"{0}\" is not a name that exists on the internet. Correct it.",
                host);
    }

    private static String byLabel(String host) {
        String[] labels = DOT.split(host, -1);
        for (int i = 0; i < labels.length; i++) {
            if (NEWER.matcher(labels[i]).find()) {
                labels[i] = encoded(mapped(labels[i]));
            } else if (!labels[i].isEmpty()) {
                labels[i] = IDN.toASCII(labels[i], IDN.ALLOW_UNASSIGNED);
            }
        }
        return String.join(".", labels);
    }

    private static String encoded(String label) {
        String ascii = isAscii(label) ? label : PREFIX + Punycode.encode(label);
        if (label.startsWith(PREFIX) || ascii.isEmpty() || ascii.length() > MAX_LABEL) {
            throw new IllegalArgumentException(label);
        }
        return ascii;
    }

    /** In lower case and composed; twice, since what one of the two makes the other may have to change. */
    private static String mapped(String label) {
        String text = LEFT_OUT.matcher(label).replaceAll("");
        for (int round = 0; round < 2; round++) {
            // Letter by letter: a sigma's form does not depend on where it stands.
            text = text.codePoints()
                    .map(Character::toLowerCase)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            text = Normalizer.normalize(text, Normalizer.Form.NFKC);
        }
        if (!text.codePoints().allMatch(HostName::mayStand)) {
            throw new IllegalArgumentException(label);
        }
        return text;
    }

    private static boolean mayStand(int c) {
        return c < 128
                ? Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.'
                : c == '\u200C'
                        || c == '\u200D'
                        || switch (Character.getType(c)) {
                            case Character.CONTROL,
                                    Character.FORMAT,
                                    Character.PRIVATE_USE,
                                    Character.SURROGATE,
                                    Character.SPACE_SEPARATOR,
                                    Character.LINE_SEPARATOR,
                                    Character.PARAGRAPH_SEPARATOR -> false;
                            default -> true;
                        };
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }
}
