package app.fingerpost.report;

import app.fingerpost.link.Label;
import app.fingerpost.link.Link;
import app.fingerpost.link.Tag;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** Links as CSV after RFC 4180, in the columns that our own import reads, and those of others that read Shlink's. */
public final class LinkFile {
    private LinkFile() {}

    /** A link and the name of its owner. */
    public record Line(Link link, String owner) {}

    /** Writes all the links; the caller opens the writer as UTF-8, and closes it. */
    public static void write(List<Line> lines, Writer to) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(to);
        csv.writeRecord("Long URL", "Short code", "Title", "Notes", "Tags", "Owner");
        for (Line line : lines) {
            Link link = line.link;
            Label label = link.draft().label();
            csv.writeRecord(
                    CsvFile.defused(link.target().typed()),
                    CsvFile.defused(link.slug().value()),
                    CsvFile.defused(label.title()),
                    CsvFile.defused(label.notes()),
                    CsvFile.defused(label.tags().stream().map(Tag::name).collect(Collectors.joining("|"))),
                    CsvFile.defused(line.owner));
        }
        csv.flush();
    }
}
