package app.fingerpost.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.link.Link;
import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Target;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An index with links of an active owner, number 1, resolved at one instant. */
final class IndexFixture {
    static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    final LinkIndex index = new LinkIndex();
    final Resolver resolver = new Resolver(index);
    private long ids;

    IndexFixture() {
        index.switchOwners(List.of(1), true);
    }

    Link add(String slug) {
        return add(slug, draft -> draft);
    }

    Link add(String slug, UnaryOperator<LinkDraft> change) {
        Link link = link(slug, change);
        index.add(link, 0);
        return link;
    }

    /** Not in the index yet; leads to example.org under its own slug. */
    Link link(String slug, UnaryOperator<LinkDraft> change) {
        LinkDraft plain = LinkDraft.plain(new Slug(slug), new Target("https://example.org/" + slug), 1);
        return new Link(++ids, change.apply(plain), NOW, NOW);
    }

    /** Puts the changed link, which it returns, in the place of the one it was. */
    Link edit(Link link, UnaryOperator<LinkDraft> change) {
        Link changed = new Link(link.id(), change.apply(link.draft()), NOW, NOW);
        index.replace(link.slug(), changed);
        return changed;
    }

    /** Resolves as a click. */
    Outcome resolve(String slug) {
        return resolver.resolve(slug, "", null, NOW.toEpochMilli(), true);
    }

    String locationOf(String slug) {
        return locationOf(slug, "", null);
    }

    String locationOf(String slug, String rest, @Nullable String query) {
        Outcome outcome = resolver.resolve(slug, rest, query, NOW.toEpochMilli(), true);
        assertThat(outcome).isInstanceOf(Outcome.Redirect.class);
        return ((Outcome.Redirect) outcome).location();
    }
}
