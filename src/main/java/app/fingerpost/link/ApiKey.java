package app.fingerpost.link;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A key for the API, as it is kept: without the key itself.
 *
 * @param hash tells keys apart
 * @param name 1 to {@value #MAX_NAME} characters, need not be unique
 * @param ownerId the user whose key it is, null for the administrator's
 * @param lastUsed the UTC day, null if it never was
 */
public record ApiKey(
        String hash,
        String name,
        @Nullable Integer ownerId,
        Instant created,
        @Nullable LocalDate lastUsed) {
    public static final int MAX_NAME = 100;

    /** @throws Rejected if the text cannot be a name; otherwise the text composed, and what is seen of it */
    public static String checkedName(String text) {
        String name = Slug.composed(Visible.cleaned(text));
        if (!Visible.shows(name) || name.length() > MAX_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw Rejected.invalid(
                    "name",
                    "key-name",
                    "A key’s name needs 1 to {0} characters, none of them invisible. Say what the key is for.",
                    MAX_NAME);
        }
        return name;
    }

    public ApiKey named(String name) {
        return new ApiKey(hash, name, ownerId, created, lastUsed);
    }

    public ApiKey usedOn(LocalDate day) {
        return new ApiKey(hash, name, ownerId, created, day);
    }
}
