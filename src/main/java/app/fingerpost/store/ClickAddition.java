package app.fingerpost.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Adds up what pages of clicks hold into the totals of links. */
final class ClickAddition {
    private static final int BATCH = 5000;

    private final Handle handle;
    private final ClickTable clicks;

    ClickAddition(Handle handle, ClickTable clicks) {
        this.handle = handle;
        this.clicks = clicks;
    }

    /** Adds what came since the last time. */
    void addUp() {
        List<Long> fresh = handle.createQuery("""
                        select id from click_page where step = 1 and id > (select added_up from click_epoch)
                        order by id""").mapTo(Long.class).list();
        if (fresh.isEmpty()) {
            return;
        }
        Sums sums = new Sums(new SourceTable(handle).bots());
        clicks.read(fresh, sums);
        long last = fresh.get(fresh.size() - 1);
        addTo(sums, last);
        handle.createUpdate("update click_epoch set added_up = :last")
                .bind("last", last)
                .execute();
    }

    /** Plain JDBC: there may be a hundred thousand of these. */
    private void addTo(Sums sums, long page) {
        try (PreparedStatement rows = handle.getConnection().prepareStatement("""
                merge into click_total t
                using (values (cast(? as bigint), cast(? as bigint), cast(? as bigint), cast(? as bigint),
                               cast(? as bigint)))
                  as s (link_id, clicks, bots, last_second, page)
                on t.link_id = s.link_id
                when matched then update set clicks = t.clicks + s.clicks, bots = t.bots + s.bots,
                  last_second = greatest(t.last_second, s.last_second), page = s.page
                when not matched then insert (link_id, clicks, bots, last_second, page)
                  values (s.link_id, s.clicks, s.bots, s.last_second, s.page)""")) {
            int waiting = 0;
            for (int link = 0; link < sums.end; link++) {
                long people = sums.people.of(link);
                long bots = sums.bots.of(link);
                if (people + bots > 0) {
                    rows.setLong(1, link);
                    rows.setLong(2, people);
                    rows.setLong(3, bots);
                    rows.setLong(4, sums.lastSeconds.of(link));
                    rows.setLong(5, page);
                    rows.addBatch();
                    if (++waiting == BATCH) {
                        rows.executeBatch();
                        waiting = 0;
                    }
                }
            }
            rows.executeBatch();
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException("The totals cannot be written", e, null);
        }
    }

    /** What comes to the links' totals. */
    private static final class Sums implements ClickReader {
        private final Bots allBots;
        private final ClickSums people = new ClickSums();
        private final ClickSums bots = new ClickSums();
        private final ClickSums lastSeconds = new ClickSums();
        private int end;

        Sums(Bots allBots) {
            this.allBots = allBots;
        }

        @Override
        public void read(long second, int step, long link, int agent, int referrer, long clicks) {
            end = Math.max(end, (int) link + 1);
            if (allBots.have(agent)) {
                bots.add(link, clicks);
            } else {
                people.add(link, clicks);
                lastSeconds.raise(link, second);
            }
        }
    }
}
