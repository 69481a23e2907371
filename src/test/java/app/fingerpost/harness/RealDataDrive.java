package app.fingerpost.harness;

import app.fingerpost.link.Target;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Drives the real jar with a file of real links: imports it, follows every slug, switches a thousand owners off and on
 * in one call each, and hammers one link over HTTP while its owner is switched a thousand times.
 *
 * <p>Run as {@code java -cp … app.fingerpost.harness.RealDataDrive FILE.csv FOLDER COMMAND…}; the file has the columns
 * {@code Long URL, Short code, Owner}.
 */
final class RealDataDrive {
    private static final Duration IMPORT_BOUND = Duration.ofSeconds(20);
    private static final int OWNERS = 1000;
    private static final int SWITCHES = 1000;
    private static final int THREADS = 8;

    record Row(String slug, String target, String owner) {
        String path() {
            return URLEncoder.encode(slug, StandardCharsets.UTF_8).replace("+", "%20");
        }
    }

    private final List<Row> rows;
    private final AppProcess app;

    private RealDataDrive(List<Row> rows, AppProcess app) {
        this.rows = rows;
        this.app = app;
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        Path folder = Path.of(args[1]);
        List<String> command = List.of(args).subList(2, args.length);
        importFile(file, folder, command);
        List<Row> rows = read(file);
        try (AppProcess app = AppProcess.serve(command, folder)) {
            RealDataDrive drive = new RealDataDrive(rows, app);
            drive.everySlugLeadsToItsOwnTarget();
            drive.aThousandOwnersSwitchInOneCall();
            drive.noRedirectStartsWhileOff();
        }
    }

    private static void importFile(Path file, Path folder, List<String> command) throws Exception {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(List.of("import", file.toString(), "--data-dir", folder.toString()));
        long start = System.nanoTime();
        int exit = new ProcessBuilder(whole).inheritIO().start().waitFor();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        require(exit == 0, "import exited with " + exit);
        System.out.printf("imported in %.1f s, whole process%n", took.toMillis() / 1000.0);
        require(took.compareTo(IMPORT_BOUND) < 0, "import took " + took);
    }

    private void everySlugLeadsToItsOwnTarget() throws Exception {
        List<Row> wrong = failing(rows, row -> leadsToItsTarget(row));
        System.out.println(rows.size() + " slugs followed, " + wrong.size() + " wrong");
        require(wrong.isEmpty(), "wrong: " + wrong.stream().limit(10).toList());
    }

    private void aThousandOwnersSwitchInOneCall() throws Exception {
        Set<String> owners = rows.stream()
                .map(Row::owner)
                .distinct()
                .limit(OWNERS)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        long off = timed(() -> turn(owners, false));
        List<Row> notRight = failing(
                rows, row -> owners.contains(row.owner) ? app.status(row.path()) == 404 : leadsToItsTarget(row));
        require(
                notRight.isEmpty(),
                "while off, wrong: " + notRight.stream().limit(10).toList());
        long on = timed(() -> turn(owners, true));
        require(failing(rows, this::leadsToItsTarget).isEmpty(), "after on, not all links work");
        long stopped = rows.stream().filter(row -> owners.contains(row.owner)).count();
        System.out.printf(
                "%d owners with %d links: off in %d ms, on in %d ms, each as one call%n",
                owners.size(), stopped, off, on);
    }

    /** The phase is odd from the return of "off" until "on" is about to be asked for. */
    private void noRedirectStartsWhileOff() throws Exception {
        Row row = rows.get(0);
        AtomicLong phase = new AtomicLong();
        AtomicLong answers = new AtomicLong();
        AtomicLong within = new AtomicLong();
        AtomicLong wrong = new AtomicLong();
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        for (int t = 0; t < THREADS; t++) {
            threads.execute(() -> {
                while (!done.get()) {
                    long before = phase.get();
                    int status = app.status(row.path());
                    if (before % 2 == 1) {
                        within.incrementAndGet();
                        // Began within the phase: whatever came later, it must not have been redirected, unless "on"
                        // was asked for while it was under way.
                        if (status == 302 && phase.get() == before) {
                            wrong.incrementAndGet();
                        }
                    }
                    answers.incrementAndGet();
                }
            });
        }
        for (int i = 0; i < SWITCHES / 2; i++) {
            turn(Set.of(row.owner), false);
            phase.incrementAndGet();
            awaitMore(answers, THREADS);
            phase.incrementAndGet();
            turn(Set.of(row.owner), true);
        }
        done.set(true);
        threads.shutdown();
        require(threads.awaitTermination(60, TimeUnit.SECONDS), "the hammering threads did not end");
        System.out.println(SWITCHES + " switches under " + answers + " requests, " + within + " began while off, "
                + wrong + " of them redirected");
        require(wrong.get() == 0 && within.get() >= SWITCHES, "redirected while off: " + wrong);
    }

    private boolean leadsToItsTarget(Row row) {
        HttpResponse<String> response = app.get(row.path());
        String location = response.headers().firstValue("Location").orElse("");
        return response.statusCode() == 302 && location.equals(new Target(row.target).location());
    }

    private void turn(Set<String> owners, boolean active) {
        String names = owners.stream().map(name -> '"' + name + '"').collect(Collectors.joining(","));
        app.api("PATCH", "users", "{\"names\":[" + names + "],\"active\":" + active + "}");
    }

    private static List<Row> failing(List<Row> rows, Predicate<Row> holds) throws InterruptedException {
        List<Row> failing = Collections.synchronizedList(new ArrayList<>());
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        int part = rows.size() / THREADS + 1;
        for (int from = 0; from < rows.size(); from += part) {
            List<Row> slice = rows.subList(from, Math.min(rows.size(), from + part));
            threads.execute(() -> slice.stream().filter(holds.negate()).forEach(failing::add));
        }
        threads.shutdown();
        require(threads.awaitTermination(5, TimeUnit.MINUTES), "following the links took over 5 minutes");
        return failing;
    }

    private static void awaitMore(AtomicLong count, int more) {
        long enough = count.get() + more;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (count.get() < enough) {
            require(System.nanoTime() < end, "the hammering threads stand still");
            Thread.onSpinWait();
        }
    }

    /** The rows the import had to take: those with slug and target, the first of each slug. */
    private static List<Row> read(Path file) throws IOException {
        Set<String> seen = new HashSet<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream()
                    .map(r -> new Row(r.getField("Short code"), r.getField("Long URL"), r.getField("Owner")))
                    .filter(row -> seen.add(row.slug))
                    .toList();
        }
    }

    private static long timed(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalStateException(otherwise);
        }
    }
}
