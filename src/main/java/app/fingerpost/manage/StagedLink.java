package app.fingerpost.manage;

import app.fingerpost.link.Label;
import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Target;
import org.jspecify.annotations.Nullable;

/**
 * A link that was read from somewhere and waits to be taken in.
 *
 * @param line where it stood, for a refusal to name
 * @param owner the owner's name, who need not exist yet; null leaves the link to the first user
 */
public record StagedLink(
        long line,
        Slug slug,
        Target target,
        Label label,
        @Nullable String owner) {
    LinkDraft draft(int ownerId) {
        return LinkDraft.plain(slug, target, ownerId).withLabel(label);
    }
}
