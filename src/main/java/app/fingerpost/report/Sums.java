package app.fingerpost.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Clicks by number: of a link, an agent, a referrer. A plain array, since every count of ten years may pass here. */
final class Sums {
    private long[] clicks = new long[1024];

    void add(long number, long n) {
        int at = (int) number;
        if (at >= clicks.length) {
            clicks = Arrays.copyOf(clicks, Math.max(at + 1, clicks.length * 2));
        }
        clicks[at] += n;
    }

    /** Keeps the greater of what is there and {@code n}. */
    void raise(long number, long n) {
        add(number, Math.max(0, n - of(number)));
    }

    long of(long number) {
        return number < clicks.length ? clicks[(int) number] : 0;
    }

    /** The clicks of all numbers with the same name, most first. {@code names} gives one or more for each number. */
    List<Answer.Row> byName(IntFunction<List<String>> names) {
        Map<String, Long> sums = new TreeMap<>();
        for (int number = 0; number < clicks.length; number++) {
            if (clicks[number] > 0) {
                for (String name : names.apply(number)) {
                    sums.merge(name, clicks[number], Long::sum);
                }
            }
        }
        return sums.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .map(sum -> Answer.Row.named(sum.getKey(), sum.getValue()))
                .toList();
    }
}
