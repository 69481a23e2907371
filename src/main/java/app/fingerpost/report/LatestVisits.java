package app.fingerpost.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The last visits there were, so many and no more. */
final class LatestVisits {
    private static final Comparator<Count> ORDER =
            Comparator.comparingLong(Count::second).thenComparingLong(Count::order);

    private final int most;
    /** Oldest first. */
    private final PriorityQueue<Count> counts = new PriorityQueue<>(ORDER);

    private long order;

    /** @param order in which it came */
    record Count(long second, long order, long link, int agent, int referrer, long clicks) {}

    LatestVisits(int most) {
        this.most = most;
    }

    /** Under load most of a second's counts are turned away here, and nothing is made for them. */
    void add(long second, long link, int agent, int referrer, long clicks) {
        Count oldest = counts.size() < most ? null : counts.peek();
        if (oldest != null && second <= oldest.second) {
            return;
        }
        counts.add(new Count(second, order++, link, agent, referrer, clicks));
        if (oldest != null) {
            counts.remove();
        }
    }

    /** Newest first. */
    List<Count> newestFirst() {
        List<Count> sorted = new ArrayList<>(counts);
        sorted.sort(ORDER.reversed());
        return sorted;
    }
}
