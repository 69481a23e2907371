package app.fingerpost.harness;

import app.fingerpost.TestHouse;
import app.fingerpost.click.Agent;
import app.fingerpost.click.ClickBuffer;
import app.fingerpost.click.ClickFlusher;
import app.fingerpost.click.ClickJournal;
import app.fingerpost.click.Sources;
import app.fingerpost.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;

/**
 * Fills a database with the clicks of past years, by the parts that count in the running app: links, agents and hosts as
 * often as their rank says (Zipf), more by day than by night. For one thread; nobody else may have the database open.
 */
final class MadeUpPast implements AutoCloseable {
    private static final int AGENTS = 300;
    private static final int HOSTS = 500;

    private final Random random;
    private final Database database;
    private final ClickBuffer buffer;
    private final ClickFlusher flusher;
    private final Sources sources;
    private final int[] links;
    private final int[] agents;
    private final int[] hosts;
    /** Clicks so far by link's number, those of bots too. */
    final TreeMap<Long, Long> byLink = new TreeMap<>();
    /** Clicks so far by day of the system's zone, those of bots too. */
    final TreeMap<LocalDate, Long> byDay = new TreeMap<>();

    /** Of a data folder that holds links 1 to {@code links}. */
    MadeUpPast(Path folder, int links, long seed) {
        this.random = new Random(seed);
        this.database = Database.open(folder.resolve("fingerpost"));
        this.buffer = new ClickBuffer(ClickJournal.open(folder.resolve("journal"), database), database);
        this.flusher = new ClickFlusher(buffer, database, Clock.systemUTC(), Duration.ofDays(1));
        this.sources = database.read(tables ->
                new Sources(buffer, tables.sources().agents(), tables.sources().referrers()));
        this.links = zipf(links);
        this.agents = zipf(AGENTS);
        this.hosts = zipf(HOSTS);
    }

    /** One day's clicks, written whenever {@code every} is over. */
    void day(LocalDate day, int clicks, Duration every) {
        ZoneId zone = ZoneId.systemDefault();
        long start = day.atStartOfDay(zone).toEpochSecond();
        long length = day.plusDays(1).atStartOfDay(zone).toEpochSecond() - start;
        long[] seconds = new long[clicks];
        for (int i = 0; i < clicks; i++) {
            // The mean of two is rare at both ends of the day, as visitors are.
            seconds[i] = start + (random.nextInt((int) length) + random.nextInt((int) length)) / 2;
        }
        Arrays.sort(seconds);
        long next = start + every.toSeconds();
        for (long second : seconds) {
            if (second >= next) {
                flusher.settle();
                next = second + every.toSeconds();
            }
            click(second);
        }
        flusher.settle();
        byDay.merge(day, (long) clicks, Long::sum);
    }

    private void click(long second) {
        long link = links[random.nextInt(links.length)] + 1;
        int agent = agents[random.nextInt(agents.length)];
        boolean bot = agent % 20 == 19;
        Agent.Kind kind = new Agent.Kind("Browser " + agent % 12, "System " + agent % 6, "Device " + agent % 3, bot);
        int number = sources.meetAgent("Agent/" + agent, kind).number();
        int host = random.nextBoolean()
                ? 0
                : sources.meetReferrer("host-" + hosts[random.nextInt(hosts.length)] + ".example")
                        .number();
        buffer.record(link, second, number, host);
        byLink.merge(link, 1L, Long::sum);
    }

    /** Puts together and makes coarser what is due at the end of the day. */
    void rollUp(LocalDate day) {
        Instant now = day.plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant();
        boolean more = true;
        while (more) {
            more = database.write(tables -> tables.keepPages(now, TestHouse.AGES, ZoneId.systemDefault()));
        }
    }

    long total() {
        return byDay.values().stream().mapToLong(n -> n).sum();
    }

    @Override
    public void close() {
        flusher.close();
        database.close();
    }

    /** 65,536 draws from 0 to {@code most} - 1, the second half as often as the first, the third a third as often. */
    private int[] zipf(int most) {
        double[] upTo = new double[most];
        double sum = 0;
        for (int i = 0; i < most; i++) {
            sum += 1.0 / (i + 1);
            upTo[i] = sum;
        }
        int[] drawn = new int[1 << 16];
        for (int i = 0; i < drawn.length; i++) {
            int at = Arrays.binarySearch(upTo, random.nextDouble() * sum);
            drawn[i] = at < 0 ? -at - 1 : at;
        }
        return drawn;
    }
}
