package app.fingerpost.harness;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Shows that a click is counted once: starts the program, follows links from several threads, kills it with SIGKILL at a
 * random moment (in one round of four while it is starting or stopping), starts it again, and so on. In the end, for
 * each link and in all: 302 answers received ≤ clicks stored ≤ requests sent.
 *
 * <p>Run as {@code java -cp … app.fingerpost.harness.ClickKills ROUNDS FOLDER COMMAND…}; the folder may hold links, and is
 * made if it is not there.
 */
final class ClickKills {
    private static final int LINKS = 20;
    private static final int THREADS = 4;

    private final List<String> command;
    private final Path folder;
    private final Random random;
    private final AtomicLongArray sent = new AtomicLongArray(LINKS);
    private final AtomicLongArray received = new AtomicLongArray(LINKS);

    ClickKills(List<String> command, Path folder, long seed) {
        this.command = command;
        this.folder = folder;
        this.random = new Random(seed);
    }

    public static void main(String[] args) throws Exception {
        int rounds = Integer.parseInt(args[0]);
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        ClickKills kills = new ClickKills(List.of(args).subList(2, args.length), Path.of(args[1]), seed);
        System.out.println(kills.run(rounds) + ", " + rounds + " kills");
    }

    /** Answers the totals as a line; throws if a link's clicks are not within their bounds. */
    String run(int rounds) throws InterruptedException {
        try (AppProcess app = AppProcess.serve(command, folder)) {
            for (int i = 0; i < LINKS; i++) {
                app.api(
                        "POST",
                        "short-urls",
                        "{\"customSlug\":\"click%d\",\"longUrl\":\"https://example.org/%d\"}".formatted(i, i));
            }
        }
        for (int round = 0; round < rounds; round++) {
            killWhileStarting(round);
            AppProcess app = AppProcess.serve(command, folder);
            System.out.println("before round " + round + ": " + checked(app, "before round " + round));
            AtomicBoolean over = new AtomicBoolean();
            ExecutorService visitors = visitors(app, over, round);
            app.killAfter(random.nextInt(2500), round % 4 == 1 ? random.nextInt(300) : 0);
            over.set(true);
            visitors.shutdown();
            if (!visitors.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("Visitors did not notice the end");
            }
        }
        try (AppProcess app = AppProcess.serve(command, folder)) {
            return checked(app, "at the end");
        }
    }

    /** The start replays the journal; now and then it is killed doing so. */
    private void killWhileStarting(int round) throws InterruptedException {
        if (round % 4 == 3) {
            AppProcess.killStart(command, folder, 200 + random.nextInt(1500));
        }
    }

    /** Each of fifty generations has a hundred user agents of its own, so that there is mostly one never seen before. */
    private ExecutorService visitors(AppProcess app, AtomicBoolean over, int generation) {
        ExecutorService visitors = Executors.newFixedThreadPool(THREADS);
        for (int t = 0; t < THREADS; t++) {
            Random own = new Random(random.nextLong());
            visitors.execute(() -> {
                while (!over.get()) {
                    int link = own.nextInt(LINKS);
                    String agent = "Firefox/" + own.nextInt(100) + "." + generation % 50;
                    sent.incrementAndGet(link);
                    try {
                        if (app.status("click" + link, agent) == 302) {
                            received.incrementAndGet(link);
                        }
                    } catch (UncheckedIOException killed) {
                        // Sent, perhaps counted, never answered: what the bounds leave room for.
                    }
                }
            });
        }
        return visitors;
    }

    private String checked(AppProcess app, String when) {
        Map<String, Long> stored = stored(app, "link");
        long allSent = 0;
        long allReceived = 0;
        long all = 0;
        for (int i = 0; i < LINKS; i++) {
            long clicks = stored.getOrDefault("click" + i, 0L);
            if (clicks < received.get(i) || clicks > sent.get(i)) {
                throw new IllegalStateException(
                        "click" + i + ": received " + received.get(i) + ", stored " + clicks + ", sent " + sent.get(i));
            }
            allSent += sent.get(i);
            allReceived += received.get(i);
            all += clicks;
        }
        Map<String, Long> browsers = stored(app, "browser");
        long told = browsers.getOrDefault("Firefox", 0L);
        if (told < all) {
            throw new IllegalStateException("Clicks have lost their user agent: " + browsers + " of " + all);
        }
        return "received " + allReceived + " <= stored " + all + " <= sent " + allSent;
    }

    private static Map<String, Long> stored(AppProcess app, String by) {
        Map<String, Long> clicks = new TreeMap<>();
        String csv = app.api("GET", "reports/clicks.csv?by=" + by + "&from=2000-01-01&to=2100-01-01", "");
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            rows.forEach(row -> clicks.put(row.getField(0), Long.parseLong(row.getField("clicks"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return clicks;
    }
}
