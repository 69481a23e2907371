package app.fingerpost.report;

import app.fingerpost.store.ClickNews;
import app.fingerpost.store.Database;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Clicks of people on each link on each of the last {@value DayCounts#DAYS} days, the same numbers as a report by day
 * tells. Kept from one question to the next: mostly only the clicks that came in between are read. For one thread at a
 * time.
 */
public final class RecentDays {
    private final Database database;
    private final Runnable settle;
    private State state = new State(null, null, 0, new ClickNews.Mark(0, 0), Counts.NONE);

    /** {@code settle} returns when every click counted so far is in the database, and in the totals of links. */
    public RecentDays(Database database, Runnable settle) {
        this.database = database;
        this.settle = settle;
    }

    /** The counts of the days up to {@code today} in this zone; the same object as before if none is other than before. */
    public Counts counts(LocalDate today, ZoneId zone) {
        settle.run();
        State before = state;
        int openings = database.openings();
        // A file that was given up and opened again may not have all that was read from it.
        boolean anew = !today.equals(before.today) || !zone.equals(before.zone) || openings != before.openings;
        state = database.read(tables -> {
            DaySums sums = new DaySums(tables, new DayWindow(today, zone));
            if (anew) {
                ClickNews.Mark mark = tables.news().mark();
                sums.addAll(mark);
                return new State(today, zone, openings, mark, new Counts(sums.over(Counts.NONE.byLink)));
            }
            ClickNews.News news = tables.news().since(before.mark);
            sums.addNews(news);
            Counts after = sums.isEmpty() ? before.counts : new Counts(sums.over(before.counts.byLink));
            return new State(today, zone, openings, news.next(), after);
        });
        return state.counts;
    }

    private record State(
            @Nullable LocalDate today, @Nullable ZoneId zone, int openings, ClickNews.Mark mark, Counts counts) {}

    /** The counts of all links at one moment. Never changes; any thread may ask. */
    public static final class Counts {
        /** Of links that nobody clicked. */
        public static final Counts NONE = new Counts(new DayCounts[0]);

        /** By number of the link. */
        private final @Nullable DayCounts[] byLink;

        private Counts(@Nullable DayCounts[] byLink) {
            this.byLink = byLink;
        }

        /** Of the link that has this identity, in use or in the bin; the same object until they change. */
        public DayCounts of(long link) {
            DayCounts counts = link < byLink.length ? byLink[(int) link] : null;
            return counts == null ? DayCounts.NONE : counts;
        }
    }
}
