package app.fingerpost.store;

import org.jdbi.v3.core.Handle;

/** All tables, for the time of one transaction; of no use after it. */
public record Tables(
        LinkTable links,
        LinkSearch search,
        LinkNames names,
        TagTable tags,
        BinTable bin,
        UserTable users,
        ClickTable clicks,
        ClickNews news,
        ClickRollup rollup,
        ClickMerge merge,
        SourceTable sources,
        OrphanTable orphans,
        KeyTable keys,
        SavedReportTable savedReports) {
    static Tables on(Handle handle) {
        return new Tables(
                new LinkTable(handle),
                new LinkSearch(handle),
                new LinkNames(handle),
                new TagTable(handle),
                new BinTable(handle),
                new UserTable(handle),
                new ClickTable(handle),
                new ClickNews(handle),
                new ClickRollup(handle),
                new ClickMerge(handle),
                new SourceTable(handle),
                new OrphanTable(handle),
                new KeyTable(handle),
                new SavedReportTable(handle));
    }
}
