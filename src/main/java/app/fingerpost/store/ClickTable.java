package app.fingerpost.store;

import app.fingerpost.click.ClickBatch;
import app.fingerpost.click.ClickSink;
import app.fingerpost.click.Pace;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Counts of clicks as pages, and the totals of links that are added up from them. Written by the flusher's thread only,
 * but for {@link ClickRollup} and {@link ClickMerge}, which leave alone what is not yet added up.
 */
public final class ClickTable {
    /** A page is a megabyte at most. */
    private static final int AT_ONCE = 32;
    /** Bytes of a page that a flush writes: what the database takes a tenth of a millisecond for, since redirects may wait. */
    private static final int PIECE = 1 << 14;

    private final Handle handle;

    ClickTable(Handle handle) {
        this.handle = handle;
    }

    /** Adds a batch, unless its epoch was stored before. */
    void store(ClickBatch batch) {
        int fresh = handle.createUpdate("update click_epoch set epoch = :epoch where epoch < :epoch")
                .bind("epoch", batch.epoch())
                .execute();
        if (fresh == 0) {
            return;
        }
        SourceTable sources = new SourceTable(handle);
        sources.add(batch.agents(), batch.referrers());
        Pace.rest();
        Pace pace = new Pace();
        try (ClickPages pages = new ClickPages(handle, 1, PIECE)) {
            for (int i = 0; i < batch.size(); i++) {
                if (pages.add(batch.second(i), batch.linkId(i), batch.agent(i), batch.referrer(i), batch.clicks(i))) {
                    Pace.rest();
                }
                pace.step();
            }
            pages.end();
        }
        Pace.rest();
    }

    /** The number of the last batch in the pages, 0 before the first. */
    long epoch() {
        return handle.createQuery("select epoch from click_epoch")
                .mapTo(Long.class)
                .one();
    }

    /** See {@link ClickSink#number}. */
    long databaseNumber() {
        return handle.createQuery("select database_number from click_epoch")
                .mapTo(Long.class)
                .one();
    }

    /** The number of the last page in the totals that a reader of this transaction sees, 0 before the first. */
    public long addedUp() {
        return handle.createQuery("select added_up from click_epoch")
                .mapTo(Long.class)
                .one();
    }

    /** Adds to the totals what came since the last time. */
    void addUp() {
        new ClickAddition(handle, this).addUp();
    }

    /** The clicks of people on each link, also on deleted ones, as added up last. */
    public Map<Long, Long> totals() {
        Map<Long, Long> totals = new HashMap<>();
        handle.createQuery("select link_id, clicks from click_total")
                .map((row, context) -> totals.put(row.getLong("link_id"), row.getLong("clicks")))
                .list();
        return totals;
    }

    /** All clicks of people and of bots, also on deleted links, as added up last. */
    public Total total() {
        return handle.createQuery(
                        "select coalesce(sum(clicks), 0) people, coalesce(sum(bots), 0) bots from click_total")
                .map((row, context) -> new Total(row.getLong("people"), row.getLong("bots")))
                .one();
    }

    public record Total(long people, long bots) {}

    /** Takes the second of a link's last click. */
    public interface LastClick {
        void read(long link, long second);
    }

    /** Gives the last click of people on each link, exactly and as added up last, if it is in that period. */
    public void lastClicks(long from, long until, LastClick reader) {
        handle.createQuery("""
                        select link_id, last_second from click_total
                        where last_second >= :from and last_second < :until""")
                .bind("from", from)
                .bind("until", until)
                .map((row, context) -> {
                    reader.read(row.getLong("link_id"), row.getLong("last_second"));
                    return 1;
                })
                .forEach(one -> {});
    }

    /** As {@link #scanRuns}, count by count. */
    public void scan(long from, long until, ClickReader reader) {
        scanRuns(from, until, ClickRun.each(reader));
    }

    /**
     * Gives every count whose time begins in the period to {@code reader}.
     *
     * @param from in seconds since 1970, inclusive
     * @param until exclusive
     */
    public void scanRuns(long from, long until, ClickRun.Reader reader) {
        readRuns(pages(from, until), from, until, reader);
    }

    /** As {@link #scanRuns}, but pages that are in the period as a whole come as their sums, where they have some. */
    public void scan(long from, long until, ClickRun.Reader runs, PageSums.Reader sums) {
        List<Long> pages = pages(from, until);
        for (int at = 0; at < pages.size(); at += AT_ONCE) {
            List<Long> some = pages.subList(at, Math.min(at + AT_ONCE, pages.size()));
            Set<Long> left = new LinkedHashSet<>(some);
            handle.createQuery("""
                            select page, step, sums from click_page_sum
                            where page in (<pages>) and from_second >= :from and until_second <= :until""")
                    .bindList("pages", some)
                    .bind("from", from)
                    .bind("until", until)
                    .map((row, context) -> {
                        sums.read(new PageSums(row.getInt("step"), row.getBytes("sums")));
                        return row.getLong("page");
                    })
                    .forEach(left::remove);
            readRuns(List.copyOf(left), from, until, runs);
        }
    }

    private List<Long> pages(long from, long until) {
        return handle.createQuery("""
                        select id from click_page where until_second > :from and from_second < :until order by id""")
                .bind("from", from)
                .bind("until", until)
                .mapTo(Long.class)
                .list();
    }

    /** A number that no page written by a flush so far is above. */
    public long lastFlushed() {
        long merged = merged();
        return handle.createQuery("select id from click_page where step = 1 and id > :merged order by id desc limit 1")
                .bind("merged", merged)
                .mapTo(Long.class)
                .findOne()
                .orElse(merged);
    }

    /** Pages that flushes wrote up to this number were put together by {@link ClickMerge}; 0 before the first. */
    public long merged() {
        return handle.createQuery("select page from click_merged")
                .mapTo(Long.class)
                .one();
    }

    /**
     * Gives every count that a flush wrote after the page with this number, not below {@link #merged()}, to
     * {@code reader}.
     */
    public void scanAfter(long page, ClickReader reader) {
        List<Long> fresh = handle.createQuery("select id from click_page where id > :page and step = 1 order by id")
                .bind("page", page)
                .mapTo(Long.class)
                .list();
        read(fresh, reader);
    }

    /** Gives every count of these pages to {@code reader}. */
    void read(List<Long> pages, ClickReader reader) {
        readRuns(pages, Long.MIN_VALUE, Long.MAX_VALUE, ClickRun.each(reader));
    }

    /** The same, of counts whose time begins in the period. Reads a few at a time: all might not fit into memory. */
    void readRuns(List<Long> pages, long from, long until, ClickRun.Reader reader) {
        ClickRun.Reader within = run -> {
            if (run.second >= from && run.second < until) {
                reader.read(run);
            }
        };
        ClickPageReader pageReader = new ClickPageReader();
        for (int at = 0; at < pages.size(); at += AT_ONCE) {
            handle.createQuery("""
                            select step, from_second, until_second, entries from click_page
                            where id in (<pages>)""")
                    .bindList("pages", pages.subList(at, Math.min(at + AT_ONCE, pages.size())))
                    .map((row, context) -> {
                        boolean whole = row.getLong("from_second") >= from && row.getLong("until_second") <= until;
                        pageReader.readRuns(
                                row.getInt("step"), row.getBinaryStream("entries"), whole ? reader : within);
                        return 1;
                    })
                    .forEach(one -> {});
        }
    }
}
