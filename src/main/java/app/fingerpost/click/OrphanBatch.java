package app.fingerpost.click;

import java.time.LocalDate;
import java.util.List;

/** Visits to slugs nobody has, ready to be written. */
public record OrphanBatch(List<Count> counts) {
    public OrphanBatch {
        counts = List.copyOf(counts);
    }

    /**
     * How often a path was asked for on a day.
     *
     * @param day in UTC
     * @param path as {@link OrphanVisits#record} keeps it; empty for all the paths of the day that are not told apart
     * @param visits at least 1
     */
    public record Count(LocalDate day, String path, long visits) {}

    public boolean isEmpty() {
        return counts.isEmpty();
    }
}
