package app.fingerpost.desk.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * How a person arranged a table.
 *
 * @param columns from left to right
 * @param orders by which its rows are sorted, the first first
 */
public record TableLayout(List<Column> columns, List<Order> orders) {
    /** Of a table nobody has touched. */
    public static final TableLayout NONE = new TableLayout(List.of(), List.of());

    private static final String USUAL = "usual";
    private static final String HIDDEN = "hidden";
    private static final String DESCENDING = "descending";

    /**
     * @param id without spaces, commas and semicolons
     * @param width empty for the usual one, whatever that comes to be
     */
    public record Column(String id, OptionalLong width, boolean visible) {
        @Override
        public String toString() {
            return id + " " + (width.isPresent() ? width.getAsLong() : USUAL) + (visible ? "" : " " + HIDDEN);
        }
    }

    public record Order(String column, boolean descending) {
        @Override
        public String toString() {
            return column + (descending ? " " + DESCENDING : "");
        }
    }

    /** As {@link #toString} writes it; what makes no sense is left out. */
    public static TableLayout parse(String text) {
        String[] parts = text.split(";", 2);
        List<Column> columns = new ArrayList<>();
        for (List<String> words : entries(parts[0])) {
            String width = words.size() > 1 ? words.get(1) : "";
            boolean chosen = width.matches("\\d{1,4}");
            if (chosen || width.equals(USUAL)) {
                columns.add(new Column(
                        words.get(0),
                        chosen ? OptionalLong.of(Long.parseLong(width)) : OptionalLong.empty(),
                        !words.contains(HIDDEN)));
            }
        }
        List<Order> orders = new ArrayList<>();
        for (List<String> words : entries(parts.length > 1 ? parts[1] : "")) {
            orders.add(new Order(words.get(0), words.contains(DESCENDING)));
        }
        return new TableLayout(List.copyOf(columns), List.copyOf(orders));
    }

    private static List<List<String>> entries(String list) {
        return Arrays.stream(list.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .map(entry -> List.of(entry.split("\\s+")))
                .toList();
    }

    /** {@code slug usual, title 130 hidden; clicks descending}. */
    @Override
    public String toString() {
        return columns.stream().map(Column::toString).collect(Collectors.joining(", ")) + "; "
                + orders.stream().map(Order::toString).collect(Collectors.joining(", "));
    }
}
