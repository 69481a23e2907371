package app.fingerpost.paper;

import java.util.List;

/**
 * What shall stand on paper.
 *
 * @param about lines below the title
 * @param rows of the table, a text for each column
 * @param sum the last row, set off from the others; as long as the others
 * @param note below the table, empty for none
 * @param footer for the foot of a page, with its number and the number of all
 */
public record Paper(
        String title,
        List<String> about,
        Chart chart,
        List<Column> columns,
        List<List<String>> rows,
        List<String> sum,
        String note,
        Footer footer) {
    public Paper {
        about = List.copyOf(about);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A column of the table.
     *
     * @param width its part of the room that no text needs, as a part of all columns' widths together; any number
     * @param numbers whether its texts end at one line instead of beginning at one
     */
    public record Column(String title, double width, boolean numbers) {}

    /**
     * Bars. Those of a standing chart are labelled where there is room for it.
     *
     * @param about what a bar stands for
     * @param standing whether they stand beside each other; they lie one below the other otherwise
     * @param top the value at the end of the scale, at least that of every bar
     */
    public record Chart(String about, boolean standing, List<Bar> bars, long top) {
        public Chart {
            bars = List.copyOf(bars);
        }
    }

    /**
     * One bar.
     *
     * @param value how long it is, at least 0; 0 for none
     * @param number what stands at its end
     */
    public record Bar(String label, long value, String number) {}

    /** Gives the words at the foot of a page. */
    @FunctionalInterface
    public interface Footer {
        /** {@code page} counts from 1. */
        String words(int page, int pages);
    }
}
