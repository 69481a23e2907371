package app.fingerpost.store;

import app.fingerpost.click.OrphanBatch;
import app.fingerpost.click.OrphanVisits;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Visits to slugs nobody has, by UTC day and path: written by {@link Housekeeping}, asked by reports. Bounded by {@link #DAYS}
 * days and {@link OrphanVisits#MOST_PATHS} paths a day.
 */
public final class OrphanTable {
    /**
     * How many days are kept, counted back from the newest: 90, also where they ended yesterday in a zone that is a day
     * behind.
     */
    public static final int DAYS = 92;

    private static final String OTHERS = "";

    private final Handle handle;

    OrphanTable(Handle handle) {
        this.handle = handle;
    }

    /**
     * Adds to what is there. Of a day that has all its paths, those that are new count under the empty path. Days that
     * are too old by now are deleted.
     */
    void add(OrphanBatch batch) {
        if (batch.isEmpty()) {
            return;
        }
        Map<LocalDate, Map<String, Long>> days = new TreeMap<>();
        batch.counts().forEach(count -> days.computeIfAbsent(count.day(), day -> new HashMap<>())
                .merge(count.path(), count.visits(), Long::sum));
        days.forEach(this::add);
        handle.createUpdate("delete from orphan_visit where on_day <= :day")
                .bind("day", Collections.max(days.keySet()).minusDays(DAYS))
                .execute();
    }

    /**
     * What is kept of the days from {@code from} to before {@code until}, by day, most visits first.
     */
    public List<OrphanBatch.Count> list(LocalDate from, LocalDate until) {
        return handle.createQuery("""
                        select on_day, path, visits from orphan_visit where on_day >= :from and on_day < :until
                        order by on_day, visits desc, path""")
                .bind("from", from)
                .bind("until", until)
                .map((row, context) -> new OrphanBatch.Count(
                        row.getObject("on_day", LocalDate.class), row.getString("path"), row.getLong("visits")))
                .list();
    }

    /** Visits of those days by path, most first; no more than so many paths. */
    public List<Map.Entry<String, Long>> byPath(LocalDate from, LocalDate until, int most) {
        return handle.createQuery("""
                        select path, sum(visits) as visits from orphan_visit where on_day >= :from and on_day < :until
                        group by path order by visits desc, path limit :most""")
                .bind("from", from)
                .bind("until", until)
                .bind("most", most)
                .map((row, context) -> Map.entry(row.getString("path"), row.getLong("visits")))
                .list();
    }

    /** All visits that are kept. */
    public long total() {
        return handle.createQuery("select coalesce(sum(visits), 0) from orphan_visit")
                .mapTo(Long.class)
                .one();
    }

    private void add(LocalDate day, Map<String, Long> visits) {
        Set<String> known =
                new HashSet<>(handle.createQuery("select path from orphan_visit where on_day = :day and path <> ''")
                        .bind("day", day)
                        .mapTo(String.class)
                        .list());
        Map<String, Long> fitting = new TreeMap<>();
        visits.forEach((path, count) -> {
            boolean toldApart = path.equals(OTHERS) || known.contains(path) || known.size() < OrphanVisits.MOST_PATHS;
            if (toldApart && !path.equals(OTHERS)) {
                known.add(path);
            }
            fitting.merge(toldApart ? path : OTHERS, count, Long::sum);
        });
        PreparedBatch rows = handle.prepareBatch("""
                merge into orphan_visit t
                using (values (cast(:day as date), cast(:path as varchar(200)), cast(:visits as bigint)))
                  as s (on_day, path, visits)
                on t.on_day = s.on_day and t.path = s.path
                when matched then update set visits = t.visits + s.visits
                when not matched then insert (on_day, path, visits) values (s.on_day, s.path, s.visits)""");
        fitting.forEach((path, count) ->
                rows.bind("day", day).bind("path", path).bind("visits", count).add());
        rows.execute();
    }
}
