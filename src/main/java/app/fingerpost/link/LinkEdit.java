package app.fingerpost.link;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A link before and after an edit; both are the same where there was nothing to change. */
public record LinkEdit(Link before, Link after) {
    /** In the order in which the refusal's sentence names them. */
    private static final List<String> PARTS = List.of(
            "slug",
            "target",
            "owner",
            "title",
            "notes",
            "tags",
            "state",
            "validFrom",
            "validUntil",
            "maxClicks",
            "status",
            "query",
            "path");

    /** Each link before with the one after at its place. */
    public static List<LinkEdit> of(List<Link> before, List<Link> after) {
        return IntStream.range(0, before.size())
                .mapToObj(i -> new LinkEdit(before.get(i), after.get(i)))
                .toList();
    }

    /** The edit that takes this one back. */
    public LinkEdit reversed() {
        return new LinkEdit(after, before);
    }

    /**
     * The edit made to the link as it is now: what it changes is changed, everything else stays as it is.
     *
     * @throws Rejected if something it changes is no longer as it was before the edit
     */
    public LinkDraft onTopOf(LinkDraft now) {
        LinkDraft from = before.draft();
        LinkDraft to = after.draft();
        return new LinkDraft(
                part("slug", from.slug(), to.slug(), now.slug()),
                part("target", from.target(), to.target(), now.target()),
                part("owner", from.ownerId(), to.ownerId(), now.ownerId()),
                new Label(
                        part(
                                "title",
                                from.label().title(),
                                to.label().title(),
                                now.label().title()),
                        part(
                                "notes",
                                from.label().notes(),
                                to.label().notes(),
                                now.label().notes()),
                        part(
                                "tags",
                                from.label().tags(),
                                to.label().tags(),
                                now.label().tags())),
                part("state", from.enabled(), to.enabled(), now.enabled()),
                validity(from.validity(), to.validity(), now.validity()),
                forwarding(from.forwarding(), to.forwarding(), now.forwarding()));
    }

    private Validity validity(Validity from, Validity to, Validity now) {
        @Nullable Instant begins = bound("validFrom", from.from(), to.from(), now.from());
        @Nullable Instant ends = bound("validUntil", from.until(), to.until(), now.until());
        @Nullable Long most = bound("maxClicks", from.maxClicks(), to.maxClicks(), now.maxClicks());
        try {
            return new Validity(begins, ends, most);
        } catch (Rejected e) {
            // What it changes and what somebody else changed do not go together.
            throw e.about(before.slug());
        }
    }

    private Forwarding forwarding(Forwarding from, Forwarding to, Forwarding now) {
        return new Forwarding(
                part("status", from.status(), to.status(), now.status()),
                part("query", from.query(), to.query(), now.query()),
                part("path", from.path(), to.path(), now.path()));
    }

    private <T> T part(String name, T from, T to, T now) {
        return Objects.requireNonNull(bound(name, from, to, now));
    }

    private <T> @Nullable T bound(String name, @Nullable T from, @Nullable T to, @Nullable T now) {
        if (Objects.equals(from, to) || Objects.equals(now, to)) {
            return now;
        }
        if (!Objects.equals(now, from)) {
            throw Rejected.taken(
                    name,
                    "edit-overtaken",
                    "The {0,choice,0#slug|1#target|2#owner|3#title|4#notes|5#tags|6#state|7#\"valid from\""
                            + "|8#\"valid until\"|9#maximum of clicks|10#redirect status|11#passing on of the query"
                            + "|12#passing on of the path} of \"{1}\" was changed again since then, so that link was left"
                            + " as it is. Change it by hand.",
                    PARTS.indexOf(name),
                    before.slug().value());
        }
        return to;
    }
}
