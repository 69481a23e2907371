package app.fingerpost.report;

import app.fingerpost.link.Forwarding;
import app.fingerpost.link.Label;
import app.fingerpost.link.Link;
import app.fingerpost.link.Tag;
import app.fingerpost.link.User;
import app.fingerpost.link.Validity;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Links as CSV after RFC 4180, in the columns that our own import reads, and those of others that read Shlink's. */
public final class LinkFile {
    /** Unlike in reports to the fraction of a second, where there is one: a link comes back as it was. */
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendOffset("+HH:MM", "+00:00")
            .toFormatter(Locale.ROOT);

    private LinkFile() {}

    /** A link and its owner. */
    public record Line(Link link, User owner) {}

    /** Writes all the links; the caller opens the writer as UTF-8, and closes it. */
    public static void write(List<Line> lines, Writer to) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(to);
        csv.writeRecord(
                "Long URL",
                "Short code",
                "Title",
                "Notes",
                "Tags",
                "Owner",
                "Enabled",
                "Valid since",
                "Valid until",
                "Maximum clicks",
                "Redirect status",
                "Forward query",
                "Append path",
                "Owner active");
        for (Line line : lines) {
            Link link = line.link;
            Label label = link.draft().label();
            Validity validity = link.draft().validity();
            Forwarding forwarding = link.draft().forwarding();
            csv.writeRecord(
                    CsvFile.defused(link.target().typed()),
                    CsvFile.defused(link.slug().value()),
                    CsvFile.defused(label.title()),
                    CsvFile.defused(label.notes()),
                    CsvFile.defused(tags(label.tags())),
                    CsvFile.defused(line.owner.name()),
                    CsvFile.word(link.draft().enabled()),
                    time(validity.from()),
                    time(validity.until()),
                    validity.maxClicks() == null ? "" : Long.toString(validity.maxClicks()),
                    Integer.toString(forwarding.status().code()),
                    CsvFile.word(forwarding.query()),
                    CsvFile.word(forwarding.path()),
                    CsvFile.word(line.owner.active()));
        }
        csv.flush();
    }

    /** A bar at the end tells tags whose names have brackets from a list in brackets, as Bitly writes it. */
    private static String tags(List<Tag> tags) {
        String names = tags.stream().map(Tag::name).collect(Collectors.joining("|"));
        return names.startsWith("[") && names.endsWith("]") ? names + "|" : names;
    }

    private static String time(@Nullable Instant instant) {
        return instant == null ? "" : TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
