package app.fingerpost.store;

import app.fingerpost.click.ClickBatch;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Counts of clicks: written by the flusher, asked by reports. */
public final class ClickTable {
    private static final int BATCH = 5000;

    private final Handle handle;

    ClickTable(Handle handle) {
        this.handle = handle;
    }

    /** Adds a batch to seconds and totals, unless its epoch was stored before. */
    void store(ClickBatch batch) {
        int fresh = handle.createUpdate("update click_epoch set epoch = :epoch where epoch < :epoch")
                .bind("epoch", batch.epoch())
                .execute();
        if (fresh == 0) {
            return;
        }
        storeSeconds(batch);
        storeTotals(batch);
    }

    /** The number of the last flush whose clicks a reader of this transaction sees, 0 before the first. */
    public long epoch() {
        return handle.createQuery("select epoch from click_epoch")
                .mapTo(Long.class)
                .one();
    }

    /** All clicks of each link, also of deleted ones. */
    public Map<Long, Long> totals() {
        Map<Long, Long> totals = new HashMap<>();
        handle.createQuery("select link_id, clicks from click_total")
                .map((row, context) -> totals.put(row.getLong("link_id"), row.getLong("clicks")))
                .list();
        return totals;
    }

    /** Clicks by link, most first. */
    public List<LinkClicks> byLink(ClickFilter filter) {
        return filtered(filter, """
                        select l.slug, l.bin, o.name, sum(c.clicks) as clicks, max(c.at_second) as last_second""", "group by l.id, l.slug, l.bin, o.name order by clicks desc, l.slug, l.id")
                .map((row, context) -> new LinkClicks(
                        row.getString("slug"),
                        row.getLong("bin") != 0,
                        row.getString("name"),
                        row.getLong("clicks"),
                        Instant.ofEpochSecond(row.getLong("last_second"))))
                .list();
    }

    /** Clicks by owner's name, most first. */
    public Map<String, Long> byUser(ClickFilter filter) {
        return named(filtered(
                filter,
                "select o.name as name, sum(c.clicks) as clicks",
                "group by o.name order by clicks desc, o.name"));
    }

    /** Clicks by tag, most first; a link's clicks count for each of its tags, those of a link without one for "". */
    public Map<String, Long> byTag(ClickFilter filter) {
        return named(filtered(
                filter,
                "select coalesce(t.tag, '') as name, sum(c.clicks) as clicks",
                "left join link_tag t on t.link_id = l.id",
                "group by coalesce(t.tag, '') order by clicks desc, name"));
    }

    /** Clicks by steps of so many seconds, counted from 1970; keyed by the step's first second, in order. */
    public TreeMap<Long, Long> byStep(ClickFilter filter, int seconds) {
        TreeMap<Long, Long> steps = new TreeMap<>();
        filtered(
                        filter,
                        "select c.at_second / " + seconds + " as step, sum(c.clicks) as clicks",
                        "group by c.at_second / " + seconds)
                .map((row, context) -> steps.put(row.getLong("step") * seconds, row.getLong("clicks")))
                .list();
        return steps;
    }

    /** All clicks the filter lets through. */
    public long total(ClickFilter filter) {
        return filtered(filter, "select coalesce(sum(c.clicks), 0)", "")
                .mapTo(Long.class)
                .one();
    }

    private static Map<String, Long> named(Query query) {
        Map<String, Long> clicks = new java.util.LinkedHashMap<>();
        query.map((row, context) -> clicks.put(row.getString("name"), row.getLong("clicks")))
                .list();
        return clicks;
    }

    private Query filtered(ClickFilter filter, String select, String end) {
        return filtered(filter, select, "", end);
    }

    private Query filtered(ClickFilter filter, String select, String join, String end) {
        String sql = select
                + " from click_count c join link l on l.id = c.link_id join owner o on o.id = l.owner_id " + join
                + " where c.at_second >= :from and c.at_second < :until"
                + (filter.owner() == null ? "" : " and o.name = :owner")
                + (filter.slug() == null ? "" : " and l.slug = :slug and l.bin = 0")
                + " " + end;
        Query query = handle.createQuery(sql)
                .bind("from", filter.from().getEpochSecond())
                .bind("until", filter.until().getEpochSecond());
        bindIfGiven(query, "owner", filter.owner());
        bindIfGiven(query, "slug", filter.slug());
        return query;
    }

    private static void bindIfGiven(Query query, String name, @Nullable String value) {
        if (value != null) {
            query.bind(name, value);
        }
    }

    private void storeSeconds(ClickBatch batch) {
        PreparedBatch rows = handle.prepareBatch("""
                merge into click_count t
                using (values (cast(:second as bigint), cast(:link as bigint), cast(:clicks as bigint)))
                  as s (at_second, link_id, clicks)
                on t.at_second = s.at_second and t.link_id = s.link_id
                when matched then update set clicks = t.clicks + s.clicks
                when not matched then insert (at_second, link_id, clicks) values (s.at_second, s.link_id, s.clicks)""");
        for (int i = 0; i < batch.size(); i++) {
            rows.bind("second", batch.second(i))
                    .bind("link", batch.linkId(i))
                    .bind("clicks", batch.clicks(i))
                    .add();
            executeIfFull(rows);
        }
        executeRest(rows);
    }

    private void storeTotals(ClickBatch batch) {
        record Sum(long clicks, long lastSecond) {}
        TreeMap<Long, Sum> totals = new TreeMap<>();
        for (int i = 0; i < batch.size(); i++) {
            totals.merge(
                    batch.linkId(i),
                    new Sum(batch.clicks(i), batch.second(i)),
                    (a, b) -> new Sum(a.clicks + b.clicks, Math.max(a.lastSecond, b.lastSecond)));
        }
        PreparedBatch rows = handle.prepareBatch("""
                merge into click_total t
                using (values (cast(:link as bigint), cast(:clicks as bigint),
                               cast(:second as bigint), cast(:epoch as bigint)))
                  as s (link_id, clicks, last_second, epoch)
                on t.link_id = s.link_id
                when matched then update set clicks = t.clicks + s.clicks,
                  last_second = greatest(t.last_second, s.last_second), epoch = s.epoch
                when not matched then insert (link_id, clicks, last_second, epoch)
                  values (s.link_id, s.clicks, s.last_second, s.epoch)""");
        totals.forEach((link, sum) -> {
            rows.bind("link", link)
                    .bind("clicks", sum.clicks)
                    .bind("second", sum.lastSecond)
                    .bind("epoch", batch.epoch())
                    .add();
            executeIfFull(rows);
        });
        executeRest(rows);
    }

    private static void executeIfFull(PreparedBatch rows) {
        if (rows.size() == BATCH) {
            rows.execute();
        }
    }

    private static void executeRest(PreparedBatch rows) {
        if (rows.size() > 0) {
            rows.execute();
        }
    }
}
