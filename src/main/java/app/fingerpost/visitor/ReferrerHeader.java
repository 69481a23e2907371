package app.fingerpost.visitor;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a visitor comes from, as far as it is kept: the host of the page that led here, never the page itself. */
public final class ReferrerHeader {
    private static final int LONGEST = 255;
    /** With a closing dot. */
    private static final int LONGEST_WITH_PORT = LONGEST + ".:65535".length();

    private static final String[] SCHEMES = {"https://", "http://", "android-app://"};

    private ReferrerHeader() {}

    /**
     * The host a {@code Referer} header names, in lower case, without user, port and closing dot; for Android the app's
     * name. Looks at no more than the host, and allocates nothing else, so it may be called for every redirect.
     *
     * @param referer the header as it was sent, null if there is none
     * @return empty if the header names no host a web page could have, or one of more than 255 characters
     */
    public static String host(@Nullable String referer) {
        if (referer == null) {
            return "";
        }
        int start = authority(referer);
        if (start == 0) {
            return "";
        }
        int end = start;
        boolean address = false;
        for (; end < referer.length(); end++) {
            char c = referer.charAt(end);
            if (c == '/' || c == '?' || c == '#') {
                break;
            } else if (c == '@') {
                start = end + 1;
            } else if (c == '[') {
                address = true;
            } else if (c == '\\' || end - start > LONGEST_WITH_PORT) {
                // Browsers take a backslash for a slash, others for a part of the user's name.
                return "";
            }
        }
        return address ? bracketed(referer, start, end) : named(referer, start, end);
    }

    /** Where the part after the scheme begins; 0 if the scheme is none of those a visitor comes from. */
    private static int authority(String referer) {
        for (String scheme : SCHEMES) {
            if (referer.regionMatches(true, 0, scheme, 0, scheme.length())) {
                return scheme.length();
            }
        }
        return 0;
    }

    private static String named(String referer, int start, int end) {
        int colon = referer.indexOf(':', start);
        int stop = colon >= 0 && colon < end ? colon : end;
        if (!isPort(referer, stop, end)) {
            return "";
        }
        if (stop > start && referer.charAt(stop - 1) == '.') {
            stop--;
        }
        boolean fits = stop > start && stop - start <= LONGEST && referer.charAt(start) != '.';
        for (int i = start; i < stop && fits; i++) {
            fits = isPartOfName(referer.charAt(i));
        }
        return fits ? lower(referer, start, stop) : "";
    }

    /** Letters and digits of any script, with their marks. */
    private static boolean isPartOfName(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._".indexOf(c) >= 0;
        }
        return Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
    }

    /** An IPv6 address, with its brackets. */
    private static String bracketed(String referer, int start, int end) {
        int stop = referer.indexOf(']', start) + 1;
        boolean whole = stop - start >= 4 && stop <= end && referer.charAt(start) == '[';
        if (!whole || !isPort(referer, stop, end)) {
            return "";
        }
        for (int i = start + 1; i < stop - 1; i++) {
            char c = referer.charAt(i);
            if (c != ':' && c != '.' && Character.digit(c, 16) < 0) {
                return "";
            }
        }
        return lower(referer, start, stop);
    }

    /** Whether there is nothing, or a colon with a number behind it or nothing. */
    private static boolean isPort(String referer, int start, int end) {
        if (start == end) {
            return true;
        }
        boolean port = referer.charAt(start) == ':' && end - start <= 6;
        for (int i = start + 1; i < end && port; i++) {
            port = referer.charAt(i) >= '0' && referer.charAt(i) <= '9';
        }
        return port;
    }

    private static String lower(String referer, int start, int end) {
        String host = referer.substring(start, end).toLowerCase(Locale.ROOT);
        return host.length() <= LONGEST ? host : "";
    }
}
