package app.fingerpost.link;

import java.time.Instant;

/**
 * An owner of links. Switched off, none of the owner's links redirects.
 *
 * @param id small and dense: the index keeps owners' states in a bit set by it
 * @param name 1 to {@value #MAX_NAME} characters, unique; one that an earlier version took may show nothing
 * @param version how often the owner was switched
 */
public record User(int id, String name, boolean active, long version, Instant created) {
    public static final int MAX_NAME = 100;

    public User {
        name = wellFormed(name);
    }

    /** @throws Rejected if the text cannot be a name; otherwise the text composed, and what is seen of it */
    public static String checkedName(String text) {
        if (!text.isBlank() && !Visible.shows(text)) {
            throw Rejected.invalid(
                    "name",
                    "name-unseen",
                    "The name is made of invisible characters only. Type at least one letter or digit.");
        }
        return wellFormed(Visible.cleaned(text));
    }

    private static String wellFormed(String text) {
        String name = Slug.composed(text).strip();
        if (name.isEmpty() || name.length() > MAX_NAME) {
            throw Rejected.invalid("name", "name-length", "A user’s name needs 1 to {0} characters.", MAX_NAME);
        }
        if (name.codePoints().anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE)) {
            throw Rejected.invalid("name", "name-invisible", "The name contains an invisible character. Remove it.");
        }
        return name;
    }
}
