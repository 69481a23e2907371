package app.fingerpost.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** All bytes of one stream to another, which tells whether the reading or the writing fails. */
public final class Copy {
    private static final int AT_ONCE = 1 << 16;

    private Copy() {}

    /** As below, in one go. */
    public static void of(InputStream from, OutputStream to) throws IOException {
        of(from, to, () -> {});
    }

    /**
     * Closes neither. What the writing throws comes as it is.
     *
     * @param between run now and then; what it throws comes through
     * @throws UncheckedIOException if it is the reading that fails
     */
    public static void of(InputStream from, OutputStream to, Runnable between) throws IOException {
        byte[] part = new byte[AT_ONCE];
        for (int length = read(from, part); length >= 0; length = read(from, part)) {
            between.run();
            to.write(part, 0, length);
        }
    }

    private static int read(InputStream from, byte[] part) {
        try {
            return from.read(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
