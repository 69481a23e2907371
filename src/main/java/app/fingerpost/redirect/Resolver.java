package app.fingerpost.redirect;

import app.fingerpost.link.Location;
import app.fingerpost.link.Slug;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of a request. Called by any thread; never waits.
 */
public final class Resolver {
    private static final int MOST_OFFERED = 20;

    private final LinkIndex index;

    public Resolver(LinkIndex index) {
        this.index = index;
    }

    /**
     * Resolves one request. The answer was true at one moment within the call.
     *
     * @param slug the first path segment, decoded
     * @param rest what follows it in the path, raw: empty or beginning with a slash
     * @param query raw, or null
     * @param now milliseconds since 1970
     * @param counts whether the request is a click; only clicks use up a link's maximum
     */
    public Outcome resolve(String slug, String rest, @Nullable String query, long now, boolean counts) {
        return resolve(new SlugKey(slug), rest, query, now, counts);
    }

    /** The same for a path that is nothing but a slug, which is in UTF-8 and the resolver's own from now on. */
    public Outcome resolve(byte[] slug, @Nullable String query, long now, boolean counts) {
        return resolve(new SlugKey(slug), "", query, now, counts);
    }

    private Outcome resolve(SlugKey slug, String rest, @Nullable String query, long now, boolean counts) {
        while (true) {
            Entry entry = index.exact(slug);
            if (entry == null) {
                String composed = Slug.composed(slug.slug());
                entry = index.exact(new SlugKey(composed));
                if (entry == null) {
                    List<Entry> alike = index.alike(composed);
                    if (alike.size() != 1) {
                        return unknown(composed, alike);
                    }
                    entry = alike.get(0);
                }
            }
            boolean active = index.isActive(entry.owner);
            if (!entry.retired) {
                return outcome(entry, active, rest, query, now, counts);
            }
        }
    }

    private static Outcome outcome(
            Entry entry, boolean active, String rest, @Nullable String query, long now, boolean counts) {
        if (!active) {
            return new Outcome.OwnerInactive();
        }
        if (!entry.enabled) {
            return new Outcome.LinkDisabled();
        }
        if (!entry.hasBegun(now)) {
            return new Outcome.NotYet();
        }
        if (entry.hasEnded(now)) {
            return new Outcome.Expired();
        }
        boolean further = rest.length() > 1;
        if (further && !entry.passPath) {
            return new Outcome.Unknown(entry.slug() + rest, List.of(entry.slug()));
        }
        if (!entry.grant(counts)) {
            return new Outcome.UsedUp();
        }
        String passed = entry.passQuery ? query : null;
        if (!further && (passed == null || passed.isEmpty())) {
            return entry;
        }
        return new ExtendedRedirect(entry, Location.extend(entry.location(), further ? rest : "", passed));
    }

    private static Outcome unknown(String asked, List<Entry> alike) {
        return new Outcome.Unknown(
                asked,
                alike.stream().map(SlugKey::slug).sorted().limit(MOST_OFFERED).toList());
    }
}
