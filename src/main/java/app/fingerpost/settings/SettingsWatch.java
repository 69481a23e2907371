package app.fingerpost.settings;

import app.fingerpost.link.Rejected;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks from time to time, on a thread of its own, whether the settings were changed by somebody else. Settings that make
 * no sense are told in the log, once, and not taken up.
 */
public final class SettingsWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsWatch.class);

    private final SettingsFile file;
    private final ScheduledExecutorService thread;

    /** What was wrong at the last look, empty if nothing was; touched by the thread only. */
    private String told = "";

    /** Starts the thread. */
    public SettingsWatch(SettingsFile file, Duration pause) {
        this.file = file;
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread watch = new Thread(work, "settings");
            watch.setDaemon(true);
            return watch;
        });
        thread.scheduleWithFixedDelay(this::look, pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void look() {
        String wrong = "";
        try {
            file.refresh();
        } catch (Rejected e) {
            wrong = e.sentence();
        } catch (RuntimeException e) {
            // Thrown on, it would end the thread.
            wrong = "The settings cannot be read: " + e;
        }
        if (!wrong.isEmpty() && !wrong.equals(told)) {
            LOG.warn("{} The settings stay as they were.", wrong);
        }
        told = wrong;
    }
}
