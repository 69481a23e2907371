package app.fingerpost.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Clicks by stretch of time in a zone. Counts mostly come in the order of time, so the stretch of the last one is tried
 * first.
 */
final class Buckets {
    private final ZoneId zone;
    private final Stretch stretch;
    private final Coarseness coarseness = new Coarseness();
    private final TreeMap<Long, Bucket> buckets = new TreeMap<>();
    private Bucket last = new Bucket(0, 0);

    Buckets(ZoneId zone, Stretch stretch) {
        this.zone = zone;
        this.stretch = stretch;
    }

    /** {@code step} is how many seconds the count stands for. */
    void add(long second, int step, long n) {
        if (second < last.start || second >= last.end) {
            Map.Entry<Long, Bucket> before = buckets.floorEntry(second);
            last = before != null && second < before.getValue().end ? before.getValue() : bucket(second);
        }
        last.clicks += n;
        if (step > stretch.seconds()) {
            coarseness.add(second, step);
        }
    }

    /** In the order of time. */
    List<Answer.Row> rows() {
        List<Answer.Row> rows = new ArrayList<>(buckets.size());
        for (Bucket bucket : buckets.values()) {
            rows.add(Answer.Row.starting(Instant.ofEpochSecond(bucket.start).atZone(zone), bucket.clicks));
        }
        return rows;
    }

    List<Answer.Coarse> coarse() {
        return coarseness.told(zone);
    }

    private Bucket bucket(long second) {
        ZonedDateTime start = stretch.start(Instant.ofEpochSecond(second).atZone(zone));
        Bucket bucket = new Bucket(start.toEpochSecond(), stretch.next(start).toEpochSecond());
        buckets.put(bucket.start, bucket);
        return bucket;
    }

    private static final class Bucket {
        private final long start;
        private final long end;
        private long clicks;

        Bucket(long start, long end) {
            this.start = start;
            this.end = end;
        }
    }
}
