package app.fingerpost.transfer;

import app.fingerpost.manage.Refusal;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The rows of a file that were refused, as a file of their own: mended there, it can be imported like the first. */
public final class RefusedRows {
    private RefusedRows() {}

    /** {@code links.refused.csv} for {@code links.csv}. */
    public static Path beside(Path csv) {
        String name = String.valueOf(csv.getFileName());
        int dot = name.lastIndexOf('.');
        return csv.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".refused.csv");
    }

    /**
     * Writes line number, reason and then the row as it was.
     *
     * @param csv the file that was imported, unchanged
     * @param sentence the reason in the person's language
     */
    public static void write(Path csv, List<Refusal> refused, Function<Refusal, String> sentence, Path to)
            throws IOException {
        Map<Long, String> reasons = new HashMap<>();
        refused.forEach(refusal -> reasons.put(refusal.line(), sentence.apply(refusal)));
        try (InputStream bytes = Files.newInputStream(csv);
                CsvWriter out = CsvWriter.builder().build(to, StandardCharsets.UTF_8)) {
            CsvText rows = new CsvText(bytes);
            out.writeRecord(row("Line", "Reason", rows.header()));
            rows.forEachRow(row -> {
                String reason = reasons.get(row.getStartingLineNumber());
                if (reason != null) {
                    out.writeRecord(row(Long.toString(row.getStartingLineNumber()), reason, row.getFields()));
                }
            });
        }
    }

    private static List<String> row(String line, String reason, List<String> cells) {
        List<String> row = new ArrayList<>(cells.size() + 2);
        row.add(line);
        row.add(reason);
        row.addAll(cells);
        return row;
    }
}
