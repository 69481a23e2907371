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
import java.util.Objects;
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
        Label given = new Label(
                Objects.requireNonNullElse(body.textOrNull("title"), ""),
                Objects.requireNonNullElse(body.textOrNull("notes"), ""),
                Tag.all(body.texts("tags")));
        steps.add(draft -> {
            Label before = draft.label();
            return draft.withLabel(new Label(
                    body.has("title") ? given.title() : before.title(),
                    body.has("notes") ? given.notes() : before.notes(),
                    body.has("tags") ? given.tags() : before.tags()));
        });
    }

    private void readValidity(JsonBody body, Times times) {
        Validity given = new Validity(
                body.timeOrNull("validSince", times, Times.Day.START),
                body.timeOrNull("validUntil", times, Times.Day.END),
                body.wholeOrNull("maxVisits"));
        steps.add(draft -> {
            Validity before = draft.validity();
            return draft.withValidity(new Validity(
                    body.has("validSince") ? given.from() : before.from(),
                    body.has("validUntil") ? given.until() : before.until(),
                    body.has("maxVisits") ? given.maxClicks() : before.maxClicks()));
        });
    }

    private void readForwarding(JsonBody body) {
        Forwarding usual = Forwarding.USUAL;
        Forwarding given = new Forwarding(
                Forwarding.Status.of(body.smallWhole("status", usual.status().code())),
                body.flag("forwardQuery", usual.query()),
                body.flag("appendPath", usual.path()));
        steps.add(draft -> {
            Forwarding before = draft.forwarding();
            return draft.withForwarding(new Forwarding(
                    body.gives("status") ? given.status() : before.status(),
                    body.gives("forwardQuery") ? given.query() : before.query(),
                    body.gives("appendPath") ? given.path() : before.path()));
        });
    }
}
