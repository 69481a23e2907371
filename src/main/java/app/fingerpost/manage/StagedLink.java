package app.fingerpost.manage;

import app.fingerpost.link.Forwarding;
import app.fingerpost.link.Label;
import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Target;
import app.fingerpost.link.Validity;
import org.jspecify.annotations.Nullable;

/**
 * A link that was read from somewhere and waits to be taken in.
 *
 * @param line where it stood, for a refusal to name
 * @param owner the owner's name, who need not exist yet; null leaves the link to whom the import says
 * @param ownerActive whether an owner who does not exist yet is to be switched on; not if one of their links says no
 */
public record StagedLink(
        long line,
        Slug slug,
        Target target,
        @Nullable String owner,
        boolean ownerActive,
        Label label,
        boolean enabled,
        Validity validity,
        Forwarding forwarding) {
    LinkDraft draft(int ownerId) {
        return new LinkDraft(slug, target, ownerId, label, enabled, validity, forwarding);
    }
}
