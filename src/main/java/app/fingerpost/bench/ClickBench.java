package app.fingerpost.bench;

import app.fingerpost.store.trial.ClickCounts;
import app.fingerpost.store.trial.ClickRows;
import app.fingerpost.store.trial.ClickTrial;
import app.fingerpost.store.trial.Safety;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** One busy second of clicks, kept in each way in turn, round after round. */
final class ClickBench implements AutoCloseable {
    /** A way to keep clicks, and what it took: microseconds a click. */
    record Way(String name, String safety, ClickTrial trial, Samples micros) {}

    /** The first second of the made-up clicks: 2026-01-01. */
    private static final long FIRST_SECOND = 1_767_225_600L;

    private final List<Way> ways = new ArrayList<>();
    private final int[] links;
    private long second = FIRST_SECOND;

    /** {@code clicks} on {@code links} links, the second half as often as the first, the third a third as often. */
    ClickBench(Path folder, int clicks, int links) {
        this.links = zipf(clicks, links);
        for (Safety safety : Safety.values()) {
            Path file = folder.resolve("one-by-one-" + safety);
            add("one insert and commit per click", safety, ClickRows.oneByOne(file, safety));
        }
        for (Safety safety : List.of(Safety.WRITTEN, Safety.ON_DISK)) {
            Path file = folder.resolve("batched-" + safety);
            add("a batch of rows each second", safety, ClickRows.batched(file, safety));
        }
        Path file = folder.resolve("counts");
        add("counts per link and second (Fingerpost)", Safety.ON_DISK, new ClickCounts(file));
    }

    /** In the order they are measured in. */
    List<Way> ways() {
        return ways;
    }

    /** Runs each way until the compiler has had {@code time} to see it, at least once; checks that it keeps all. */
    void warmUp(Duration time) {
        for (Way way : ways) {
            long kept = 0;
            long end = System.nanoTime() + time.toNanos();
            do {
                way.trial.keep(second++, links);
                kept += links.length;
            } while (System.nanoTime() < end);
            if (way.trial.kept() != kept) {
                throw new IllegalStateException(way.name + " did not keep every click");
            }
        }
    }

    /** Lets every way keep the same second once. */
    void round() {
        for (Way way : ways) {
            long start = System.nanoTime();
            way.trial.keep(second, links);
            way.micros.add((System.nanoTime() - start) / 1e3 / links.length);
        }
        second++;
    }

    @Override
    public void close() {
        ways.forEach(way -> way.trial.close());
    }

    private void add(String name, Safety safety, ClickTrial trial) {
        String words =
                switch (safety) {
                    case COMMITTED -> "committed, lost if the process dies";
                    case WRITTEN -> "survives the process";
                    case ON_DISK -> "survives a power cut";
                };
        ways.add(new Way(name, words, trial, new Samples()));
    }

    private static int[] zipf(int clicks, int links) {
        double[] upTo = new double[links];
        double sum = 0;
        for (int i = 0; i < links; i++) {
            sum += 1.0 / (i + 1);
            upTo[i] = sum;
        }
        Random random = new Random(1);
        int[] drawn = new int[clicks];
        for (int i = 0; i < clicks; i++) {
            int at = Arrays.binarySearch(upTo, random.nextDouble() * sum);
            drawn[i] = 1 + (at < 0 ? -at - 1 : at);
        }
        return drawn;
    }
}
