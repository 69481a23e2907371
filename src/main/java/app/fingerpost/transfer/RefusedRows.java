package app.fingerpost.transfer;

import app.fingerpost.file.WholeFile;
import app.fingerpost.link.Rejected;
import app.fingerpost.manage.Refusal;
import app.fingerpost.manage.RightOfWay;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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

    /**
     * {@code links.refused.csv} for {@code links.csv}, or {@code links.refused-2.csv} and so on: a name that is free, for
     * what stands under one that is not may be mended by hand, or no file of ours.
     */
    public static Path beside(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = (dot > 0 ? name.substring(0, dot) : name) + ".refused";
        Path free = file.resolveSibling(stem + ".csv");
        for (int next = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); next++) {
            free = file.resolveSibling(stem + "-" + next + ".csv");
        }
        return free;
    }

    /**
     * Writes line number, reason and then the row as it was, without those that an earlier import had put there.
     *
     * @param file the file that was imported, unchanged
     * @param sentence the reason in the person's language
     * @throws Rejected if it cannot be written; then nothing is left behind
     */
    public static void write(Path file, List<Refusal> refused, Function<Refusal, String> sentence, Path to) {
        Map<Long, String> reasons = new HashMap<>();
        refused.forEach(refusal -> reasons.put(refusal.line(), sentence.apply(refusal)));
        WholeFile.writeText(to, text -> copy(file, reasons, text));
    }

    private static void copy(Path file, Map<Long, String> reasons, Writer to) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            CsvWriter out = CsvWriter.builder().build(to);
            Rows rows = Rows.of(bytes, new RightOfWay(() -> 0));
            int own = rows.header().stream().limit(OWN.size()).toList().equals(OWN) ? OWN.size() : 0;
            out.writeRecord(row(OWN.get(0), OWN.get(1), rest(rows.header(), own)));
            rows.forEachRow((line, cells) -> {
                String reason = reasons.get(line);
                if (reason != null) {
                    out.writeRecord(row(Long.toString(line), reason, rest(cells, own)));
                }
            });
            out.flush();
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
