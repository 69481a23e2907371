package app.fingerpost.store;

import app.fingerpost.link.LinkSummary;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Deleted links: those that can be restored, and what is left of those deleted for good. All that changes
 * them is for the editor's thread.
 */
public final class BinTable {
    private static final int BATCH = 1000;

    private final Handle handle;

    BinTable(Handle handle) {
        this.handle = handle;
    }

    /** What can be restored, last deleted first; a link's time of deletion is when it was updated. */
    public List<LinkSummary> all() {
        // The bin's list first: H2 does not put it before a left join that comes earlier.
        return LinkSearch.withTags(
                handle,
                handle.createQuery("select " + LinkSearch.COLUMNS
                        + " from binned_link b join link l on l.id = b.link_id"
                        + " left join click_total c on c.link_id = l.id"
                        + " order by l.updated_at desc, l.id desc"));
    }

    /** The ids of the same, in no order. */
    public Set<Long> ids() {
        return handle.createQuery("select link_id from binned_link")
                .mapTo(Long.class)
                .set();
    }

    /** How many links can be restored. */
    public long count() {
        return handle.createQuery("select count(*) from binned_link")
                .mapTo(Long.class)
                .one();
    }

    /**
     * Puts links into the bin: their slugs are free for others, their clicks stay. {@code between} runs after each batch, as
     * in {@link #take}.
     */
    public void put(Collection<Long> ids, Instant now, Runnable between) {
        move(ids, "update link set bin = id, updated_at = :now, edit = :edit where id = :id and bin = 0", now, between);
        inBatches(ids, between, part -> handle.createUpdate("""
                        insert into binned_link (link_id)
                        select l.id from link l
                        where l.id in (<ids>) and l.bin <> 0 and not l.purged
                          and not exists (select 1 from binned_link b where b.link_id = l.id)""")
                .bindList("ids", part)
                .execute());
    }

    /**
     * Takes links out of the bin; their slugs must be free.
     *
     * @return whether all of them could be restored; a transaction that gets false has to be given up
     */
    public boolean take(Collection<Long> ids, Instant now, Runnable between) {
        int taken = move(
                ids,
                "update link set bin = 0, updated_at = :now, edit = :edit where id = :id and bin <> 0 and not purged",
                now,
                between);
        inBatches(ids, between, part -> handle.createUpdate("delete from binned_link where link_id in (<ids>)")
                .bindList("ids", part)
                .execute());
        return taken == ids.size();
    }

    /** Gives those of the links that are here and one user's to another. */
    public void give(Collection<Long> ids, int from, int to) {
        inBatches(ids, () -> {}, part -> handle.createUpdate("""
                        update link set owner_id = :to
                        where id in (<ids>) and owner_id = :from and bin <> 0""")
                .bindList("ids", part)
                .bind("from", from)
                .bind("to", to)
                .execute());
    }

    /** Up to {@code most} links that were put here before that time and can still be restored. */
    public List<Long> before(Instant time, int most) {
        return handle.createQuery("""
                        select l.id from binned_link b join link l on l.id = b.link_id
                        where l.updated_at < :time order by l.id fetch first :most rows only""")
                .bind("time", LinkRow.column(time))
                .bind("most", most)
                .mapTo(Long.class)
                .list();
    }

    /** Deletes for good what of these is still in the bin: no more is left than reports need to name the clicks. */
    public int purge(Collection<Long> ids) {
        return inBatches(ids, () -> {}, part -> {
            int purged = handle.createUpdate("""
                            update link set purged = true, target = '', title = '', notes = ''
                            where id in (<ids>) and bin <> 0 and not purged""").bindList("ids", part).execute();
            for (String table : List.of("link_tag", "binned_link")) {
                handle.createUpdate("delete from " + table
                                + " where link_id in (select id from link where id in (<ids>) and purged)")
                        .bindList("ids", part)
                        .execute();
            }
            return purged;
        });
    }

    private static int inBatches(Collection<Long> ids, Runnable between, ToIntFunction<List<Long>> change) {
        List<Long> all = List.copyOf(ids);
        int changed = 0;
        for (int from = 0; from < all.size(); from += BATCH) {
            changed += change.applyAsInt(all.subList(from, Math.min(from + BATCH, all.size())));
            between.run();
        }
        return changed;
    }

    private int move(Collection<Long> ids, String sql, Instant now, Runnable between) {
        if (ids.isEmpty()) {
            return 0;
        }
        long edit = LinkTable.nextEdit(handle);
        return inBatches(ids, between, part -> {
            PreparedBatch batch = handle.prepareBatch(sql);
            for (long id : part) {
                batch.bind("now", LinkRow.column(now))
                        .bind("edit", edit)
                        .bind("id", id)
                        .add();
            }
            return Arrays.stream(batch.execute()).sum();
        });
    }
}
