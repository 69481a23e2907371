package app.fingerpost.store;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What reports call links, those in the bin too. */
public final class LinkNames {
    private static final String NAMES =
            "select l.id, l.slug, l.bin, o.name from link l join owner o on o.id = l.owner_id";
    /**
     * Links read at once. With all of a hundred thousand in memory together, the garbage collector copies tens of megabytes
     * while redirects wait.
     */
    private static final int AT_ONCE = 2000;

    private final Handle handle;

    LinkNames(Handle handle) {
        this.handle = handle;
    }

    /** Gives all names to {@code taker}, by the links' ids. */
    public void each(Consumer<LinkName> taker) {
        long last = 0;
        List<LinkName> names;
        do {
            names = list(handle.createQuery(NAMES + " where l.id > :last order by l.id limit :most")
                    .bind("last", last)
                    .bind("most", AT_ONCE));
            names.forEach(taker);
            last = names.isEmpty() ? last : names.get(names.size() - 1).id();
        } while (names.size() == AT_ONCE);
    }

    /** The names of these links. */
    public List<LinkName> of(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : list(handle.createQuery(NAMES + " where l.id in (<ids>)").bindList("ids", List.copyOf(ids)));
    }

    private static List<LinkName> list(Query links) {
        return links.map((row, context) -> new LinkName(
                        row.getLong("id"), row.getString("slug"), row.getLong("bin") != 0, row.getString("name")))
                .list();
    }
}
