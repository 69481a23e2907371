package app.fingerpost.desk.view;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks at the FX thread's stack a thousand times a second and keeps the calls of ours that could make it wait, on the
 * disk, the network or the database. A call to the database it cannot miss: the database asserts that there is none. What
 * nobody caught on the FX thread, such a failed assertion or anything else, is kept too.
 */
final class FxThreadWatch implements AutoCloseable {
    private static final long PAUSE_NANOS = 1_000_000;

    /** Calls into those rooms that only look at what is in memory; a wait of theirs for the system is seen all the same. */
    private static final Set<String> NEVER_WAIT = Set.of(
            "app.fingerpost.settings.SettingsFile.current",
            "app.fingerpost.saved.SavedReports$State.",
            "app.fingerpost.manage.Replay$Outcome.",
            "app.fingerpost.manage.BulkImport$Taken.",
            "app.fingerpost.manage.BulkImport$Result.",
            "app.fingerpost.manage.ApiKeys$Fresh.",
            "app.fingerpost.manage.Refusal.");

    /** What may stand between our code and the wait it asked for. */
    private static final Set<String> DIRECT =
            Set.of("java.io.", "java.nio.", "sun.nio.", "java.net.", "java.lang.Process");

    private final Set<String> seen = new ConcurrentSkipListSet<>();
    private final Thread watched;
    private final Thread watcher = new Thread(this::watch, "fx-thread-watch");
    private final Thread.UncaughtExceptionHandler usual;
    private volatile boolean ended;

    FxThreadWatch(Thread fxThread) {
        this.watched = fxThread;
        this.usual = fxThread.getUncaughtExceptionHandler();
        fxThread.setUncaughtExceptionHandler((thread, failure) -> {
            StackTraceElement[] stack = failure.getStackTrace();
            seen.add(failure + (stack.length == 0 ? "" : " at " + stack[0]));
        });
        watcher.setDaemon(true);
        watcher.start();
    }

    /** Class and method of each such call that the FX thread was seen in, and each failure that nobody caught. */
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
            look(watched.getStackTrace());
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** A wait is ours if our code calls it: JavaFX and the JDK read their own resources as they like. */
    private void look(StackTraceElement[] stack) {
        String wait = null;
        for (StackTraceElement frame : stack) {
            String type = frame.getClassName();
            String call = type + "." + frame.getMethodName();
            if (waits(type) && NEVER_WAIT.stream().noneMatch(call::startsWith)) {
                seen.add(call);
            } else if (isSystem(type)) {
                wait = call;
            } else if (type.startsWith("app.fingerpost.")) {
                if (wait != null) {
                    seen.add(wait + " by " + call);
                }
                wait = null;
            } else if (DIRECT.stream().noneMatch(type::startsWith)) {
                wait = null;
            }
        }
    }

    private static boolean isSystem(String type) {
        return type.equals("java.nio.file.Files")
                || type.startsWith("java.nio.channels.FileChannel")
                || type.startsWith("java.io.File")
                || type.equals("java.net.Socket")
                || type.equals("java.net.InetAddress")
                || type.equals("java.lang.ProcessBuilder");
    }

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
                || type.equals("app.fingerpost.settings.PropertiesFile")
                || type.startsWith("app.fingerpost.autostart.")
                || type.startsWith("app.fingerpost.saved.SavedReports")
                || type.startsWith("app.fingerpost.saved.DueFiles")
                || type.startsWith("app.fingerpost.paper.")
                || type.startsWith("app.fingerpost.title.")
                || type.startsWith("org.h2.")
                || type.startsWith("java.net.http.");
    }
}
