package app.fingerpost.store;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * Adds up the counts of pages of hours and days, which are read as a whole by every report over years and do not change
 * any more. A page without sums is read count by count, so nothing depends on when this is done.
 *
 * <p>Each step is one transaction, and takes the pages in the order of their numbers; a rollup's have higher ones than all
 * before. The sums go with their page when {@link ClickRollup} takes it away.
 */
public final class PageAddition {
    private static final int HOUR = 3600;
    /** Added up in one step. */
    private static final int MOST_PAGES = 4;

    private final Handle handle;

    PageAddition(Handle handle) {
        this.handle = handle;
    }

    /** Does one step; false if every such page has its sums. */
    public boolean step() {
        // The bound on its first column has the index by time read, and not the rows, which are large.
        List<Long> pages =
                handle.createQuery("""
                        select id from click_page
                        where until_second > 0 and step >= :hour
                          and id > (select coalesce(max(page), 0) from click_page_sum)
                        order by id""").bind("hour", HOUR).mapTo(Long.class).list();
        ClickTable clicks = new ClickTable(handle);
        Bots bots = new SourceTable(handle).bots();
        for (long page : pages.subList(0, Math.min(MOST_PAGES, pages.size()))) {
            Sums sums = new Sums(bots);
            clicks.readRuns(List.of(page), Long.MIN_VALUE, Long.MAX_VALUE, sums);
            handle.createUpdate("""
                            insert into click_page_sum (page, step, from_second, until_second, sums)
                            select id, step, from_second, until_second, :sums from click_page where id = :page""")
                    .bind("page", page)
                    .bind("sums", sums.toBytes())
                    .execute();
        }
        return !pages.isEmpty();
    }

    /** Those of one page. */
    static final class Sums implements ClickRun.Reader {
        private final Bots allBots;
        private final SortedMap<Long, Sum> times = new TreeMap<>();
        private final SortedMap<Long, Sum> links = new TreeMap<>();
        private final SortedMap<Long, Sum> agents = new TreeMap<>();
        private final SortedMap<Long, Sum> referrers = new TreeMap<>();

        Sums(Bots allBots) {
            this.allBots = allBots;
        }

        @Override
        public void read(ClickRun run) {
            Sum ofTime = of(times, run.second());
            Sum ofLink = of(links, run.link());
            for (int i = 0; i < run.size(); i++) {
                int agent = run.agent(i);
                boolean bot = allBots.have(agent);
                long clicks = run.clicks(i);
                ofTime.add(clicks, bot);
                ofLink.add(clicks, bot);
                of(agents, agent).add(clicks, bot);
                of(referrers, run.referrer(i)).add(clicks, bot);
                ofLink.lastAll = Math.max(ofLink.lastAll, run.second());
                if (!bot) {
                    ofLink.lastPeople = Math.max(ofLink.lastPeople, run.second());
                }
            }
        }

        private static Sum of(SortedMap<Long, Sum> sums, long number) {
            return sums.computeIfAbsent(number, any -> new Sum());
        }

        byte[] toBytes() {
            long base = times.firstKey();
            Varints all = new Varints();
            all.add(PageSums.VERSION);
            all.add(base);
            SortedMap<Long, Sum> minutes = new TreeMap<>();
            times.forEach((second, sum) -> minutes.put((second - base) / PageSums.MINUTE, sum));
            for (SortedMap<Long, Sum> part : List.of(minutes, links, agents, referrers)) {
                Varints entries = entries(part);
                all.add(entries.size());
                all.add(entries);
            }
            if (times.size() > 1) {
                List<Long> seconds = List.copyOf(times.keySet());
                links.forEach((link, sum) -> {
                    all.add(sum.lastPeople == 0 ? 0 : place(sum.lastPeople, seconds));
                    all.add(place(sum.lastAll, seconds));
                });
            }
            return all.toBytes();
        }

        private static Varints entries(SortedMap<Long, Sum> sums) {
            Varints entries = new Varints();
            long before = 0;
            for (var sum : sums.entrySet()) {
                entries.add(sum.getKey() - before);
                entries.add(sum.getValue().people);
                entries.add(sum.getValue().bots);
                before = sum.getKey();
            }
            return entries;
        }

        private static int place(long second, List<Long> seconds) {
            return 1 + Collections.binarySearch(seconds, second);
        }
    }

    private static final class Sum {
        private long people;
        private long bots;
        private long lastPeople;
        private long lastAll;

        void add(long clicks, boolean bot) {
            if (bot) {
                bots += clicks;
            } else {
                people += clicks;
            }
        }
    }
}
