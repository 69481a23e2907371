package app.fingerpost.desk.view;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks at the FX thread's stack a thousand times a second and keeps the calls that could make it wait. A call to the
 * database it cannot miss: the database asserts that there is none, and that the assertion failed is kept too.
 */
final class FxThreadWatch implements AutoCloseable {
    private static final long PAUSE_NANOS = 1_000_000;

    private final Set<String> seen = new ConcurrentSkipListSet<>();
    private final Thread watched;
    private final Thread watcher = new Thread(this::watch, "fx-thread-watch");
    private final Thread.UncaughtExceptionHandler usual;
    private volatile boolean ended;

    FxThreadWatch(Thread fxThread) {
        this.watched = fxThread;
        this.usual = fxThread.getUncaughtExceptionHandler();
        fxThread.setUncaughtExceptionHandler((thread, failure) -> {
            if (failure instanceof AssertionError) {
                seen.add(failure.toString());
            } else {
                usual.uncaughtException(thread, failure);
            }
        });
        watcher.setDaemon(true);
        watcher.start();
    }

    /** Class and method of each call to the store, the editor, a list or a report that the FX thread was seen in. */
    Set<String> seen() {
        return seen;
    }

    @Override
    public void close() throws InterruptedException {
        ended = true;
        watcher.join();
        watched.setUncaughtExceptionHandler(usual);
    }

    private void watch() {
        while (!ended) {
            for (StackTraceElement frame : watched.getStackTrace()) {
                if (waits(frame.getClassName()) && !frame.getMethodName().equals("current")) {
                    seen.add(frame.getClassName() + "." + frame.getMethodName());
                }
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Of these, only {@code SettingsFile.current} never waits. */
    private static boolean waits(String type) {
        return type.startsWith("app.fingerpost.transfer.")
                || type.startsWith("app.fingerpost.store.")
                || type.startsWith("app.fingerpost.manage.")
                || type.startsWith("app.fingerpost.click.Click")
                || type.equals("app.fingerpost.report.Reports")
                || type.equals("app.fingerpost.report.LinkList")
                || type.equals("app.fingerpost.report.LiveClicks")
                || type.equals("app.fingerpost.settings.SettingsFile")
                || type.equals("app.fingerpost.file.WholeFile")
                || type.equals("app.fingerpost.report.CsvFile")
                || type.startsWith("org.h2.")
                || type.startsWith("java.net.http.");
    }
}
