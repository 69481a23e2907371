package app.fingerpost.web;

import app.fingerpost.redirect.Outcome.Redirect;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** Redirects as bytes, one behind the other. Used again and again, by one thread. */
final class PlainAnswers {
    private static final byte[] LOCATION = ascii("Location: ");
    private static final byte[] END = ascii("\r\nContent-Length: 0\r\n\r\n");
    private static final byte[] END_NOT_STORED = ascii("\r\nCache-Control: no-store\r\nContent-Length: 0\r\n\r\n");
    /** Of an answer, beside its location. */
    private static final int FRAME = 256;

    private static final int ENOUGH = 16 * 1024;

    private static final int LOWEST = 301;
    private static final byte[][] FIRST_LINES = new byte[308 - LOWEST + 1][];

    static {
        for (int i = 0; i < FIRST_LINES.length; i++) {
            FIRST_LINES[i] = ascii("HTTP/1.1 " + (LOWEST + i) + " " + HttpStatus.getMessage(LOWEST + i) + "\r\n");
        }
    }

    private final ByteBuffer bytes;

    /** @param longest characters of a location */
    PlainAnswers(int longest) {
        bytes = ByteBuffer.allocate(ENOUGH + FRAME + longest);
    }

    /** Whether another may be added, however long; no visitor is owed much more than can be sent at once. */
    boolean haveRoom() {
        return bytes.position() < ENOUGH;
    }

    void add(Redirect redirect, HttpField date) {
        bytes.put(FIRST_LINES[redirect.status() - LOWEST]);
        ((PreEncodedHttpField) date).putTo(bytes, HttpVersion.HTTP_1_1);
        bytes.put(LOCATION);
        redirect.putLocation(bytes);
        bytes.put(redirect.permanent() ? END : END_NOT_STORED);
    }

    /** All that was added since, to be read. */
    ByteBuffer taken() {
        return bytes.flip();
    }

    void clear() {
        bytes.clear();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
