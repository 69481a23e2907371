package app.fingerpost.desk.model;

import app.fingerpost.link.Slug;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All rows of a listing, sorted and searched. Takes milliseconds for tens of thousands of rows, so it is kept off the
 * FX thread: one thread at a time.
 */
final class Shelf<R extends Row> {
    private final Map<Long, R> byId = new HashMap<>();
    private List<R> sorted = new ArrayList<>();
    private Comparator<R> order;
    private String[] words = {};
    private @Nullable Predicate<R> filter;
    /** The row that is shown though it may fit no longer, 0 for none. */
    private long held;

    private List<R> shown = List.of();
    private boolean filled;

    /**
     * What a listing should show now.
     *
     * @param changed places of the rows that are not the ones shown before; null if rows came, went or moved
     * @param all how many rows there are, whatever is searched for
     * @param filled whether rows, or the word that there are none, have come at all
     */
    record Arranged<R>(List<R> rows, int @Nullable [] changed, int all, boolean filled) {}

    Shelf(Comparator<R> order) {
        this.order = total(order);
    }

    @Nullable
    R get(long id) {
        return byId.get(id);
    }

    /** Every row, in order. */
    List<R> all() {
        return sorted;
    }

    /** Takes new rows, and puts changed ones in the place of those with the same id. */
    void put(Collection<R> rows, Collection<Long> gone) {
        filled = true;
        if (rows.isEmpty() && gone.isEmpty()) {
            return;
        }
        gone.forEach(byId::remove);
        rows.forEach(row -> byId.put(row.id(), row));
        List<R> next = new ArrayList<>(byId.size());
        for (R old : sorted) {
            R now = byId.get(old.id());
            if (now != null) {
                next.add(now);
            }
        }
        if (next.size() < byId.size()) {
            // What remains is new: rows that were there have been taken over above, in their old order.
            Map<Long, R> fresh = new HashMap<>();
            rows.forEach(row -> fresh.put(row.id(), row));
            sorted.forEach(old -> fresh.remove(old.id()));
            next.addAll(fresh.values());
        }
        sorted = next;
        sorted.sort(order);
    }

    /** The rows that are there are only some of those that will come. */
    void expectMore() {
        filled = false;
    }

    /** Takes these rows and no others. */
    void replaceAll(Collection<R> rows) {
        byId.clear();
        sorted = new ArrayList<>();
        put(rows, List.of());
    }

    void sort(Comparator<R> by) {
        order = total(by);
        sorted.sort(order);
    }

    /** A row is found if every word of the text is somewhere in it. */
    void search(String text) {
        words = text.isBlank()
                ? new String[0]
                : Slug.composed(text).strip().toLowerCase(Locale.ROOT).split("\\s+");
        letGo();
    }

    /** Only rows that fit it are shown, all if it is null. It is asked anew each time rows are arranged. */
    void filter(@Nullable Predicate<R> by) {
        filter = by;
        letGo();
    }

    /** Shows the row for as long as it is there, until something is searched for that it does not fit; 0 for none. */
    void hold(long id) {
        held = id;
    }

    private void letGo() {
        R row = byId.get(held);
        if (row == null || !fits(row)) {
            held = 0;
        }
    }

    Arranged<R> arrange() {
        List<R> next = new ArrayList<>(words.length == 0 && filter == null ? sorted.size() : 16);
        for (R row : sorted) {
            if (row.id() == held || fits(row)) {
                next.add(row);
            }
        }
        List<R> before = shown;
        shown = List.copyOf(next);
        return new Arranged<>(shown, changes(before, shown), sorted.size(), filled);
    }

    private boolean fits(R row) {
        for (String word : words) {
            if (!row.searchText().contains(word)) {
                return false;
            }
        }
        Predicate<R> by = filter;
        return by == null || by.test(row);
    }

    private static <R extends Row> int @Nullable [] changes(List<R> before, List<R> after) {
        if (before.size() != after.size()) {
            return null;
        }
        int[] places = new int[16];
        int n = 0;
        for (int i = 0; i < after.size(); i++) {
            if (before.get(i) != after.get(i)) {
                if (before.get(i).id() != after.get(i).id()) {
                    return null;
                }
                if (n == places.length) {
                    places = Arrays.copyOf(places, n * 2);
                }
                places[n++] = i;
            }
        }
        return Arrays.copyOf(places, n);
    }

    /** Rows that are alike stay in one order, newest first. */
    private static <R extends Row> Comparator<R> total(Comparator<R> order) {
        return order.thenComparing(Comparator.comparingLong(Row::id).reversed());
    }
}
