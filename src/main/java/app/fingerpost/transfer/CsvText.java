package app.fingerpost.transfer;

import app.fingerpost.link.Rejected;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The rows of a CSV file: UTF-8 with or without a byte order mark, separated by commas, semicolons or tabs as its first
 * line shows. What makes the whole file unreadable is told in a sentence.
 */
final class CsvText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** Characters of the first line that are looked at for its separator. */
    private static final int LOOK_AHEAD = 8192;

    private final CloseableIterator<CsvRecord> rows;
    private final List<String> header;

    /** The caller closes the stream. */
    CsvText(InputStream bytes) {
        BufferedReader text = new BufferedReader(
                new InputStreamReader(
                        bytes,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 16);
        this.rows = attempt(() -> CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)
                .iterator());
        this.header = attempt(() -> rows.next().getFields());
    }

    /** The cells of the first row. */
    List<String> header() {
        return header;
    }

    /** The rows behind the header, in order, without empty lines. */
    void forEachRow(Consumer<CsvRecord> each) {
        while (attempt(rows::hasNext)) {
            each.accept(attempt(rows::next));
        }
    }

    /** Leaves the reader behind a byte order mark, before the first line. */
    private static char separator(BufferedReader text) {
        try {
            text.mark(1);
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
            text.mark(LOOK_AHEAD);
            int commas = 0;
            int semicolons = 0;
            int tabs = 0;
            for (int i = 0, c = text.read(); i < LOOK_AHEAD - 1 && c >= 0 && c != '\n' && c != '\r'; i++) {
                commas += c == ',' ? 1 : 0;
                semicolons += c == ';' ? 1 : 0;
                tabs += c == '\t' ? 1 : 0;
                c = text.read();
            }
            text.reset();
            return commas >= Math.max(semicolons, tabs) ? ',' : semicolons >= tabs ? ';' : '\t';
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells what the person can mend from what they cannot. */
    private static <T> T attempt(Supplier<T> step) {
        try {
            return step.get();
        } catch (NoSuchElementException e) {
            throw Rejected.invalid("file", "csv-empty", "The file is empty. Choose a CSV file with a header and rows.");
        } catch (CsvParseException | UncheckedIOException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof CharacterCodingException) {
                    throw Rejected.invalid(
                            "file",
                            "csv-not-utf8",
                            "The file is not UTF-8 text. Save it as CSV in UTF-8 and import that.");
                }
            }
            if (e instanceof UncheckedIOException broken) {
                throw broken;
            }
            throw Rejected.invalid(
                    "file",
                    "csv-broken",
                    "The file cannot be read as CSV: {0}. Mend that place and import again.",
                    String.valueOf(e.getMessage()));
        }
    }
}
