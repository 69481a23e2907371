package app.fingerpost.redirect;

import app.fingerpost.link.Link;
import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Target;
import java.time.Instant;
import java.util.stream.IntStream;

/** Links by number, as many as one likes, each the same whenever it is made; two hundred owners, all active. */
final class MadeUpLinks {
    private static final int OWNERS = 200;
    private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");

    private final String prefix;

    /** {@code prefix} is what all slugs begin with. */
    MadeUpLinks(String prefix) {
        this.prefix = prefix;
    }

    /** Links 0 to {@code count} - 1. */
    LinkIndex index(int count) {
        LinkIndex index = new LinkIndex();
        index.switchOwners(IntStream.rangeClosed(1, OWNERS).boxed().toList(), true);
        for (int i = 0; i < count; i++) {
            LinkDraft draft = LinkDraft.plain(new Slug(slug(i)), target(i), 1 + i % OWNERS);
            index.add(new Link(1L + i, draft, MADE, MADE), 0);
        }
        return index;
    }

    String slug(int i) {
        return prefix + i;
    }

    Target target(int i) {
        return new Target("https://www.example.org/a/page/that/is/far/away/" + i + ".html");
    }
}
