package app.fingerpost.manage;

import app.fingerpost.link.LinkQuery;
import app.fingerpost.link.LinkSummary;
import app.fingerpost.link.User;
import app.fingerpost.redirect.LinkIndex;
import app.fingerpost.store.Database;

/** Fills an empty index from the store, once, at the start. */
public final class IndexLoader {
    private IndexLoader() {}

    public static LinkIndex load(Database database) {
        LinkIndex index = new LinkIndex();
        return database.read(tables -> {
            index.switchOwners(
                    tables.users().all().stream()
                            .filter(User::active)
                            .map(User::id)
                            .toList(),
                    true);
            for (LinkSummary summary : tables.search().find(LinkQuery.ALL)) {
                index.add(summary.link(), summary.clicks());
            }
            return index;
        });
    }
}
