package app.fingerpost.web.api;

import app.fingerpost.link.Forwarding;
import app.fingerpost.link.Label;
import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Tag;
import app.fingerpost.link.Target;
import app.fingerpost.link.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a body says about a link, as a change of its draft. Members that are absent change nothing; null empties what can
 * be empty, and is as good as absent for what cannot. All members are read at construction, so that wrong ones are
 * refused before anything is changed.
 */
final class LinkEdit implements UnaryOperator<LinkDraft> {
    private final List<UnaryOperator<LinkDraft>> steps = new ArrayList<>();

    /** @throws Rejected if a value breaks a rule of its field */
    LinkEdit(JsonBody body, Times times) {
        if (body.gives("longUrl")) {
            Target target = new Target(body.text("longUrl"));
            steps.add(draft -> draft.withTarget(target));
        }
        if (body.gives("enabled")) {
            boolean enabled = body.flag("enabled");
            steps.add(draft -> draft.withEnabled(enabled));
        }
        readLabel(body);
        readValidity(body, times);
        readForwarding(body);
    }

    void rename(Slug slug) {
        steps.add(draft -> draft.withSlug(slug));
    }

    void give(int ownerId) {
        steps.add(draft -> draft.withOwner(ownerId));
    }

    @Override
    public LinkDraft apply(LinkDraft draft) {
        LinkDraft edited = draft;
        for (UnaryOperator<LinkDraft> step : steps) {
            edited = step.apply(edited);
        }
        return edited;
    }

    /** Whether the draft is all that this edit asks for. */
    boolean changesNothingIn(LinkDraft draft) {
        return apply(draft).equals(draft);
    }

    private void readLabel(JsonBody body) {
        String title = body.textOrNull("title");
        String notes = body.textOrNull("notes");
        List<Tag> tags = Tag.all(body.texts("tags"));
        new Label(title == null ? "" : title, notes == null ? "" : notes, tags);
        boolean hasTitle = body.has("title");
        boolean hasNotes = body.has("notes");
        boolean hasTags = body.has("tags");
        steps.add(draft -> {
            Label label = draft.label();
            return draft.withLabel(new Label(
                    hasTitle ? (title == null ? "" : title) : label.title(),
                    hasNotes ? (notes == null ? "" : notes) : label.notes(),
                    hasTags ? tags : label.tags()));
        });
    }

    private void readValidity(JsonBody body, Times times) {
        Validity given = new Validity(
                body.timeOrNull("validSince", times),
                body.timeOrNull("validUntil", times),
                body.wholeOrNull("maxVisits"));
        boolean hasFrom = body.has("validSince");
        boolean hasUntil = body.has("validUntil");
        boolean hasMax = body.has("maxVisits");
        steps.add(draft -> {
            Validity validity = draft.validity();
            return draft.withValidity(new Validity(
                    hasFrom ? given.from() : validity.from(),
                    hasUntil ? given.until() : validity.until(),
                    hasMax ? given.maxClicks() : validity.maxClicks()));
        });
    }

    private void readForwarding(JsonBody body) {
        int code = body.smallWhole("status", Forwarding.USUAL.status().code());
        Forwarding given = new Forwarding(
                Forwarding.Status.of(code),
                body.gives("forwardQuery") ? body.flag("forwardQuery") : Forwarding.USUAL.query(),
                body.gives("appendPath") ? body.flag("appendPath") : Forwarding.USUAL.path());
        boolean givesStatus = body.gives("status");
        boolean givesQuery = body.gives("forwardQuery");
        boolean givesPath = body.gives("appendPath");
        steps.add(draft -> {
            Forwarding forwarding = draft.forwarding();
            return draft.withForwarding(new Forwarding(
                    givesStatus ? given.status() : forwarding.status(),
                    givesQuery ? given.query() : forwarding.query(),
                    givesPath ? given.path() : forwarding.path()));
        });
    }
}
