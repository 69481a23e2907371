package app.fingerpost.report;

import app.fingerpost.store.ClickNews;
import app.fingerpost.store.ClickReader;
import app.fingerpost.store.Tables;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The clicks a day of those links that have new ones, while they are added up. For the time of one transaction. */
final class DaySums {
    private final Tables tables;
    private final DayWindow window;
    private final boolean[] isBot;
    private final Map<Long, long[]> byLink = new HashMap<>();

    DaySums(Tables tables, DayWindow window) {
        this.tables = tables;
        this.window = window;
        this.isBot = tables.sources().bots();
    }

    boolean isEmpty() {
        return byLink.isEmpty();
    }

    /** Adds every click of the days up to the mark. */
    void addAll(ClickNews.Mark mark) {
        tables.news().scan(window.whole(), mark, adder(new BitSet(), new DayCounts[0]));
    }

    /** Adds what is new to what was before. Days in which counts were put together are added up again as a whole. */
    void addNews(ClickNews.News news, @Nullable DayCounts[] before) {
        BitSet again = window.touched(news.together());
        if (!again.isEmpty()) {
            empty(again, before);
            ClickReader adder = adder(new BitSet(), before);
            again.stream().forEach(day -> tables.news().scan(window.stretch(day), news.next(), adder));
        }
        tables.news().read(news.pages(), adder(again, before));
    }

    /** The counts as they are now: those of before, where there are no others. */
    @Nullable
    DayCounts[] over(@Nullable DayCounts[] before) {
        int end = byLink.keySet().stream()
                .mapToInt(link -> link.intValue() + 1)
                .max()
                .orElse(0);
        @Nullable DayCounts[] after = Arrays.copyOf(before, Math.max(before.length, end));
        byLink.forEach((number, sums) -> {
            int link = number.intValue();
            DayCounts counts = DayCounts.of(sums);
            if (!counts.equals(after[link])) {
                after[link] = counts.equals(DayCounts.NONE) ? null : counts;
            }
        });
        return after;
    }

    /** Leaves out bots, and clicks of the days that are {@code done}. */
    private ClickReader adder(BitSet done, @Nullable DayCounts[] before) {
        return (second, step, link, agent, referrer, n) -> {
            int day = window.day(second);
            if (day >= 0 && !done.get(day) && !(agent < isBot.length && isBot[agent])) {
                sums(link, before)[day] += n;
            }
        };
    }

    private void empty(BitSet days, @Nullable DayCounts[] before) {
        for (int link = 0; link < before.length; link++) {
            if (before[link] != null) {
                long[] sums = sums(link, before);
                days.stream().forEach(day -> sums[day] = 0);
            }
        }
    }

    private long[] sums(long link, @Nullable DayCounts[] before) {
        return byLink.computeIfAbsent(link, number -> {
            DayCounts counts = link < before.length ? before[(int) link] : null;
            return counts == null ? new long[DayCounts.DAYS] : counts.toArray();
        });
    }
}
