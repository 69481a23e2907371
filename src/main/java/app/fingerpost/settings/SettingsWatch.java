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
    private final Runnable afterLook;
    private final ScheduledExecutorService thread;

    /** What was wrong at the last look, empty if nothing was; touched by the thread only. */
    private String told = "";

    /** Starts the thread, which calls {@code afterLook} each time it has looked; settings changed, wrong or not. */
    public SettingsWatch(SettingsFile file, Duration pause, Runnable afterLook) {
        this.file = file;
        this.afterLook = afterLook;
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread watch = new Thread(work, "settings");
            watch.setDaemon(true);
            return watch;
        });
        thread.scheduleWithFixedDelay(this::lookOnce, pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** A look that has begun may still end after this. */
    @Override
    public void close() {
        thread.shutdown();
    }

    /** Thrown on, anything would end the thread; where memory is short a line in the log fails as well. */
    private void lookOnce() {
        try {
            look();
        } catch (RuntimeException | Error e) {
            // It is told at the next look.
        }
    }

    private void look() {
        String wrong = (wrong(file::refresh) + " " + wrong(afterLook)).strip();
        if (!wrong.isEmpty() && !wrong.equals(told)) {
            LOG.warn("{} The settings stay as they were.", wrong);
        }
        told = wrong;
    }

    /** Runs this; answers what is wrong, empty if nothing is. */
    private static String wrong(Runnable step) {
        try {
            step.run();
            return "";
        } catch (Rejected e) {
            return e.sentence();
        } catch (RuntimeException | Error e) {
            return "The settings cannot be taken up: " + e + ".";
        }
    }
}
