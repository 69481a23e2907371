package app.fingerpost.transfer;

import app.fingerpost.link.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file, without its byte order mark: in the charset that the file itself names, or else in UTF-8, or in
 * Windows-1252 if the first letter in it beyond ASCII is no UTF-8 and most of the next ones are none either, as browsers take
 * such pages and spreadsheets write on western Windows. For one thread.
 */
final class Letters extends Reader {
    /** How UTF-8 and the two forms of UTF-16 have it. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int FIRST_OF_NO_ASCII = 0x80;
    /** What stands for it. */
    private static final char UNREADABLE = '\uFFFD';

    private static final int BUFFER = 1 << 14;

    private final InputStream file;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
    private final CharBuffer letters = CharBuffer.allocate(BUFFER).limit(0);
    private final boolean lenient;

    private CharsetDecoder decoder;
    /** Whether the next letter that cannot be read may mean another charset. */
    private boolean open;

    private boolean begun;
    private boolean ended;

    /**
     * @param named by the file itself; null if it names none
     * @param lenient whether a letter that cannot be read is replaced by U+FFFD, and no reason to refuse the file
     */
    Letters(InputStream file, @Nullable Charset named, boolean lenient) {
        this.file = file;
        this.lenient = lenient;
        this.open = named == null;
        this.decoder = strict(named == null ? StandardCharsets.UTF_8 : named);
    }

    /** The charset whose byte order mark a file that begins like this has; null if it has none. */
    static @Nullable Charset marked(byte[] beginning) {
        for (Charset charset :
                new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE}) {
            ByteBuffer mark = charset.encode(String.valueOf(BYTE_ORDER_MARK));
            if (ByteBuffer.wrap(beginning, 0, Math.min(beginning.length, mark.limit()))
                    .equals(mark)) {
                return charset;
            }
        }
        return null;
    }

    /** @throws Rejected if the file is no text in its charset */
    @Override
    public int read(char[] into, int from, int length) throws IOException {
        while (!letters.hasRemaining()) {
            if (!decode()) {
                return -1;
            }
        }
        int taken = Math.min(length, letters.remaining());
        letters.get(into, from, taken);
        return taken;
    }

    /** Decodes some more, or nothing for once; false at the end. */
    private boolean decode() throws IOException {
        letters.clear();
        CoderResult result = decoder.decode(bytes, letters, ended);
        letters.flip();
        open = open && letters.chars().allMatch(c -> c < FIRST_OF_NO_ASCII);
        if (!begun && letters.hasRemaining()) {
            begun = true;
            letters.position(letters.get(0) == BYTE_ORDER_MARK ? 1 : 0);
        }
        if (result.isError()) {
            goOnAfterUnreadable();
        } else if (result.isUnderflow()) {
            if (ended) {
                return letters.hasRemaining();
            }
            fill();
        }
        return true;
    }

    private void goOnAfterUnreadable() throws IOException {
        if (open) {
            open = false;
            fillWhole();
            if (isNoUtf8(bytes.duplicate())) {
                decoder = strict(WINDOWS);
                return;
            }
        }
        if (lenient) {
            decoder.onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE);
        } else {
            throw Rejected.invalid(
                    "file",
                    "file-not-utf8",
                    "The file is not UTF-8 text throughout. Save it in UTF-8 and import that.");
        }
    }

    /** Whether more of what is beyond ASCII there cannot be read than can: one cut letter does not make it another charset. */
    private static boolean isNoUtf8(ByteBuffer bytes) {
        // It replaces what cannot be read.
        CharBuffer read = StandardCharsets.UTF_8.decode(bytes);
        long unreadable = read.chars().filter(c -> c == UNREADABLE).count();
        long beyond = read.chars().filter(c -> c >= FIRST_OF_NO_ASCII).count();
        return unreadable > beyond - unreadable;
    }

    private void fillWhole() throws IOException {
        while (!ended && bytes.remaining() < bytes.capacity()) {
            fill();
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = file.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The file is closed by who opened it. */
    @Override
    public void close() {}
}
