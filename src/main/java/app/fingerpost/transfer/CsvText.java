package app.fingerpost.transfer;

import app.fingerpost.link.Rejected;
import app.fingerpost.manage.RightOfWay;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rows of a CSV file, separated by commas, semicolons or tabs as its first
 * line shows, or as a line {@code sep=;} before that says, which spreadsheets write and read. What makes the whole file
 * unreadable is told in a sentence.
 */
final class CsvText implements Rows {
    /** Characters of the first line that are looked at for its separator. */
    private static final int LOOK_AHEAD = 8192;

    /** The line as spreadsheets understand it, which is in quotation marks if they wrote it themselves. */
    private static final Pattern DECLARED = Pattern.compile("\"?sep=([,;\t|])\"?\\s*", Pattern.CASE_INSENSITIVE);

    /** In the library's words for a row that cannot be read: nothing else of it tells where that row begins. */
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final CloseableIterator<CsvRecord> rows;
    private final List<String> header;
    private final RightOfWay redirects;

    CsvText(Letters letters, RightOfWay redirects) {
        this.redirects = redirects;
        BufferedReader text = new BufferedReader(letters, 1 << 16);
        this.rows = attempt(() -> rows(text));
        this.header = attempt(() -> rows.next().getFields());
    }

    @Override
    public List<String> header() {
        return header;
    }

    /** Without empty lines. */
    @Override
    public void forEachRow(Taker taker) {
        Consumer<CsvRecord> each = redirects.between(row -> taker.take(row.getStartingLineNumber(), row.getFields()));
        while (attempt(rows::hasNext)) {
            each.accept(attempt(rows::next));
        }
    }

    private static CloseableIterator<CsvRecord> rows(BufferedReader text) {
        String first = firstLine(text);
        Matcher declared = DECLARED.matcher(first);
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(declared.matches() ? declared.group(1).charAt(0) : separator(first))
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text);
        // It counts the line all the same, so that every row has its number in the file.
        reader.skipLines(declared.matches() ? 1 : 0);
        return reader.iterator();
    }

    /** As much of it as is looked at; leaves the reader before the line. */
    private static String firstLine(BufferedReader text) {
        try {
            text.mark(LOOK_AHEAD);
            StringBuilder line = new StringBuilder();
            for (int c = text.read(); line.length() < LOOK_AHEAD - 1 && c >= 0 && c != '\n' && c != '\r'; ) {
                line.append((char) c);
                c = text.read();
            }
            text.reset();
            return line.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static char separator(String line) {
        long commas = line.chars().filter(c -> c == ',').count();
        long semicolons = line.chars().filter(c -> c == ';').count();
        long tabs = line.chars().filter(c -> c == '\t').count();
        return commas >= Math.max(semicolons, tabs) ? ',' : semicolons >= tabs ? ';' : '\t';
    }

    /** Tells what the person can mend from what they cannot. */
    private static <T> T attempt(Supplier<T> step) {
        try {
            return step.get();
        } catch (NoSuchElementException e) {
            throw Rejected.invalid("file", "csv-empty", "The file is empty. Choose a CSV file with a header and rows.");
        } catch (CsvParseException e) {
            if (e.getCause() instanceof Rejected told) {
                throw told;
            }
            throw Rejected.invalid(
                    "file",
                    "csv-broken",
                    "The row that begins in line {0} cannot be read as CSV: most likely a quotation mark in it is"
                            + " opened and not closed. Mend that row and import again.",
                    line(e));
        }
    }

    private static String line(RuntimeException unreadable) {
        Matcher line = LINE.matcher(String.valueOf(unreadable.getMessage()));
        return line.find() ? line.group(1) : "1";
    }
}
