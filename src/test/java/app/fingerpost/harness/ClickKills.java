package app.fingerpost.harness;

import app.fingerpost.harness.Aim.Shot;
import app.fingerpost.harness.KillTable.Phase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Shows that a click is counted once: starts the program, follows links as quickly as it can, kills it with SIGKILL at a
 * random moment of each {@link KillTable.Phase} in turn, starts it again, and so on. After each kill, for each link and in all: 302
 * answers received ≤ clicks stored ≤ requests sent, and no more than the link's maximum; and the clicks of days past are
 * those that were made up. In the end it prints how many kills hit what they were aimed at.
 *
 * <p>Run as {@code java -cp … app.fingerpost.harness.ClickKills [--busy-disk] KILLS FOLDER COMMAND…} with a FOLDER that does
 * not exist. On a disk that is kept busy it does not matter whether a phase was hit: how long it lasts there nobody knows.
 */
final class ClickKills {
    private static final String BUSY_DISK = "--busy-disk";
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
    private final Accounts accounts = new Accounts();
    private final LocalDate today = LocalDate.now();
    private final KillTable table;

    private ClickKills(List<String> command, Path folder, Random random) {
        this.command = command;
        this.folder = folder;
        this.random = random;
        this.table = new KillTable(random);
    }

    public static void main(String[] args) throws Exception {
        boolean busyDisk = args[0].equals(BUSY_DISK);
        List<String> rest = List.of(args).subList(busyDisk ? 1 : 0, args.length);
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        ClickKills kills = new ClickKills(rest.subList(2, rest.size()), Path.of(rest.get(1)), new Random(seed));
        kills.begin();
        int rounds = Integer.parseInt(rest.get(0));
        if (busyDisk) {
            try (BusyDisk disk = new BusyDisk(kills.folder)) {
                kills.run(rounds);
            }
        } else {
            kills.run(rounds);
            kills.table.requireHits();
        }
    }

    private void begin() {
        YearsDrive.makeLinks(folder, command);
        for (int number = 1; number <= YearsDrive.LINKS; number++) {
            accounts.links.add(new Followed("years" + number, Long.MAX_VALUE));
        }
        makePast();
    }

    private void run(int rounds) throws Exception {
        for (int round = 0; round < rounds; round++) {
            Phase phase = Phase.values()[round % Phase.values().length];
            Shot shot = kill(phase, round);
            table.note(phase, shot);
            System.out.println("kill " + (round + 1) + " " + phase.words + ": " + shot);
        }
        try (AppProcess app = AppProcess.serve(command, folder)) {
            System.out.println("at the end: " + accounts.check(app));
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
            killed(app);
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
            killed(app);
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
            return !killed(app) ? Shot.LATE : stopping ? Shot.HIT : Shot.EARLY;
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
            killed(app);
        }
        return Shot.hitOrLate(Remains.in(folder).rollupDue());
    }

    /** Kills it, and tells what it had to complain of; false if it had ended by itself. */
    private static boolean killed(AppProcess app) {
        boolean killed = app.kill();
        app.complaints().forEach(line -> System.out.println("  it logged: " + line));
        return killed;
    }

    private AppProcess checkedStart() {
        AppProcess app = AppProcess.serve(command, folder);
        try {
            System.out.println("  " + accounts.check(app));
        } catch (IOException | RuntimeException e) {
            app.kill();
            throw new IllegalStateException(e);
        }
        return app;
    }

    private Visitors visitors(AppProcess app, int round) {
        List<Followed> limited = accounts.limited;
        if (limited.isEmpty() || limited.get(limited.size() - 1).isUsedUp()) {
            String slug = "limited" + limited.size();
            app.api(
                    "POST",
                    "short-urls",
                    "{\"customSlug\":\"%s\",\"longUrl\":\"https://example.org/\",\"maxVisits\":%d}"
                            .formatted(slug, MAXIMUM));
            limited.add(new Followed(slug, MAXIMUM));
        }
        return new Visitors(app, accounts.links, limited.get(limited.size() - 1), random, round);
    }

    /** Clicks of months ago that were never rolled up, so that the program begins with it at its next start. */
    private void makePast() {
        try (MadeUpPast past = new MadeUpPast(folder, accounts.links.size(), random.nextLong())) {
            LocalDate first = today.minusDays(8L + PAST_DAYS);
            for (int day = 0; day < PAST_DAYS; day++) {
                past.day(first.plusDays(day), CLICKS_A_DAY, Duration.ofHours(4));
            }
            accounts.madeUp(past.byLink, past.byDay);
        }
    }
}
