package app.fingerpost.report;

import app.fingerpost.click.OrphanBatch;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * An answer as CSV after RFC 4180: a header, then the answer's rows, times as ISO 8601 with offset and the zone's name
 * beside them. Text that a spreadsheet would run as a formula gets an apostrophe in front, as OWASP advises on "CSV
 * injection".
 */
public final class CsvFile {
    /** Full-width ones too, which some spreadsheets take for the others. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private CsvFile() {}

    /** Writes the whole answer; the caller opens the writer as UTF-8, and closes it. */
    public static void write(Answer answer, Writer to) throws IOException {
        String zone = answer.question().zone().getId();
        CsvWriter csv = CsvWriter.builder().build(to);
        csv.writeRecord(header(answer.question().by()));
        for (Answer.Row row : answer.rows()) {
            csv.writeRecord(cells(answer, row, zone));
        }
        csv.flush();
    }

    /** Writes visits to slugs nobody has: UTC day, path, visits. What is not told apart is under the path "(other)". */
    public static void writeOrphans(List<OrphanBatch.Count> counts, Writer to) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(to);
        csv.writeRecord("day", "path", "visits");
        for (OrphanBatch.Count count : counts) {
            csv.writeRecord(count.day().toString(), defused(path(count.path())), Long.toString(count.visits()));
        }
        csv.flush();
    }

    private static List<String> header(Grouping by) {
        return switch (by) {
            case LINK -> List.of("slug", "owner", "deleted", "clicks", "last click", "zone");
            case USER, TAG, REFERRER, BROWSER, SYSTEM, DEVICE, VISITOR, BOT -> List.of(by.word(), "clicks");
            case HOUR_OF_DAY -> List.of(by.word(), "zone", "clicks");
            case MONTH, WEEK -> List.of(by.word(), "start", "zone", "clicks");
            case DAY, HOUR, MINUTE, SECOND -> List.of(by.word(), "zone", "clicks");
            case UNKNOWN_ADDRESS -> List.of(by.word(), "visits");
        };
    }

    private static List<String> cells(Answer answer, Answer.Row row, String zone) {
        List<String> cells = new ArrayList<>();
        Grouping by = answer.question().by();
        if (row.start() != null && (by == Grouping.MONTH || by == Grouping.WEEK)) {
            cells.add(Stretch.of(by).name(row.start().toLocalDate()));
        }
        cells.add(defused(by.countsClicks() ? row.name() : path(row.name())));
        if (by.isTime() || by == Grouping.HOUR_OF_DAY) {
            cells.add(zone);
        }
        if (row.owner() != null) {
            cells.add(defused(row.owner()));
            cells.add(word(row.deleted()));
        }
        cells.add(Long.toString(row.clicks()));
        if (row.lastClick() != null) {
            cells.add(Reports.written(row.lastClick().atZone(answer.question().zone())));
            cells.add(zone);
        }
        return cells;
    }

    private static String path(String path) {
        return path.isEmpty() ? "(other)" : path;
    }

    static String word(boolean yes) {
        return yes ? "yes" : "no";
    }

    /** A text that has the apostrophe already gets one more, so that a reader gets back what was there by taking one away. */
    static String defused(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\'') {
            first++;
        }
        return first < text.length() && FORMULA.indexOf(text.charAt(first)) >= 0 ? "'" + text : text;
    }
}
