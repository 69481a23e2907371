package app.fingerpost.store.trial;

import app.fingerpost.click.ClickBuffer;
import app.fingerpost.click.ClickFlusher;
import app.fingerpost.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** Counts per link and second, by the very parts that count in the running app: buffer, flusher, click tables. */
public final class ClickCounts implements ClickTrial {
    /** Longer than any trial: a flush happens when it is asked for. */
    private static final Duration NEVER = Duration.ofDays(1);

    private final Database database;
    private final ClickBuffer buffer = new ClickBuffer();
    private final ClickFlusher flusher;
    private final boolean synced;

    /** {@code safety} is at least {@link Safety#WRITTEN}: Fingerpost knows no less. */
    public ClickCounts(Path file, Safety safety) {
        this.database = Database.open(file);
        this.flusher = new ClickFlusher(buffer, database, Clock.systemUTC(), NEVER);
        this.synced = safety.synced();
    }

    @Override
    public void keep(long second, int[] links) {
        for (int link : links) {
            buffer.record(link, second);
        }
        flusher.settle();
        if (synced) {
            database.writeDurably(tables -> true);
        }
    }

    @Override
    public long kept() {
        return database.read(tables -> tables.clicks().totals()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    @Override
    public void close() {
        flusher.close();
        database.close();
    }
}
