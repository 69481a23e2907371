package app.fingerpost.report;

import app.fingerpost.store.ClickSums;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Clicks of the last five minutes by link. Ten seconds at a time fall out of it. */
final class BusyLinks {
    private static final int STEP = 10;
    private static final int SLOTS = 30;

    private final LinkCounts[] slots = new LinkCounts[SLOTS];
    private final ClickSums sums = new ClickSums();
    private long last;

    record Sum(long link, long clicks) {}

    BusyLinks(long now) {
        this.last = Math.floorDiv(now, STEP);
        for (int i = 0; i < SLOTS; i++) {
            slots[i] = new LinkCounts();
        }
    }

    void advance(long now) {
        long next = Math.floorDiv(now, STEP);
        for (long fresh = Math.max(last + 1, next - SLOTS + 1); fresh <= next; fresh++) {
            slots[place(fresh)].forEach((link, n) -> sums.add(link, -n));
            slots[place(fresh)] = new LinkCounts();
        }
        last = next;
    }

    void add(long second, long link, long n) {
        long number = Math.floorDiv(second, STEP);
        if (number > last - SLOTS && number <= last) {
            slots[place(number)].add(link, n);
            sums.add(link, n);
        }
    }

    Instant since() {
        return Instant.ofEpochSecond((last - SLOTS + 1) * STEP);
    }

    /** Most first; of links with as many clicks, the older first. */
    List<Sum> most(int number) {
        Comparator<Sum> order = Comparator.comparingLong(Sum::clicks).reversed().thenComparingLong(Sum::link);
        PriorityQueue<Sum> found = new PriorityQueue<>(order.reversed());
        for (int link = 0; link < sums.end(); link++) {
            long clicks = sums.of(link);
            Sum least = found.size() < number ? null : found.peek();
            if (clicks > (least == null ? 0 : least.clicks)) {
                found.add(new Sum(link, clicks));
                if (found.size() > number) {
                    found.remove();
                }
            }
        }
        List<Sum> sorted = new ArrayList<>(found);
        sorted.sort(order);
        return sorted;
    }

    private static int place(long number) {
        return Math.floorMod(number, SLOTS);
    }
}
