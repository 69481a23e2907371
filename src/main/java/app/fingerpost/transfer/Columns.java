package app.fingerpost.transfer;

import app.fingerpost.link.Rejected;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which column of a file holds what, found by the names in its header, in any case and spacing: those of our own
 * exports and of Shlink, YOURLS, Kutt, Bitly, Dub, chhoto-url and golink.
 */
final class Columns {
    private static final Pattern DEFUSED = Pattern.compile("'+[=+@\t\r\n＝＋－＠-]");
    private static final Pattern RUN = Pattern.compile("'*[=+@\t\r\n＝＋－＠-]");

    /** What we look for, by names of which the one listed first counts most. */
    enum Field {
        TARGET(
                "longurl",
                "target",
                "targeturl",
                "destinationurl",
                "destination",
                "originalurl",
                "longlink",
                "long",
                "url"),
        SLUG(
                "shortcode",
                "slug",
                "customslug",
                "keyword",
                "custom",
                "backhalf",
                "custombackhalf",
                "alias",
                "address",
                "source",
                "short"),
        SHORT_URL("shorturl", "shortlink", "bitlink", "custombitlinks", "link"),
        TITLE("title", "pagetitle"),
        NOTES("notes", "note", "description", "comment", "comments"),
        TAGS("tags", "tag", "labels"),
        OWNER("owner", "user", "username", "author", "createdby"),
        ENABLED("enabled"),
        BANNED("banned"),
        PASSWORD("password"),
        VALID_SINCE("validsince", "validfrom"),
        VALID_UNTIL("validuntil", "expirytime", "expirein", "expiresat"),
        MAX_CLICKS("maximumclicks", "maxclicks", "maxvisits"),
        STATUS("redirectstatus"),
        FORWARD_QUERY("forwardquery"),
        APPEND_PATH("appendpath"),
        OWNER_ACTIVE("owneractive");

        private final List<String> names;

        Field(String... names) {
            this.names = List.of(names);
        }
    }

    private final Map<Field, List<Integer>> places = new EnumMap<>(Field.class);
    private final List<String> header;

    private Columns(List<String> header) {
        List<String> names = header.stream().map(Columns::bare).toList();
        this.header = header;
        for (Field field : Field.values()) {
            List<Integer> found = field.names.stream()
                    .filter(names::contains)
                    .map(names::indexOf)
                    .toList();
            if (!found.isEmpty()) {
                places.put(field, found);
            }
        }
    }

    /** Whether a link can be made of a row with such a header. */
    static boolean areEnough(List<String> header) {
        Columns columns = new Columns(header);
        return columns.hasTarget() && columns.hasSlug();
    }

    /** Whether one of the names is one for the field. */
    static boolean name(Field field, List<String> names) {
        return names.stream().map(Columns::bare).anyMatch(field.names::contains);
    }

    private boolean hasTarget() {
        return places.containsKey(Field.TARGET);
    }

    private boolean hasSlug() {
        return places.containsKey(Field.SLUG) || places.containsKey(Field.SHORT_URL);
    }

    /** @throws Rejected if no column for the target, or none for the slug, is among them */
    static Columns of(List<String> header) {
        Columns columns = new Columns(header);
        boolean target = columns.hasTarget();
        boolean slug = columns.hasSlug();
        if (!target && !slug) {
            throw Rejected.invalid(
                    "file",
                    "csv-no-header",
                    "The first line names no column for the long URL and the short code. Begin the file with a header"
                            + " such as: Long URL,Short code,Title,Tags,Owner");
        }
        if (!target) {
            throw Rejected.invalid(
                    "file",
                    "csv-no-target",
                    "The first line names no column for the long URL. Begin the file with a header such as: Long"
                            + " URL,Short code,Title,Tags,Owner");
        }
        if (!slug) {
            throw Rejected.invalid(
                    "file",
                    "csv-no-slug",
                    "The first line names no column for the short code. Begin the file with a header such as: Long"
                            + " URL,Short code,Title,Tags,Owner");
        }
        return columns;
    }

    /** Whether they are called as golink calls them. */
    boolean areGolinks() {
        return bare(name(Field.TARGET)).equals("long")
                && places.containsKey(Field.SLUG)
                && bare(name(Field.SLUG)).equals("short");
    }

    /** How many a row should have. */
    int count() {
        return header.size();
    }

    /**
     * The row's text for the field, trimmed, and without the apostrophe that files put before what a spreadsheet would
     * run as a formula; empty if the file has no such column. Of several such columns the others do not count, for what
     * stands in them may be something else in this file.
     */
    String text(Field field, List<String> row) {
        List<Integer> found = places.getOrDefault(field, List.of());
        return found.isEmpty() ? "" : undefused(row.get(found.get(0)));
    }

    /** The same for each column that may hold the field, in the order in which they count. */
    List<String> texts(Field field, List<String> row) {
        return places.getOrDefault(field, List.of()).stream()
                .map(place -> undefused(row.get(place)))
                .toList();
    }

    /** What the file calls the column that {@link #text} reads; it must have one. */
    String name(Field field) {
        return header.get(places.getOrDefault(field, List.of()).get(0)).strip();
    }

    /** As {@link #text} expects it of a file: an apostrophe before what a spreadsheet would run. */
    static String defused(String text) {
        return RUN.matcher(text.strip()).lookingAt() ? "'" + text.strip() : text;
    }

    private static String undefused(String cell) {
        String text = cell.strip();
        return DEFUSED.matcher(text).lookingAt() ? text.substring(1) : text;
    }

    private static String bare(String name) {
        StringBuilder bare = new StringBuilder();
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }
}
