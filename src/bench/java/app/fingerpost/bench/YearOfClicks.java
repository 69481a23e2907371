package app.fingerpost.bench;

import app.fingerpost.click.ClickBuffer;
import app.fingerpost.click.ClickFlusher;
import app.fingerpost.click.ClickJournal;
import app.fingerpost.link.LinkQuery;
import app.fingerpost.link.Rejected;
import app.fingerpost.settings.DataFolder;
import app.fingerpost.settings.Settings;
import app.fingerpost.store.ClickRollup;
import app.fingerpost.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;

/**
 * Puts a year of made-up clicks, or fewer days of them, up to yesterday, into a data folder that no other process uses,
 * on the way real ones take; old ones are made coarser at once, as those of a year in use would long be. Which link and
 * which second of a day a click has is drawn evenly.
 */
final class YearOfClicks {
    private static final int DAYS_OF_A_YEAR = 365;
    private static final int SECONDS_A_DAY = 86_400;
    /** Fewer than the journal has room for at once. */
    private static final int MOST_UNWRITTEN = 50_000;

    private final long[] links;
    private final ClickBuffer buffer;
    private final ClickFlusher flusher;
    private final SplittableRandom random = new SplittableRandom(1);

    private YearOfClicks(long[] links, ClickBuffer buffer, ClickFlusher flusher) {
        this.links = links;
        this.buffer = buffer;
        this.flusher = flusher;
    }

    /** Takes the data folder, the clicks a day, and how many days if not a year's. */
    public static void main(String[] args) {
        if (args.length != 2 && args.length != 3) {
            throw new IllegalArgumentException("Give the data folder, the clicks a day, and maybe the days.");
        }
        try {
            fill(
                    Path.of(args[0]),
                    Integer.parseInt(args[1]),
                    args.length == 3 ? Integer.parseInt(args[2]) : DAYS_OF_A_YEAR);
        } catch (Rejected e) {
            System.err.println(e.sentence());
            System.exit(1);
        }
    }

    private static void fill(Path path, int clicksADay, int days) {
        try (DataFolder folder = DataFolder.hold(path)
                        .orElseThrow(
                                () -> Rejected.taken("data-dir", "Another process uses the folder " + path + "."));
                Database database = Database.open(folder.database())) {
            long[] links = database.read(tables -> tables.search().find(LinkQuery.ALL).stream()
                    .mapToLong(summary -> summary.link().id())
                    .toArray());
            ClickJournal journal = ClickJournal.open(folder.journal(), database);
            ClickBuffer buffer = new ClickBuffer(journal, database);
            Clock clock = Clock.systemUTC();
            try (ClickFlusher flusher = new ClickFlusher(buffer, database, clock, Duration.ofDays(1))) {
                Instant today = clock.instant().truncatedTo(ChronoUnit.DAYS);
                new YearOfClicks(links, buffer, flusher).add(today, clicksADay, days);
            }
            settle(database, clock.instant());
        }
    }

    /** What housekeeping does of it in the first minutes of a run, without its rests. */
    private static void settle(Database database, Instant now) {
        database.addUp();
        Settings.Retention kept = Settings.USUAL.retention();
        ClickRollup.Ages ages = new ClickRollup.Ages(kept.seconds(), kept.minutes(), kept.hours());
        ZoneId zone = ZoneId.systemDefault();
        while (database.write(tables -> tables.keepPages(now, ages, zone))) {}
        database.sync();
    }

    private void add(Instant today, int clicksADay, int days) {
        for (int day = days; day > 0; day--) {
            long midnight = today.minus(day, ChronoUnit.DAYS).getEpochSecond();
            for (int click = 0; click < clicksADay; click++) {
                if (click % MOST_UNWRITTEN == 0) {
                    flusher.settle();
                }
                buffer.record(links[random.nextInt(links.length)], midnight + random.nextInt(SECONDS_A_DAY), 0, 0);
            }
        }
    }
}
