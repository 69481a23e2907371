package app.fingerpost.link;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A word that groups links, in lower case, with hyphens for spaces, as clients of the Shlink API expect it.
 *
 * @param name 1 to {@value #MAX_LENGTH} characters, without comma and vertical bar (they part tags in files); one that an
 *     earlier version took may show nothing
 */
public record Tag(String name) implements Comparable<Tag> {
    public static final int MAX_LENGTH = 100;

    private static final Pattern SPACES = Pattern.compile("\\s+");
    /** What no tag can hold. */
    private static final Pattern PARTING = Pattern.compile("[,|\\x00-\\x1F\\x7F-\\x9F]+");

    /** @throws Rejected if nothing is left of it, or it is too long or holds a separator */
    public Tag {
        name = written(name);
        if (name.isEmpty() || name.length() > MAX_LENGTH) {
            throw Rejected.invalid("tags", "tag-length", "A tag needs 1 to {0} characters.", MAX_LENGTH);
        }
        if (name.chars().anyMatch(c -> c == ',' || c == '|' || Character.isISOControl(c))) {
            throw Rejected.invalid(
                    "tags",
                    "tag-separator",
                    "The tag \"{0}\" contains a comma, a bar or an invisible character. Remove it.",
                    name);
        }
    }

    /** @throws Rejected if the text cannot be a tag that somebody chooses now */
    public static Tag chosen(String text) {
        if (!text.isBlank() && !Visible.shows(text)) {
            throw Rejected.invalid(
                    "tags",
                    "tag-unseen",
                    "A tag is made of invisible characters only. Remove it, or type at least one letter or digit.");
        }
        return new Tag(Visible.cleaned(text));
    }

    /**
     * The tag that comes nearest to a name from where other names are allowed, always the same for the same name: of one
     * that is too long, its first words and an ellipsis. Empty if nothing of it can be seen.
     */
    public static Optional<Tag> nearest(String name) {
        String whole = Visible.cleaned(PARTING.matcher(name).replaceAll(" "));
        if (!Visible.shows(whole)) {
            return Optional.empty();
        }
        String written = written(whole);
        return Optional.of(new Tag(written.length() <= MAX_LENGTH ? written : shortened(written)));
    }

    private static String written(String text) {
        // Lower case first: some small letters have a composed form and their capitals have none.
        return SPACES.matcher(Slug.composed(text.strip().toLowerCase(Locale.ROOT)))
                .replaceAll("-");
    }

    /** A word that takes more than half of the room is cut. */
    private static String shortened(String written) {
        int words = written.lastIndexOf('-', MAX_LENGTH - 1);
        int room = Character.isHighSurrogate(written.charAt(MAX_LENGTH - 2)) ? MAX_LENGTH - 2 : MAX_LENGTH - 1;
        return written.substring(0, words > MAX_LENGTH / 2 ? words : room) + "…";
    }

    /**
     * Each once, in order.
     *
     * @throws Rejected as {@link #chosen}
     */
    public static List<Tag> all(Collection<String> names) {
        return names.stream().map(Tag::chosen).distinct().sorted().toList();
    }

    @Override
    public int compareTo(Tag other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
