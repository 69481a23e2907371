package app.fingerpost.transfer;

import app.fingerpost.manage.Refusal;
import app.fingerpost.manage.RightOfWay;
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

/** The rows of a file that were refused, as a CSV file of their own: mended there, it can be imported like the first. */
public final class RefusedRows {
    /** The columns that are put before the row's own; in a file of refused rows that is imported they stand already. */
    private static final List<String> OWN = List.of("Line", "Reason");

    private RefusedRows() {}

    /** {@code links.refused.csv} for {@code links.csv}. */
    public static Path beside(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return file.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".refused.csv");
    }

    /**
     * Writes line number, reason and then the row as it was, without those that an earlier import had put there.
     *
     * @param file the file that was imported, unchanged
     * @param sentence the reason in the person's language
     */
    public static void write(Path file, List<Refusal> refused, Function<Refusal, String> sentence, Path to)
            throws IOException {
        Map<Long, String> reasons = new HashMap<>();
        refused.forEach(refusal -> reasons.put(refusal.line(), sentence.apply(refusal)));
        try (InputStream bytes = Files.newInputStream(file);
                CsvWriter out = CsvWriter.builder().build(to, StandardCharsets.UTF_8)) {
            Rows rows = Rows.of(bytes, new RightOfWay(() -> 0));
            int own = rows.header().stream().limit(OWN.size()).toList().equals(OWN) ? OWN.size() : 0;
            out.writeRecord(row(OWN.get(0), OWN.get(1), rest(rows.header(), own)));
            rows.forEachRow((line, cells) -> {
                String reason = reasons.get(line);
                if (reason != null) {
                    out.writeRecord(row(Long.toString(line), reason, rest(cells, own)));
                }
            });
        }
    }

    private static List<String> rest(List<String> cells, int from) {
        return cells.subList(Math.min(from, cells.size()), cells.size());
    }

    private static List<String> row(String line, String reason, List<String> cells) {
        List<String> row = new ArrayList<>(cells.size() + OWN.size());
        row.add(line);
        row.add(reason);
        row.addAll(cells);
        return row;
    }
}
