package app.fingerpost.transfer;

import app.fingerpost.manage.RightOfWay;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a file of links has in it, row by row, whatever its format. */
interface Rows {
    /** Bytes that are looked at for what the file is. */
    int LOOK_AHEAD = 1024;

    /** As UTF-8 has it. */
    String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    /** The names of the columns. */
    List<String> header();

    /** Gives the rows behind the header, in order. */
    void forEachRow(Taker taker);

    /** Takes a row. */
    interface Taker {
        /**
         * @param line by which a person finds the row in the file, from 1
         * @param cells may be more than the header names, or fewer
         */
        void take(long line, List<String> cells);
    }

    /**
     * Those of a file, which the caller closes.
     *
     * @param redirects that reading gives way to
     * @throws app.fingerpost.link.Rejected here or with the rows, if it is no such file at all
     * @throws UncheckedIOException here or with the rows, if it cannot be read
     */
    static Rows of(InputStream file, RightOfWay redirects) {
        BufferedInputStream bytes = new BufferedInputStream(file);
        String beginning = beginning(bytes);
        if (JsonText.begins(beginning)) {
            return new JsonText(bytes, redirects);
        }
        return BookmarkText.begins(beginning) ? new BookmarkText(bytes, redirects) : new CsvText(bytes, redirects);
    }

    /** The first characters behind a byte order mark, each byte as one; the reader stays where it was. */
    private static String beginning(BufferedInputStream bytes) {
        try {
            bytes.mark(LOOK_AHEAD);
            String text = new String(bytes.readNBytes(LOOK_AHEAD), StandardCharsets.ISO_8859_1);
            bytes.reset();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
