package app.fingerpost.store;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * What came to the pages of clicks since a reader last looked, so that a reader who keeps sums need not read all pages
 * again.
 *
 * <p>New clicks are pages of a step of 1 that were added up since. A rollup takes such pages away, perhaps before the
 * reader has seen them, and puts coarser ones in their place; their numbers are above those of all they replace. So if
 * there are coarser pages above the reader's mark, the stretches they cover are to be read as a whole. So are those of
 * pages that were put together since ({@link ClickMerge}): the reader may have seen a part of such a page.
 */
public final class ClickNews {
    private final Handle handle;
    private final ClickTable clicks;

    ClickNews(Handle handle) {
        this.handle = handle;
        this.clicks = new ClickTable(handle);
    }

    /**
     * How far a reader has come.
     *
     * @param addedUp the last page in the totals
     * @param coarse the last page that a rollup wrote, or a higher number
     */
    public record Mark(long addedUp, long coarse) {}

    /**
     * A stretch of time.
     *
     * @param from in seconds since 1970, inclusive
     * @param until exclusive
     */
    public record Stretch(long from, long until) {}

    /**
     * What is new.
     *
     * @param pages with new clicks, by number
     * @param together stretches whose counts were put together since
     * @param next the mark to look with next time
     */
    public record News(List<Long> pages, List<Stretch> together, Mark next) {}

    /** What came after the mark. */
    public News since(Mark mark) {
        long addedUp = clicks.addedUp();
        long merged = clicks.merged();
        List<Long> pages = new ArrayList<>();
        List<Stretch> together = new ArrayList<>();
        long[] coarse = {Math.max(mark.coarse, addedUp)};
        handle.createQuery("""
                        select id, step, from_second, until_second from click_page where id > :mark order by id""")
                .bind("mark", mark.addedUp)
                .map((row, context) -> {
                    long id = row.getLong("id");
                    Stretch stretch = new Stretch(row.getLong("from_second"), row.getLong("until_second"));
                    if (row.getInt("step") > 1) {
                        if (id > mark.coarse) {
                            together.add(stretch);
                            coarse[0] = Math.max(coarse[0], id);
                        }
                    } else if (id <= merged) {
                        together.add(stretch);
                    } else if (id <= addedUp) {
                        pages.add(id);
                    }
                    return id;
                })
                .forEach(id -> {});
        return new News(pages, together, new Mark(addedUp, coarse[0]));
    }

    /** The mark of one who has read everything that is added up. */
    public Mark mark() {
        long addedUp = clicks.addedUp();
        return since(new Mark(addedUp, addedUp)).next;
    }

    /** Gives the counts of these pages, all of a step of 1, to {@code reader}. */
    public void read(List<Long> pages, ClickReader reader) {
        clicks.read(pages, reader);
    }

    /** Gives every count whose time begins in the stretch to {@code reader}, but for what came after the mark. */
    public void scan(Stretch stretch, Mark mark, ClickReader reader) {
        List<Long> pages = handle.createQuery("""
                        select id from click_page
                        where until_second > :from and from_second < :until and (step > 1 or id <= :last)
                        order by id""")
                .bind("from", stretch.from)
                .bind("until", stretch.until)
                .bind("last", mark.addedUp)
                .mapTo(Long.class)
                .list();
        clicks.readRuns(pages, stretch.from, stretch.until, ClickRun.each(reader));
    }
}
