package app.fingerpost.title;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;

/** Which addresses may be asked for a page. */
final class Reach {
    private Reach() {}

    /**
     * Whether the address is of the web and, unless {@code privateToo}, every address its host has is one of the public
     * internet. Waits for the name service. The client asks it again when it connects; Java keeps the answer for
     * some time, so that it gets the one that was looked at here; the longer it does, the harder it is to aim at the end of it.
     */
    static boolean allows(URI uri, boolean privateToo) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        String host = uri.getHost();
        if (host == null || !scheme.equals("http") && !scheme.equals("https")) {
            return false;
        }
        if (privateToo) {
            return true;
        }
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).allMatch(Reach::isPublic);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    /** Without what the caller has ruled out already; IANA's list of special-purpose addresses. */
    private static boolean isPublic4(byte[] a) {
        int first = a[0] & 0xff;
        int second = a[1] & 0xff;
        int third = a[2] & 0xff;
        boolean carrier = first == 100 && (second & 0xc0) == 64;
        boolean assignments = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean benchmarks = first == 198 && (second & 0xfe) == 18;
        boolean examples = first == 198 && second == 51 && third == 100 || first == 203 && second == 0 && third == 113;
        return first != 0 && first < 224 && !carrier && !assignments && !benchmarks && !examples;
    }

    /** Only 2000::/3 is given out to the internet; and of that not what carries an IPv4 address inside. */
    private static boolean isPublic6(byte[] a) {
        int first = (a[0] & 0xff) << 8 | a[1] & 0xff;
        int second = (a[2] & 0xff) << 8 | a[3] & 0xff;
        boolean global = (first & 0xe000) == 0x2000;
        boolean sixToFour = first == 0x2002;
        boolean special = first == 0x2001 && (second < 0x200 || second == 0xdb8);
        return global && !sixToFour && !special;
    }
}
