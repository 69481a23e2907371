package app.fingerpost.store;

import java.time.Instant;
import java.time.ZoneId;
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
        PageAddition pageAddition,
        SourceTable sources,
        OrphanTable orphans,
        KeyTable keys,
        SavedReportTable savedReports) {
    static Tables on(Handle handle, Identities identities) {
        return new Tables(
                new LinkTable(handle, identities),
                new LinkSearch(handle),
                new LinkNames(handle),
                new TagTable(handle),
                new BinTable(handle),
                new UserTable(handle, identities),
                new ClickTable(handle),
                new ClickNews(handle),
                new ClickRollup(handle),
                new ClickMerge(handle),
                new PageAddition(handle),
                new SourceTable(handle),
                new OrphanTable(handle),
                new KeyTable(handle),
                new SavedReportTable(handle, identities));
    }

    /** Does one step of what keeps pages of clicks few and quick to read; false if there is nothing to do at {@code now}. */
    public boolean keepPages(Instant now, ClickRollup.Ages ages, ZoneId zone) {
        return rollup.step(now, ages, zone) || merge.step(ClickMerge.LEFT) || pageAddition.step();
    }
}
