package app.fingerpost.link;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hosts that are an IP address, read as browsers read them. Nothing here ever asks for a name. */
public final class LiteralAddress {
    private static final int BYTES = 4;

    private LiteralAddress() {}

    /**
     * The address a host stands for; empty if it is a name. {@code 127.1}, {@code 0x7f000001} and {@code 017700000001} are
     * addresses too, and {@code [::ffff:127.0.0.1]} is the same as {@code 127.0.0.1}.
     *
     * @param host as in a URL: IPv6 in brackets
     */
    public static Optional<InetAddress> of(String host) {
        try {
            if (host.startsWith("[") && host.indexOf(':') > 0) {
                // In brackets it is never taken for a name.
                return Optional.of(InetAddress.getByName(host));
            }
            byte[] bytes = bytes(host);
            return bytes == null ? Optional.empty() : Optional.of(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** Up to four numbers, of which the last fills the bytes that are left; null for anything else. */
    private static byte @Nullable [] bytes(String host) {
        String[] parts = host.split("\\.", -1);
        if (parts.length > BYTES) {
            return null;
        }
        long whole = 0;
        for (int i = 0; i < parts.length; i++) {
            long part = number(parts[i]);
            int width = 8 * (i < parts.length - 1 ? 1 : BYTES + 1 - parts.length);
            if (part < 0 || part >> width != 0) {
                return null;
            }
            whole = whole << width | part;
        }
        return new byte[] {(byte) (whole >> 24), (byte) (whole >> 16), (byte) (whole >> 8), (byte) whole};
    }

    /** Decimal, {@code 0x} and hexadecimal, or {@code 0} and octal; -1 for anything else. */
    private static long number(String text) {
        boolean hex = text.startsWith("0x") || text.startsWith("0X");
        boolean octal = !hex && text.startsWith("0") && text.length() > 1;
        String digits = text.substring(hex ? 2 : 0);
        try {
            return digits.startsWith("+") || digits.startsWith("-")
                    ? -1
                    : Long.parseLong(digits, hex ? 16 : octal ? 8 : 10);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
