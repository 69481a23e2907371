package app.fingerpost.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Puts pages that flushes wrote together, those of up to an hour into one; every count stays as it is. A second of a
 * personal server has a click or two, and to find its page takes much longer than to read them.
 *
 * <p>Pages are taken in the order of their numbers, and the last one's number becomes that of the whole. So a reader who
 * knows the pages up to a number that is not below {@link ClickTable#merged()} still knows what is new: every page above
 * it. A reader with a lower number may have read a part of such a page, and has to read its time again.
 *
 * <p>Each step is one transaction.
 */
public final class ClickMerge {
    private static final int HOUR = 3600;
    /** How many of the newest pages are best left: those of the last quarter of an hour at least. */
    public static final int LEFT = 900;

    /** Put together in one step. */
    private static final int MOST_PAGES = 1000;

    private final Handle handle;
    private final ClickTable clicks;

    ClickMerge(Handle handle) {
        this.handle = handle;
        this.clicks = new ClickTable(handle);
    }

    private record Page(long id, long from, int bytes) {
        boolean isOfHour(Page other) {
            return Math.floorDiv(from, HOUR) == Math.floorDiv(other.from, HOUR);
        }
    }

    /**
     * Does one step; false if there was nothing to do. An hour is over when a page of another one follows.
     *
     * @param left how many of the newest pages are left as they are, for readers who come back soon
     */
    public boolean step(int left) {
        List<Page> pages = handle.createQuery("""
                        select id, from_second, octet_length(entries) as bytes from click_page
                        where id > :merged and step = 1 and id <= (select added_up from click_epoch)
                        order by id limit :limit""")
                .bind("merged", clicks.merged())
                .bind("limit", MOST_PAGES + left + 1)
                .map((row, context) -> new Page(row.getLong("id"), row.getLong("from_second"), row.getInt("bytes")))
                .list();
        int free = pages.size() - left;
        if (free <= 0) {
            return false;
        }
        int end = 1;
        int bytes = pages.get(0).bytes;
        while (end < free
                && end < MOST_PAGES
                && pages.get(end).isOfHour(pages.get(0))
                && bytes + pages.get(end).bytes < ClickPage.FULL_OF_PAGES) {
            bytes += pages.get(end).bytes;
            end++;
        }
        if (end == free && end < MOST_PAGES) {
            return false;
        }
        merge(pages.subList(0, end));
        return true;
    }

    private void merge(List<Page> pages) {
        long last = pages.get(pages.size() - 1).id;
        if (pages.size() > 1) {
            ClickPage whole = new ClickPage(1, pages.get(0).from);
            clicks.read(
                    pages.stream().map(Page::id).toList(),
                    (second, step, link, agent, referrer, n) -> whole.add(second, link, agent, referrer, n));
            handle.createUpdate("delete from click_page where id > :merged and id < :last and step = 1")
                    .bind("merged", clicks.merged())
                    .bind("last", last)
                    .execute();
            handle.createUpdate("""
                            update click_page
                            set from_second = :from, until_second = :until, entries = :entries
                            where id = :last""")
                    .bind("from", whole.from())
                    .bind("until", whole.until())
                    .bind("entries", whole.toBytes())
                    .bind("last", last)
                    .execute();
        }
        handle.createUpdate("update click_merged set page = :last")
                .bind("last", last)
                .execute();
    }
}
