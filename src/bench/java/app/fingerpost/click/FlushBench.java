package app.fingerpost.click;

import app.fingerpost.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * How long flushes take while 100,000 counted pairs come in each second, by the parts that do it in the app, into a database
 * on the disk. The pairs come evenly, in a hundred portions; a flush writes all that came since the one before. Ends with 1
 * if the longest took more than a second.
 */
final class FlushBench {
    private static final int PAIRS = 100_000;
    private static final int PORTIONS = 100;
    private static final int WARMUP = 20;
    private static final Duration MOST = Duration.ofSeconds(1);
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private FlushBench() {}

    /** Takes how many seconds are measured, if not 60. */
    public static void main(String[] args) throws IOException {
        int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 60;
        Path folder = Files.createTempDirectory("fingerpost-flush");
        List<Duration> flushes;
        try {
            flushes = measured(folder, seconds);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Duration longest = flushes.get(flushes.size() - 1);
        System.out.printf(
                Locale.ROOT,
                "%d flushes while %,d pairs a second come: median %d ms, longest %d ms%n",
                flushes.size(),
                PAIRS,
                flushes.get(flushes.size() / 2).toMillis(),
                longest.toMillis());
        if (longest.compareTo(MOST) > 0) {
            System.out.println("More than a second.");
            System.exit(1);
        }
    }

    private static List<Duration> measured(Path folder, int seconds) {
        List<Duration> flushes = new ArrayList<>();
        try (Database database = Database.open(folder.resolve("fingerpost"))) {
            ClickJournal journal = ClickJournal.open(folder.resolve("journal"), database);
            ClickBuffer buffer = new ClickBuffer(journal, database);
            try (ClickFlusher flusher =
                    new ClickFlusher(buffer, database, Clock.systemUTC(), Duration.ofNanos(SECOND))) {
                Instant last = null;
                long first = Instant.now().getEpochSecond();
                for (int second = 0; second < WARMUP + seconds; second++) {
                    click(buffer, first + second);
                    FlushState state = flusher.state();
                    if (second >= WARMUP && !Objects.equals(last, state.last())) {
                        flushes.add(state.took());
                    }
                    last = state.last();
                }
            }
            if (journal.unjournaled() > 0) {
                throw new IllegalStateException(journal.unjournaled() + " clicks found no room in the journal");
            }
        }
        flushes.sort(Comparator.naturalOrder());
        return flushes;
    }

    private static void click(ClickBuffer buffer, long second) {
        long start = System.nanoTime();
        int link = 1;
        for (int portion = 1; portion <= PORTIONS; portion++) {
            for (int i = 0; i < PAIRS / PORTIONS; i++) {
                buffer.record(link++, second, 0, 0);
            }
            long left = start + portion * SECOND / PORTIONS - System.nanoTime();
            if (left > 0) {
                LockSupport.parkNanos(left);
            }
        }
    }
}
