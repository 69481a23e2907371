package app.fingerpost.report;

import app.fingerpost.store.Bots;
import app.fingerpost.store.ClickNews;
import app.fingerpost.store.ClickReader;
import app.fingerpost.store.Tables;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * New clicks of links, while they are added up by day. For the time of one transaction: mostly all are of today, and of
 * any number of links, so what is kept meanwhile is little and by day.
 */
final class DaySums {
    private final Tables tables;
    private final DayWindow window;
    private final Bots bots;
    private final @Nullable Sums[] byDay = new Sums[DayCounts.DAYS];
    /** Of these days every click is added up here, so that what was known of them no longer counts. */
    private BitSet again = new BitSet();

    /** One more than the highest number of a link with a click here. */
    private int end;

    DaySums(Tables tables, DayWindow window) {
        this.tables = tables;
        this.window = window;
        this.bots = tables.sources().bots();
    }

    boolean isEmpty() {
        return end == 0 && again.isEmpty();
    }

    /** Adds every click of the days up to the mark. */
    void addAll(ClickNews.Mark mark) {
        tables.news().scan(window.whole(), mark, adder(new BitSet()));
    }

    /** Adds what is new. Days in which counts were put together are added up again as a whole. */
    void addNews(ClickNews.News news) {
        again = window.touched(news.together());
        ClickReader adder = adder(new BitSet());
        again.stream().forEach(day -> tables.news().scan(window.stretch(day), news.next(), adder));
        tables.news().read(news.pages(), adder(again));
    }

    /** The counts as they are now: those of before, where there are no others. */
    @Nullable
    DayCounts[] over(@Nullable DayCounts[] before) {
        @Nullable DayCounts[] after = Arrays.copyOf(before, Math.max(before.length, end));
        for (int link = 0; link < after.length; link++) {
            DayCounts known = after[link];
            if (isNew(link) || (known != null && !again.isEmpty())) {
                DayCounts counts = over(known == null ? DayCounts.NONE : known, link);
                if (!counts.equals(known)) {
                    after[link] = counts.equals(DayCounts.NONE) ? null : counts;
                }
            }
        }
        return after;
    }

    private boolean isNew(int link) {
        for (Sums sums : byDay) {
            if (sums != null && sums.of(link) != 0) {
                return true;
            }
        }
        return false;
    }

    private DayCounts over(DayCounts before, int link) {
        long[] counts = before.toArray();
        again.stream().forEach(day -> counts[day] = 0);
        for (int day = 0; day < byDay.length; day++) {
            Sums sums = byDay[day];
            if (sums != null) {
                counts[day] += sums.of(link);
            }
        }
        return DayCounts.of(counts);
    }

    /** Leaves out bots, and clicks of the days that are {@code done}. */
    private ClickReader adder(BitSet done) {
        return (second, step, link, agent, referrer, n) -> {
            int day = window.day(second);
            if (day >= 0 && !done.get(day) && !bots.have(agent)) {
                Sums sums = byDay[day];
                if (sums == null) {
                    sums = new Sums();
                    byDay[day] = sums;
                }
                int number = (int) link;
                sums.add(number, n);
                end = Math.max(end, number + 1);
            }
        };
    }

    /** Clicks by number of the link. There is room for those that have some and for their neighbours: they may lie far apart. */
    private static final class Sums {
        private static final int NEIGHBOURS = 32;

        private long[][] groups = new long[0][];

        void add(int link, long n) {
            int group = link / NEIGHBOURS;
            if (group >= groups.length) {
                groups = Arrays.copyOf(groups, Math.max(group + 1, groups.length * 2));
            }
            if (groups[group] == null) {
                groups[group] = new long[NEIGHBOURS];
            }
            groups[group][link % NEIGHBOURS] += n;
        }

        long of(int link) {
            int group = link / NEIGHBOURS;
            return group < groups.length && groups[group] != null ? groups[group][link % NEIGHBOURS] : 0;
        }
    }
}
