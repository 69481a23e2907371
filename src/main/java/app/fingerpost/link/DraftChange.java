package app.fingerpost.link;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The difference between two drafts, to be made to a third: what the two have in common stays as it is there. So an edit
 * leaves alone what somebody else changed meanwhile.
 *
 * @param from what was seen
 * @param to what it should be
 */
public record DraftChange(LinkDraft from, LinkDraft to) implements UnaryOperator<LinkDraft> {
    /** @throws Rejected if what comes out could not be followed or kept */
    @Override
    public LinkDraft apply(LinkDraft now) {
        return new LinkDraft(
                one(now, LinkDraft::slug),
                one(now, LinkDraft::target),
                one(now, LinkDraft::ownerId),
                new Label(
                        one(now, draft -> draft.label().title()),
                        one(now, draft -> draft.label().notes()),
                        one(now, draft -> draft.label().tags())),
                one(now, LinkDraft::enabled),
                new Validity(
                        oneOrNone(now, draft -> draft.validity().from()),
                        oneOrNone(now, draft -> draft.validity().until()),
                        oneOrNone(now, draft -> draft.validity().maxClicks())),
                new Forwarding(
                        one(now, draft -> draft.forwarding().status()),
                        one(now, draft -> draft.forwarding().query()),
                        one(now, draft -> draft.forwarding().path())));
    }

    private <T> T one(LinkDraft now, Function<LinkDraft, T> part) {
        T wanted = part.apply(to);
        return part.apply(from).equals(wanted) ? part.apply(now) : wanted;
    }

    private <T> @Nullable T oneOrNone(LinkDraft now, Function<LinkDraft, @Nullable T> part) {
        @Nullable T wanted = part.apply(to);
        return Objects.equals(part.apply(from), wanted) ? part.apply(now) : wanted;
    }
}
