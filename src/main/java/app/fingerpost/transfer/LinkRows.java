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
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads links from a CSV file with a header, from JSON or from bookmarks; see {@link Columns} for the names it knows. */
public final class LinkRows {
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern COMMA = Pattern.compile(",");
    /** By which a link of golink says where what follows the slug goes. */
    private static final Pattern PATH_TEMPLATE = Pattern.compile("([^?#]*/)(?:\\{\\{\\s*\\.Path\\s*}}|%s)");

    private static final Pattern QUOTE = Pattern.compile("\"");

    private final Columns columns;
    private final List<StagedLink> links = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();
    /** The same few tags and owners stand in many rows. */
    private final Map<String, List<Tag>> tags = new HashMap<>();

    private final Map<String, String> owners = new HashMap<>();

    private LinkRows(Columns columns) {
        this.columns = columns;
    }

    /**
     * Reads the file to its end; the caller closes it.
     *
     * @param redirects that this gives way to
     * @throws Rejected if it is no such file at all: empty, no text, without a header we know, a quotation mark open
     * @throws java.io.UncheckedIOException if it cannot be read to its end
     */
    public static StagedFile read(InputStream file, RightOfWay redirects) {
        Rows rows = Rows.of(file, redirects);
        LinkRows read = new LinkRows(Columns.of(rows.header()));
        rows.forEachRow(read::add);
        return new StagedFile(read.links, read.refused);
    }

    private void add(long line, List<String> cells) {
        if (!fits(cells)) {
            refused.add(Refusal.of(
                    line,
                    Rejected.invalid(
                            "file",
                            "csv-columns",
                            "The row has {0,choice,1#1 column|1<{0} columns}, the header {1}. Put text that contains a separator into"
                                    + " quotation marks.",
                            cells.size(),
                            columns.count())));
            return;
        }
        try {
            links.add(staged(line, cells));
        } catch (Rejected e) {
            refused.add(Refusal.of(line, wrong(cells, e)));
        }
    }

    private StagedLink staged(long line, List<String> cells) {
        Cells more = new Cells(columns, cells);
        return new StagedLink(
                line,
                slug(cells),
                target(cells),
                owner(cells),
                more.ownerActive(),
                label(cells),
                more.enabled(),
                more.validity(),
                more.forwarding());
    }

    /** What is wrong with each cell alone, in one reading; {@code first} if it is that cells do not go together. */
    private List<Rejected> wrong(List<String> cells, Rejected first) {
        Stream<Runnable> texts =
                Stream.of(() -> slug(cells), () -> target(cells), () -> label(cells), () -> owner(cells));
        List<Rejected> wrong = new ArrayList<>();
        Stream.concat(texts, new Cells(columns, cells).each()).forEach(cell -> {
            try {
                cell.run();
            } catch (Rejected e) {
                wrong.add(e);
            }
        });
        return wrong.isEmpty() ? List.of(first) : wrong;
    }

    private boolean fits(List<String> cells) {
        return cells.size() >= columns.count()
                && cells.stream().skip(columns.count()).allMatch(String::isBlank);
    }

    private Slug slug(List<String> cells) {
        return Slug.chosen(slugText(cells));
    }

    private Target target(List<String> cells) {
        String text = columns.text(Field.TARGET, cells);
        return new Target(columns.areGolinks() ? withoutTemplate(text) : text);
    }

    /** What golink puts in place of a template at the end of a path is appended there anyway. */
    private String withoutTemplate(String text) {
        Matcher template = PATH_TEMPLATE.matcher(text);
        String target = template.matches() ? template.group(1) : text;
        if (target.contains("{{")) {
            throw Rejected.invalid(
                    "file",
                    "cell-template",
                    "\"{1}\" in the column \"{0}\" is a template, and only one that ends with /{2} can be taken in. Write the"
                            + " address without it.",
                    columns.name(Field.TARGET),
                    text,
                    "{{.Path}}");
        }
        return target;
    }

    private Label label(List<String> cells) {
        return new Label(
                columns.text(Field.TITLE, cells),
                columns.text(Field.NOTES, cells),
                tags.computeIfAbsent(columns.text(Field.TAGS, cells), LinkRows::tags));
    }

    /** What stands in the slug's column, or else the last part of the first short URL: Bitly has own ones and given ones. */
    private String slugText(List<String> cells) {
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
        try {
            return name.isEmpty() ? null : owners.computeIfAbsent(name, User::checkedName);
        } catch (Rejected e) {
            throw Rejected.invalid(
                    "file",
                    "cell-no-user",
                    "The name in the column \"{0}\" is none that a user can have. Write 1 to {1} visible characters, or"
                            + " leave it empty.",
                    columns.name(Field.OWNER),
                    User.MAX_NAME);
        }
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
