package app.fingerpost.harness;

import app.fingerpost.harness.Aim.Shot;
import app.fingerpost.harness.KillTable.Phase;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Shows that a click is counted once: starts the program, follows links as quickly as it can, kills it with SIGKILL at a
 * random moment of each {@link KillTable.Phase} in turn, starts it again, and so on. After each kill, for each link and in all: 302
 * answers received ≤ clicks stored ≤ requests sent, and no more than the link's maximum; and the clicks of days past are
 * those that were made up. In the end it prints how many kills hit what they were aimed at.
 *
 * <p>Run as {@code java -cp … app.fingerpost.harness.ClickKills KILLS FOLDER COMMAND…} with a FOLDER that does not exist.
 */
final class ClickKills {
    private static final int PAST_DAYS = 60;
    private static final int CLICKS_A_DAY = 400;
    private static final long MAXIMUM = 1000;
    private static final long FLUSH_PATIENCE = TimeUnit.SECONDS.toNanos(10);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    /** The program waits so long before it rolls up; it answers a moment after it has begun to wait. */
    private static final long ROLLUP_DELAY = TimeUnit.SECONDS.toNanos(5);

    private final List<String> command;
    private final Path folder;
    private final Random random;
    private final List<Followed> links = new ArrayList<>();
    private final List<Followed> limited = new ArrayList<>();
    private final Map<LocalDate, Long> pastDays = new TreeMap<>();
    private final LocalDate today = LocalDate.now();
    private final KillTable table;

    private ClickKills(List<String> command, Path folder, Random random) {
        this.command = command;
        this.folder = folder;
        this.random = random;
        this.table = new KillTable(random);
    }

    public static void main(String[] args) throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        new ClickKills(List.of(args).subList(2, args.length), Path.of(args[1]), new Random(seed))
                .run(Integer.parseInt(args[0]));
    }

    private void run(int rounds) throws Exception {
        YearsDrive.makeLinks(folder, command);
        for (int number = 1; number <= YearsDrive.LINKS; number++) {
            links.add(new Followed("years" + number, Long.MAX_VALUE));
        }
        makePast();
        for (int round = 0; round < rounds; round++) {
            Phase phase = Phase.values()[round % Phase.values().length];
            Shot shot = kill(phase, round);
            table.note(phase, shot);
            System.out.println("kill " + (round + 1) + " " + phase.words + ": " + shot);
        }
        try (AppProcess app = AppProcess.serve(command, folder)) {
            System.out.println("at the end: " + check(app));
        }
        table.tell();
    }

    private Shot kill(Phase phase, int round) throws Exception {
        long after = table.aim(phase).nanos();
        return switch (phase) {
            case FLUSH -> killInFlush(after, round);
            case REPLAY -> killInReplay(after);
            case STOP -> killInStop(after, round);
            case ROLLUP -> killInRollup(after, round);
            case LOAD -> killUnderLoad(after, round);
        };
    }

    private Shot killUnderLoad(long after, int round) throws InterruptedException {
        AppProcess app = checkedStart();
        try (Visitors visitors = visitors(app, round)) {
            boolean arrived = visitors.arrive();
            LockSupport.parkNanos(after);
            app.kill();
            return arrived ? Shot.HIT : Shot.EARLY;
        }
    }

    private Shot killInFlush(long after, int round) throws Exception {
        AppProcess app = checkedStart();
        try (Visitors visitors = visitors(app, round)) {
            long start = System.nanoTime();
            // The second flush from here: the first may be of a moment only.
            for (int flush = 0; flush < 2; flush++) {
                long epoch = Remains.newestEpoch(folder);
                while (Remains.newestEpoch(folder) == epoch && System.nanoTime() - start < FLUSH_PATIENCE) {
                    LockSupport.parkNanos(LOOK_NANOS);
                }
            }
            LockSupport.parkNanos(after);
            app.kill();
        }
        return Shot.hitOrLate(Remains.in(folder).midFlush());
    }

    private Shot killInReplay(long after) throws IOException {
        long lacking = Remains.in(folder).begun();
        boolean starting = AppProcess.killStart(command, folder, "that the last run counted", after);
        return Shot.hitOrLate(starting && Remains.in(folder).written() < lacking);
    }

    private Shot killInStop(long after, int round) throws InterruptedException {
        AppProcess app = checkedStart();
        try (Visitors visitors = visitors(app, round)) {
            visitors.arrive();
            LockSupport.parkNanos((long) (random.nextDouble() * TimeUnit.SECONDS.toNanos(1)));
            long before = visitors.turnedAway();
            app.terminate();
            LockSupport.parkNanos(after);
            boolean stopping = visitors.turnedAway() > before;
            return !app.kill() ? Shot.LATE : stopping ? Shot.HIT : Shot.EARLY;
        }
    }

    private Shot killInRollup(long after, int round) throws Exception {
        if (!Remains.in(folder).rollupDue()) {
            checkedStart().kill();
            makePast();
        }
        AppProcess app = AppProcess.serve(command, folder);
        try (Visitors visitors = visitors(app, round)) {
            LockSupport.parkNanos(ROLLUP_DELAY + after);
            app.kill();
        }
        return Shot.hitOrLate(Remains.in(folder).rollupDue());
    }

    private AppProcess checkedStart() {
        AppProcess app = AppProcess.serve(command, folder);
        try {
            System.out.println("  " + check(app));
        } catch (IOException | RuntimeException e) {
            app.kill();
            throw new IllegalStateException(e);
        }
        return app;
    }

    private Visitors visitors(AppProcess app, int round) {
        if (limited.isEmpty() || limited.get(limited.size() - 1).isUsedUp()) {
            String slug = "limited" + limited.size();
            app.api(
                    "POST",
                    "short-urls",
                    "{\"customSlug\":\"%s\",\"longUrl\":\"https://example.org/\",\"maxVisits\":%d}"
                            .formatted(slug, MAXIMUM));
            limited.add(new Followed(slug, MAXIMUM));
        }
        return new Visitors(app, links, limited.get(limited.size() - 1), random, round);
    }

    /** Clicks of months ago that were never rolled up, so that the program begins with it at its next start. */
    private void makePast() {
        try (MadeUpPast past = new MadeUpPast(folder, links.size(), random.nextLong())) {
            LocalDate first = today.minusDays(8L + PAST_DAYS);
            for (int day = 0; day < PAST_DAYS; day++) {
                past.day(first.plusDays(day), CLICKS_A_DAY, Duration.ofHours(4));
            }
            past.byLink.forEach((link, clicks) -> links.get((int) (link - 1)).madeUp(clicks));
            past.byDay.forEach((day, clicks) -> pastDays.merge(day, clicks, Long::sum));
        }
    }

    private String check(AppProcess app) throws IOException {
        Map<String, Long> stored = report(app, "link");
        Followed.Bounds all = Followed.Bounds.NONE;
        for (Followed link : links) {
            all = all.plus(link.check(stored.getOrDefault(link.slug, 0L)));
        }
        for (Followed link : limited) {
            all = all.plus(link.check(stored.getOrDefault(link.slug, 0L)));
        }
        long past = links.stream().mapToLong(Followed::madeUp).sum();
        Map<String, Long> browsers = report(app, "browser");
        if (browsers.getOrDefault("Firefox", 0L) != all.stored() - past) {
            throw new IllegalStateException(
                    "Clicks have lost their user agent: " + browsers + " of " + all + ", " + past + " of them made up");
        }
        Map<String, Long> days = report(app, "day");
        pastDays.forEach((day, clicks) -> {
            if (!clicks.equals(days.get(day.toString()))) {
                throw new IllegalStateException(day + ": " + clicks + " made up, " + days + " stored");
            }
        });
        return all.toString();
    }

    /** Clicks by the first column; times of days are cut to the day. */
    private static Map<String, Long> report(AppProcess app, String by) throws IOException {
        Map<String, Long> clicks = new TreeMap<>();
        String csv = app.api("GET", "reports/clicks.csv?bots=true&from=2000-01-01&to=2100-01-01&by=" + by, "");
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            rows.forEach(row -> {
                String name = by.equals("day") ? row.getField(0).substring(0, 10) : row.getField(0);
                clicks.merge(name, Long.parseLong(row.getField("clicks")), Long::sum);
            });
        }
        return clicks;
    }
}
