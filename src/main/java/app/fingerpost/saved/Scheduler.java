package app.fingerpost.saved;

import app.fingerpost.report.Reports;
import app.fingerpost.thread.OwnThread;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks once a second, on a thread of its own, which reports have a file due, and writes them; with or without a window,
 * from its construction until it is closed. It looks at the clock each time, so a computer that slept catches up when it
 * wakes.
 */
public final class Scheduler implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final DueFiles files;
    private final OwnThread thread = new OwnThread("scheduler");
    /** The thread's alone. */
    private boolean fails;

    public Scheduler(SavedReports saved, Reports reports, Clock clock) {
        this.files = new DueFiles(saved, reports, clock);
        thread.every(PAUSE, PAUSE, this::write);
    }

    /** Ends after the file under way. */
    @Override
    public void close() {
        files.stop();
        thread.close();
    }

    private void write() {
        try {
            files.write();
            fails = false;
        } catch (RuntimeException | Error e) {
            if (!fails) {
                LOG.error("Files of reports cannot be written; it is tried again.", e);
            }
            fails = true;
        }
    }
}
