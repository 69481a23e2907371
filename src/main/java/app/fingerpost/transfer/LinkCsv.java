package app.fingerpost.transfer;

import app.fingerpost.link.Label;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Tag;
import app.fingerpost.link.Target;
import app.fingerpost.link.User;
import app.fingerpost.manage.Refusal;
import app.fingerpost.manage.RightOfWay;
import app.fingerpost.manage.StagedLink;
import app.fingerpost.transfer.Columns.Field;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads links from a CSV file with a header; see {@link Columns} for the names it knows. */
public final class LinkCsv {
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern QUOTE = Pattern.compile("\"");

    private final Columns columns;
    private final List<StagedLink> links = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();
    /** The same few tags and owners stand in many rows. */
    private final Map<String, List<Tag>> tags = new HashMap<>();

    private final Map<String, String> owners = new HashMap<>();

    private LinkCsv(Columns columns) {
        this.columns = columns;
    }

    /**
     * Reads the file to its end; the caller closes it.
     *
     * @param redirects that this gives way to
     * @throws Rejected if it is no such file at all: empty, not UTF-8, without a header we know, a quotation mark open
     * @throws java.io.UncheckedIOException if it cannot be read to its end
     */
    public static StagedFile read(InputStream file, RightOfWay redirects) {
        CsvText text = new CsvText(file);
        LinkCsv rows = new LinkCsv(Columns.of(text.header()));
        text.forEachRow(redirects.between(rows::add));
        return new StagedFile(rows.links, rows.refused);
    }

    private void add(CsvRecord row) {
        try {
            links.add(staged(row));
        } catch (Rejected e) {
            refused.add(Refusal.of(row.getStartingLineNumber(), e));
        }
    }

    private StagedLink staged(CsvRecord row) {
        List<String> cells = row.getFields();
        checkCount(cells);
        Slug slug = new Slug(slug(cells));
        Target target = new Target(columns.text(Field.TARGET, cells));
        Label label = new Label(
                columns.text(Field.TITLE, cells),
                columns.text(Field.NOTES, cells),
                tags.computeIfAbsent(columns.text(Field.TAGS, cells), LinkCsv::tags));
        Cells more = new Cells(columns, cells);
        return new StagedLink(
                row.getStartingLineNumber(),
                slug,
                target,
                owner(cells),
                more.ownerActive(),
                label,
                more.enabled(),
                more.validity(),
                more.forwarding());
    }

    private void checkCount(List<String> cells) {
        boolean surplus = cells.stream().skip(columns.count()).anyMatch(cell -> !cell.isBlank());
        if (cells.size() < columns.count() || surplus) {
            throw Rejected.invalid(
                    "file",
                    "csv-columns",
                    "The row has {0} columns, the header {1}. Put text that contains a separator into quotation marks.",
                    cells.size(),
                    columns.count());
        }
    }

    /** What stands in the slug's column, or else the last part of the first short URL: Bitly has own ones and given ones. */
    private String slug(List<String> cells) {
        String own = trimmed(columns.text(Field.SLUG, cells));
        if (!own.isEmpty()) {
            return own;
        }
        String url = columns.texts(Field.SHORT_URL, cells).stream()
                .flatMap(cell -> COMMA.splitAsStream(unlisted(cell)))
                .map(text -> trimmed(text.strip()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return url.substring(url.lastIndexOf('/') + 1);
    }

    /** What stands in a cell such as {@code ["one","two"]}, without brackets and quotation marks. */
    private static String unlisted(String cell) {
        boolean list = cell.startsWith("[") && cell.endsWith("]");
        return list ? QUOTE.matcher(cell.substring(1, cell.length() - 1)).replaceAll("") : cell;
    }

    private @Nullable String owner(List<String> cells) {
        String name = columns.text(Field.OWNER, cells);
        return name.isEmpty() ? null : owners.computeIfAbsent(name, User::checkedName);
    }

    /** YOURLS writes {@code /keyword/}. */
    private static String trimmed(String text) {
        int from = text.startsWith("/") ? 1 : 0;
        int to = text.endsWith("/") ? text.length() - 1 : text.length();
        return text.substring(from, Math.max(from, to));
    }

    private static List<Tag> tags(String listed) {
        // [x] alone is a tag of that name.
        boolean list = listed.equals("[]") || listed.indexOf('"') >= 0 || listed.indexOf(',') >= 0;
        String cell = list ? unlisted(listed) : listed;
        Pattern separator = cell.indexOf('|') >= 0 ? BAR : COMMA;
        return Tag.all(Arrays.stream(separator.split(cell))
                .filter(name -> !name.isBlank())
                .toList());
    }
}
