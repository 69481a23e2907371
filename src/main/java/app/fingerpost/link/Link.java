package app.fingerpost.link;

import java.time.Instant;

/**
 * A short link as it is kept.
 *
 * @param id stays the same through every edit, also when the slug is renamed; clicks belong to it
 * @param updated when the draft last changed
 */
public record Link(long id, LinkDraft draft, Instant created, Instant updated) {
    public Slug slug() {
        return draft.slug();
    }

    public Target target() {
        return draft.target();
    }

    public int ownerId() {
        return draft.ownerId();
    }
}
