package app.fingerpost.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/**
 * Measures and prints the table. A round runs every way once, so that what disturbs the machine disturbs all of them
 * alike; what is run first, to warm up, is not in the table.
 */
public final class Benchmark {
    /**
     * What a run measures; smaller ones are for tests.
     *
     * @param warmUp for each way to keep clicks
     * @param rounds in each of the two parts, unless {@code atMost} is over before
     */
    public record Size(int clicks, int links, int owners, int linksEach, Duration warmUp, int rounds, Duration atMost) {
        /** About a minute on an ordinary machine; on a slow one fewer rounds, but never fewer than one. */
        public static final Size USUAL =
                new Size(5_000, 1_000, 1_000, 100, Duration.ofSeconds(1), 5, Duration.ofSeconds(20));
    }

    private final Size size;
    private final PrintWriter out;

    /** Prints to {@code out}. */
    public Benchmark(Size size, PrintWriter out) {
        this.size = size;
        this.out = out;
    }

    /** @throws IOException if there is no room for a temporary folder */
    public void run() throws IOException {
        try (TemporaryFolder folder = new TemporaryFolder()) {
            print(
                    "%d processors, Java %s (%s), %s %s",
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.version(),
                    System.getProperty("java.vm.name", "?"),
                    System.getProperty("os.name", "?"),
                    System.getProperty("os.arch", "?"));
            print("Files in %s, removed at the end. This takes about a minute.", folder.path());
            clicks(folder);
            owners(folder);
        }
    }

    private void clicks(TemporaryFolder folder) {
        try (ClickBench bench = new ClickBench(folder.path(), size.clicks, size.links)) {
            bench.warmUp(size.warmUp);
            int rounds = rounds(bench::round);
            print("");
            print(
                    "One second with %,d clicks on %,d links, kept in the database; median of %d rounds (least to most)",
                    size.clicks, size.links, rounds);
            print("  %-40s %-36s %12s   %s", "way", "a confirmed click", "clicks/s", "µs per click");
            for (ClickBench.Way way : bench.ways()) {
                Samples micros = way.micros();
                print(
                        "  %-40s %-36s %,12.0f   %.2f (%.2f to %.2f)",
                        way.name(), way.safety(), 1e6 / micros.median(), micros.median(), micros.min(), micros.max());
            }
        }
    }

    private void owners(TemporaryFolder folder) {
        try (OwnerBench bench = new OwnerBench(folder.path(), size.owners, size.linksEach)) {
            bench.round(false);
            int rounds = rounds(() -> bench.round(true));
            print("");
            print(
                    "%,d owners with %,d links each switched off or on, safe from a power cut; median of %d switches"
                            + " (least to most)",
                    size.owners, size.linksEach, 2 * rounds);
            print("  %-40s %12s   %s", "way", "rows changed", "ms");
            owners("the owners' flags (Fingerpost)", size.owners, bench.flagMillis());
            owners("an update of their links", size.owners * size.linksEach, bench.updateMillis());
        }
    }

    private void owners(String way, int rows, Samples millis) {
        print("  %-40s %,12d   %.1f (%.1f to %.1f)", way, rows, millis.median(), millis.min(), millis.max());
    }

    /** Runs all rounds, or as many as the time allows; answers how many those were. */
    private int rounds(Runnable round) {
        long end = System.nanoTime() + size.atMost.toNanos();
        int done = 0;
        do {
            round.run();
            done++;
        } while (done < size.rounds && System.nanoTime() < end);
        return done;
    }

    private void print(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
        out.flush();
    }
}
