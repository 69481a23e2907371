package app.fingerpost.manage;

import app.fingerpost.link.Link;
import app.fingerpost.link.LinkSummary;
import app.fingerpost.link.Slug;
import app.fingerpost.link.User;
import app.fingerpost.redirect.LinkIndex;
import app.fingerpost.store.Database;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Makes the index agree with the store. For the writer's thread, or before there is one. */
public final class IndexLoader {
    private IndexLoader() {}

    /** A new index with everything that is in the store. */
    public static LinkIndex load(Database database) {
        return database.read(tables -> {
            LinkIndex index = new LinkIndex();
            tables.search().each(summary -> index.add(summary.link(), summary.clicks()));
            switchOwners(index, tables.users().all());
            return index;
        });
    }

    /** A new index with these links and users. */
    public static LinkIndex of(Collection<LinkSummary> links, Collection<User> users) {
        LinkIndex index = new LinkIndex();
        links.forEach(summary -> index.add(summary.link(), summary.clicks()));
        switchOwners(index, users);
        return index;
    }

    /** Puts in what the index lacks, takes out what it has too much, and replaces the rest. */
    static void reconcile(Database database, LinkIndex index) {
        database.read(tables -> {
            // First, for what is put in may be the link of an owner who is off.
            switchOwners(index, tables.users().all());
            Map<Slug, Long> numbers = new HashMap<>();
            tables.search()
                    .each(summary ->
                            numbers.put(summary.link().slug(), summary.link().id()));
            index.removeUnless((slug, number) -> number.equals(numbers.get(slug)));
            tables.search().each(summary -> {
                Link link = summary.link();
                if (index.has(link.slug())) {
                    index.replace(link.slug(), link);
                } else {
                    index.add(link, summary.clicks());
                }
            });
            index.forgetAllBut(tables.bin().ids());
            return true;
        });
    }

    private static void switchOwners(LinkIndex index, Collection<User> users) {
        index.switchOnOnly(users.stream().filter(User::active).map(User::id).toList());
    }
}
