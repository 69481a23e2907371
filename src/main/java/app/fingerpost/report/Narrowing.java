package app.fingerpost.report;

import app.fingerpost.link.Rejected;
import app.fingerpost.link.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Which links a question is about: those to which all applies that is given.
 *
 * @param owner name of the owner the links have now, null for any
 * @param slug of the one link, null for any
 * @param tag that the links have now, null for any; as tags are written, however it was typed
 */
public record Narrowing(
        @Nullable String owner,
        @Nullable String slug,
        @Nullable String tag) {
    /** All links. */
    public static final Narrowing NONE = new Narrowing(null, null, null);

    /** @throws Rejected if the tag cannot be one */
    public Narrowing {
        tag = tag == null ? null : new Tag(tag).name();
    }

    /** The one link. */
    public static Narrowing toSlug(String slug) {
        return new Narrowing(null, slug, null);
    }
}
