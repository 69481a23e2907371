package app.fingerpost.link;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * A word that groups links, in lower case, with hyphens for spaces, as clients of the Shlink API expect it.
 *
 * @param name 1 to {@value #MAX_LENGTH} characters, without comma and vertical bar (they part tags in files); one that an
 *     earlier version took may show nothing
 */
public record Tag(String name) implements Comparable<Tag> {
    public static final int MAX_LENGTH = 100;

    /** @throws Rejected if nothing is left of it, or it is too long or holds a separator */
    public Tag {
        // Lower case first: some small letters have a composed form and their capitals have none.
        name = Slug.composed(name.strip().toLowerCase(Locale.ROOT)).replaceAll("\\s+", "-");
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
        Tag tag = new Tag(text);
        if (!Visible.shows(tag.name)) {
            throw Rejected.invalid(
                    "tags",
                    "tag-unseen",
                    "A tag is made of invisible characters only. Remove it, or type at least one letter or digit.");
        }
        return tag;
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
