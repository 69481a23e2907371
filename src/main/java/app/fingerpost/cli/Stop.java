package app.fingerpost.cli;

import app.fingerpost.link.Rejected;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * How a command ends if the process is told to end meanwhile, as Ctrl-C does: at once with a sentence, or when its work
 * has come to an end of its own and has said what became of it. The JVM ends when its hook here returns, which waits for
 * {@link #close} and for no thread; the command's own may call {@code System.exit}, which waits for the hook.
 */
final class Stop implements AutoCloseable {
    /** Work that takes longer hangs, as on a disk that does; then it is cut, as by a power cut. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Thread hook = new Thread(this::stop, "stop");
    private final CountDownLatch closed = new CountDownLatch(1);
    /** Of the command's thread. */
    private boolean watching;
    /** Guarded by this; null while the work is waited for. */
    private @Nullable Runnable saying;
    /** Guarded by this. */
    private boolean asked;

    /** From now on the process may end at any moment, and says this before. */
    void say(Runnable sentence) {
        become(sentence);
    }

    /** From now on the process ends no earlier than this is closed, and the work looks now and then with {@link #check}. */
    void await() {
        become(null);
    }

    /** @throws Rejected with this sentence if the process has been told to end */
    synchronized void check(String sentence) {
        if (asked) {
            throw Rejected.invalid("command", sentence);
        }
    }

    private void become(@Nullable Runnable sentence) {
        boolean over;
        synchronized (this) {
            over = asked && saying != null;
            saying = sentence;
        }
        if (!watching) {
            watching = true;
            over = !isHooked();
        }
        if (over) {
            goNoFurther();
        }
    }

    /** The process is about to end, and what became of the command has been said. */
    private void goNoFurther() {
        while (true) {
            LockSupport.park(this);
        }
    }

    private boolean isHooked() {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            return true;
        } catch (IllegalStateException e) {
            // Told to end before anything was begun.
            return false;
        }
    }

    private void stop() {
        synchronized (this) {
            asked = true;
            if (saying != null) {
                saying.run();
                return;
            }
        }
        try {
            closed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The command has said all. */
    @Override
    public void close() {
        closed.countDown();
        if (watching) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // It runs, or has run.
            }
        }
    }
}
