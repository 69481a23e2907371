package app.fingerpost.store.trial;

import app.fingerpost.click.ClickBuffer;
import app.fingerpost.click.ClickFlusher;
import app.fingerpost.click.ClickJournal;
import app.fingerpost.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/**
 * Counts per link and second, by the very parts that count in the running app: journal, buffer, flusher, click tables.
 * What it keeps is on the disk itself.
 */
public final class ClickCounts implements ClickTrial {
    /** Longer than any trial: a flush happens when it is asked for. */
    private static final Duration NEVER = Duration.ofDays(1);

    private final Database database;
    private final ClickBuffer buffer;
    private final ClickFlusher flusher;

    /** The journal lies in a folder named after the file. */
    public ClickCounts(Path file) {
        this.database = Database.open(file);
        Path journal = file.resolveSibling(file.getFileName() + "-journal");
        this.buffer = new ClickBuffer(ClickJournal.open(journal, database), database);
        this.flusher = new ClickFlusher(buffer, database, Clock.systemUTC(), NEVER);
    }

    @Override
    public void keep(long second, int[] links) {
        for (int link : links) {
            buffer.record(link, second, 0, 0);
        }
        flusher.settle();
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
