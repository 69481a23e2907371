package app.fingerpost.click;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts visits to slugs nobody has, by day and path, until they are written. They help to find links that are missing
 * and are not as exact as clicks: they are not journaled, so a kill takes those since the last write, as a rule one
 * second's; and a batch that was written although the writer was told otherwise is counted again with the next one.
 *
 * <p>Any thread may call; the lock is held for a look-up, or for handing a table over. Memory is bounded: there are no
 * more than {@link #MOST_PATHS} paths in the table at a time, over all its days, and one entry a day for the rest.
 */
public final class OrphanVisits {
    /** How many paths of a day are told apart, at most; all others are counted together, under an empty path. */
    public static final int MOST_PATHS = 1000;
    /** In characters; of longer paths the beginning counts. */
    private static final int LONGEST_PATH = 200;

    private static final String OTHERS = "";

    private final Object lock = new Object();
    private Map<Place, Long> filling = new HashMap<>();
    /** Entries in {@link #filling} other than those under {@link #OTHERS}. */
    private int paths;

    private record Place(LocalDate day, String path) {}

    /** Counts one visit. {@code path} is the request's, from its first slash on and without query. */
    public void record(String path, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Place place = new Place(day, PlainText.of(path, LONGEST_PATH));
        synchronized (lock) {
            add(place, 1);
        }
    }

    /** Hands over all that was counted since the last time, and begins anew. */
    public OrphanBatch turnOver() {
        Map<Place, Long> counted;
        synchronized (lock) {
            if (filling.isEmpty()) {
                return new OrphanBatch(List.of());
            }
            counted = filling;
            filling = new HashMap<>();
            paths = 0;
        }
        List<OrphanBatch.Count> counts = new ArrayList<>(counted.size());
        counted.forEach((place, visits) -> counts.add(new OrphanBatch.Count(place.day, place.path, visits)));
        return new OrphanBatch(counts);
    }

    /** Takes a batch back that could not be written; its visits come again with the next one. */
    public void giveBack(OrphanBatch batch) {
        synchronized (lock) {
            for (OrphanBatch.Count count : batch.counts()) {
                add(new Place(count.day(), count.path()), count.visits());
            }
        }
    }

    private void add(Place place, long visits) {
        Long before = filling.get(place);
        if (before != null) {
            filling.put(place, before + visits);
        } else if (place.path.equals(OTHERS)) {
            filling.put(place, visits);
        } else if (paths < MOST_PATHS) {
            filling.put(place, visits);
            paths++;
        } else {
            filling.merge(new Place(place.day, OTHERS), visits, Long::sum);
        }
    }
}
