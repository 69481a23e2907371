package app.fingerpost.transfer;

import app.fingerpost.manage.RightOfWay;
import java.io.BufferedInputStream;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** What a file of links has in it, row by row, whatever its format. */
interface Rows {
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
        return JsonText.begins(bytes) ? new JsonText(bytes, redirects) : new CsvText(bytes, redirects);
    }
}
