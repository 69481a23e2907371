package app.fingerpost.report;

import app.fingerpost.link.Slug;
import app.fingerpost.store.Tables;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Which links a question is about, by their ids. */
final class WantedLinks {
    private WantedLinks() {}

    /** The links of the owner or with the slug that is asked for; null for all. */
    static @Nullable BitSet of(Question question, Tables tables) {
        String owner = question.owner();
        String slug = question.slug();
        if (owner == null && slug == null) {
            return null;
        }
        BitSet wanted = new BitSet();
        if (slug != null) {
            tables.links()
                    .bySlug(new Slug(slug))
                    .ifPresent(found -> wanted.set((int) found.link().id()));
        }
        if (owner != null) {
            BitSet owned = new BitSet();
            tables.names().each(link -> {
                if (link.owner().equals(owner)) {
                    owned.set((int) link.id());
                }
            });
            if (slug == null) {
                return owned;
            }
            wanted.and(owned);
        }
        return wanted;
    }
}
