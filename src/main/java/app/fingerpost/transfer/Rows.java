package app.fingerpost.transfer;

import app.fingerpost.link.Rejected;
import app.fingerpost.manage.RightOfWay;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a file of links has in it, row by row, whatever its format. */
interface Rows {
    /** Bytes that are looked at for what the file is; a page names its charset within them. */
    int LOOK_AHEAD = 1024;

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
     * @throws Rejected here or with the rows, if it is no such file at all
     * @throws UncheckedIOException here or with the rows, if it cannot be read
     */
    static Rows of(InputStream file, RightOfWay redirects) {
        BufferedInputStream bytes = new BufferedInputStream(file);
        byte[] first = beginning(bytes);
        Charset marked = Letters.marked(first);
        if (marked == null && isWide(first)) {
            throw Rejected.invalid(
                    "file",
                    "file-unmarked",
                    "The file is no text in UTF-8, but perhaps in UTF-16 and without the mark that says so. Save it in UTF-8"
                            + " and import that.");
        }
        String beginning = marked == null
                ? new String(first, StandardCharsets.ISO_8859_1)
                : new String(first, marked).substring(1);
        if (BookmarkText.begins(beginning)) {
            Charset named = marked == null ? BookmarkText.charset(beginning) : marked;
            return new BookmarkText(new Letters(bytes, named, true), redirects);
        }
        Letters letters = new Letters(bytes, marked, false);
        return JsonText.begins(beginning) ? new JsonText(letters, redirects) : new CsvText(letters, redirects);
    }

    /** Whether it has more than one byte for a letter of ASCII, the first of which is 0, or the second. */
    private static boolean isWide(byte[] beginning) {
        return beginning.length > 1 && (beginning[0] == 0 || beginning[1] == 0);
    }

    /** The reader stays where it was. */
    private static byte[] beginning(BufferedInputStream bytes) {
        try {
            bytes.mark(LOOK_AHEAD);
            byte[] beginning = bytes.readNBytes(LOOK_AHEAD);
            bytes.reset();
            return beginning;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
