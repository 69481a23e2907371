package app.fingerpost.link;

/** All that a person decides about a link; with an identity and its dates it becomes a {@link Link}. */
public record LinkDraft(
        Slug slug, Target target, int ownerId, Label label, boolean enabled, Validity validity, Forwarding forwarding) {

    /** An enabled link with nothing but its slug, target and owner. */
    public static LinkDraft plain(Slug slug, Target target, int ownerId) {
        return new LinkDraft(slug, target, ownerId, Label.NONE, true, Validity.ALWAYS, Forwarding.USUAL);
    }

    public LinkDraft withSlug(Slug slug) {
        return new LinkDraft(slug, target, ownerId, label, enabled, validity, forwarding);
    }

    public LinkDraft withTarget(Target target) {
        return new LinkDraft(slug, target, ownerId, label, enabled, validity, forwarding);
    }

    public LinkDraft withOwner(int ownerId) {
        return new LinkDraft(slug, target, ownerId, label, enabled, validity, forwarding);
    }

    public LinkDraft withLabel(Label label) {
        return new LinkDraft(slug, target, ownerId, label, enabled, validity, forwarding);
    }

    public LinkDraft withEnabled(boolean enabled) {
        return new LinkDraft(slug, target, ownerId, label, enabled, validity, forwarding);
    }

    public LinkDraft withValidity(Validity validity) {
        return new LinkDraft(slug, target, ownerId, label, enabled, validity, forwarding);
    }

    public LinkDraft withForwarding(Forwarding forwarding) {
        return new LinkDraft(slug, target, ownerId, label, enabled, validity, forwarding);
    }
}
