package app.fingerpost.transfer;

import app.fingerpost.link.Rejected;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Tag;
import app.fingerpost.manage.RightOfWay;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The bookmarks of a browser as rows, from the HTML that all browsers export (Netscape’s bookmark file, whose elements are
 * mostly left open). Folders are tags, but for those the browser itself made; so are Firefox’s own tags, and its keyword is
 * the slug. A bookmark that lies in several folders is one link. Of two bookmarks in one line none is found by it, so all are
 * counted then.
 */
final class BookmarkText implements Rows {
    /** As {@link Columns} knows them. */
    private static final List<String> HEADER = List.of("Long URL", "Short code", "Title", "Notes", "Tags");

    private static final Pattern BEGINNING = Pattern.compile(
            "\\s*(?:<!--.*?-->\\s*)*<(?:!doctype|html|meta|title|h1|dl)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** As Firefox and others put it before all bookmarks, and HTML wants it within its first 1024 bytes. */
    private static final Pattern NAMED_CHARSET =
            Pattern.compile("<meta\\b[^>]*\\bcharset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    /** Java's names of what browsers read such pages as: the tables at https://encoding.spec.whatwg.org/#names-and-labels. */
    private static final Map<String, String> WIDER = Map.of(
            "US-ASCII", "windows-1252",
            "ISO-8859-1", "windows-1252",
            "ISO-8859-9", "windows-1254",
            "GB2312", "GBK",
            "Shift_JIS", "windows-31j",
            "EUC-KR", "x-windows-949");
    /** What Firefox puts between its own tags. */
    private static final Pattern COMMA = Pattern.compile(",");
    /** Long enough that none of some thousand is likely to meet another. */
    private static final int SLUG_LENGTH = 7;

    private final Map<String, Bookmark> bookmarks = new LinkedHashMap<>();
    private final RightOfWay redirects;

    /** A search among bookmarks, which only the browser itself understands. */
    private static final String QUERY = "place:";

    private record Bookmark(long line, String address, String keyword, String title, String notes, Set<String> tags) {
        /** One link of both: what the other has and this one has not. */
        Bookmark with(Bookmark other) {
            Set<String> all = new LinkedHashSet<>(tags);
            all.addAll(other.tags);
            return new Bookmark(
                    line,
                    address,
                    keyword.isEmpty() ? other.keyword : keyword,
                    title.isEmpty() ? other.title : title,
                    notes.isEmpty() ? other.notes : notes,
                    all);
        }

        List<String> cells() {
            // The bar at the end says that bars part them, however many there are.
            String tagCell = tags.isEmpty() ? "" : String.join("|", tags) + "|";
            return List.of(
                    Columns.defused(address),
                    Columns.defused(keyword.isEmpty() ? slug(address) : keyword),
                    Columns.defused(title),
                    Columns.defused(notes),
                    Columns.defused(tagCell));
        }
    }

    /** Reads all of it. */
    BookmarkText(Letters letters, RightOfWay redirects) {
        this.redirects = redirects;
        Parser.htmlParser()
                .setTrackPosition(true)
                .parseInput(letters, "")
                .select("dt > a[href], dl > a[href]")
                .forEach(this::add);
        if (bookmarks.isEmpty()) {
            throw Rejected.invalid(
                    "file",
                    "html-no-bookmarks",
                    "No bookmarks were found in the file. Choose one that a browser has exported as HTML, or a CSV or JSON"
                            + " file.");
        }
    }

    /** Whether a file that begins like this is HTML. */
    static boolean begins(String text) {
        return BEGINNING.matcher(text).matches();
    }

    /**
     * The charset that a file names which begins like this; null for UTF-8, of which the letters tell whether that is so.
     * As browsers have it, some names mean a wider charset, and a name that is read as ASCII does not stand in UTF-16.
     */
    static @Nullable Charset charset(String beginning) {
        Matcher named = NAMED_CHARSET.matcher(beginning);
        try {
            Charset charset = named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
            String wider = WIDER.get(charset.name());
            return charset.name().startsWith("UTF-") ? null : wider == null ? charset : Charset.forName(wider);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    @Override
    public List<String> header() {
        return HEADER;
    }

    @Override
    public void forEachRow(Taker taker) {
        boolean byLine = haveOwnLines();
        long[] row = {0};
        Consumer<Bookmark> each = redirects.between(bookmark -> {
            row[0]++;
            taker.take(byLine ? bookmark.line : row[0], bookmark.cells());
        });
        bookmarks.values().forEach(each);
    }

    private boolean haveOwnLines() {
        return bookmarks.values().stream().map(Bookmark::line).distinct().count() == bookmarks.size();
    }

    private void add(Element link) {
        if (link.attr("href").strip().startsWith(QUERY)) {
            return;
        }
        Set<String> tags = new LinkedHashSet<>();
        Stream.concat(folders(link).stream(), COMMA.splitAsStream(link.attr("tags")))
                .flatMap(name -> Tag.nearest(name).stream())
                .forEach(tag -> tags.add(tag.name()));
        Bookmark met = new Bookmark(
                link.sourceRange().start().lineNumber(),
                link.attr("href").strip(),
                link.attr("shortcuturl").strip(),
                link.text(),
                notes(link),
                tags);
        bookmarks.merge(met.address, met, Bookmark::with);
    }

    /** What stands behind it as its description. */
    private static String notes(Element link) {
        Element item = link.parent();
        Element next = item == null ? null : item.nextElementSibling();
        return next != null && next.nameIs("dd") ? next.ownText() : "";
    }

    /** The names of the folders it lies in, from the inmost out, without those that every browser has. */
    private static List<String> folders(Element link) {
        List<String> names = new ArrayList<>();
        for (Element list : link.parents()) {
            Element heading = list.nameIs("dl") ? heading(list) : null;
            if (heading != null
                    && !heading.hasAttr("personal_toolbar_folder")
                    && !heading.hasAttr("unfiled_bookmarks_folder")) {
                names.add(heading.text());
            }
        }
        return names;
    }

    /** Null for a list that is no folder. Behind a description of the folder, the list lies in that. */
    private static @Nullable Element heading(Element list) {
        Element item = list.parent();
        if (item != null && item.nameIs("dd")) {
            item = item.previousElementSibling();
        }
        return item != null && item.nameIs("dt") ? item.selectFirst("> h3") : null;
    }

    /** Drawn from the address: the same file read again asks for the same slugs, and no link is made twice. */
    private static String slug(String address) {
        UUID drawn = UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8));
        return Slug.random(new SplittableRandom(drawn.getMostSignificantBits()), SLUG_LENGTH)
                .value();
    }
}
