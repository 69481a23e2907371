package app.fingerpost.desk.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers to be drawn as bars beside each other, with everything a chart says of them.
 *
 * @param about says what the whole is, to who cannot see it
 */
public record Bars(String about, List<Bar> bars) {
    /** How many lines above the ground a scale has at the most. */
    private static final int LINES = 4;

    /** Nothing to draw. */
    public static final Bars NONE = new Bars("", List.of());

    public Bars {
        bars = List.copyOf(bars);
    }

    /**
     * One number.
     *
     * @param label short, below the bar where there is room
     * @param about says all of it, with the number: {@code 3 March, 14:05: 12 clicks}
     * @param value at least 0
     */
    public record Bar(String label, String about, long value) {
        public Bar {
            if (value < 0) {
                throw new IllegalArgumentException("a bar cannot be lower than the ground: " + value);
            }
        }
    }

    /** Where the scale has lines: 0, then up to four in even steps of 1, 2 or 5 times a power of ten; the last is above all bars. */
    public List<Long> scale() {
        long largest = bars.stream().mapToLong(Bar::value).max().orElse(0);
        long step = step(Math.max(1, largest));
        List<Long> lines = new ArrayList<>();
        lines.add(0L);
        do {
            lines.add(lines.get(lines.size() - 1) + step);
        } while (lines.get(lines.size() - 1) < largest);
        return lines;
    }

    private static long step(long largest) {
        for (long power = 1; ; power *= 10) {
            for (long step : new long[] {power, 2 * power, 5 * power}) {
                if (step * LINES >= largest) {
                    return step;
                }
            }
        }
    }
}
