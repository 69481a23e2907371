package app.fingerpost.report;

import app.fingerpost.link.Slug;
import app.fingerpost.link.Tag;
import app.fingerpost.store.Tables;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which links a question is about, by their ids. */
final class WantedLinks {
    private WantedLinks() {}

    /** The links of the owner, with the slug and with the tag that are asked for; null for all. */
    static @Nullable BitSet of(Narrowing narrowing, Tables tables) {
        List<BitSet> conditions = new ArrayList<>();
        if (narrowing.slug() != null) {
            conditions.add(withSlug(narrowing.slug(), tables));
        }
        if (narrowing.owner() != null) {
            conditions.add(ownedBy(narrowing.owner(), tables));
        }
        if (narrowing.tag() != null) {
            conditions.add(tagged(narrowing.tag(), tables));
        }
        if (conditions.isEmpty()) {
            return null;
        }
        BitSet wanted = conditions.get(0);
        conditions.forEach(wanted::and);
        return wanted;
    }

    private static BitSet withSlug(String slug, Tables tables) {
        BitSet wanted = new BitSet();
        tables.links()
                .bySlug(new Slug(slug))
                .ifPresent(found -> wanted.set((int) found.link().id()));
        return wanted;
    }

    private static BitSet ownedBy(String owner, Tables tables) {
        BitSet wanted = new BitSet();
        tables.names().each(link -> {
            if (link.owner().equals(owner)) {
                wanted.set((int) link.id());
            }
        });
        return wanted;
    }

    private static BitSet tagged(String tag, Tables tables) {
        BitSet wanted = new BitSet();
        tables.tags().links(new Tag(tag)).forEach(link -> wanted.set(link.intValue()));
        return wanted;
    }
}
