package app.fingerpost.thread;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A daemon thread that does what it is given, one after the other, and is never interrupted. It leaves the processor to
 * redirects where the system heeds priorities. Any thread may call, but for {@link #close}, which waits for it.
 */
public final class OwnThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OwnThread.class);

    /** A choice, not measured: a very large import may take longer, and is not committed then. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ScheduledExecutorService thread;
    private final String name;
    private final Duration patience;

    public OwnThread(String name) {
        this(name, PATIENCE);
    }

    OwnThread(String name, Duration patience) {
        this.name = name;
        this.patience = patience;
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread own = new Thread(work, name);
            own.setDaemon(true);
            own.setPriority(Thread.MIN_PRIORITY);
            return own;
        });
    }

    /** @throws RejectedExecutionException if it is closed */
    public <T> Future<T> submit(Callable<T> work) {
        return thread.submit(work);
    }

    /**
     * Does the work again and again until it is closed.
     *
     * @param pause from the end of one time to the start of the next
     * @param work tells itself what fails; what it throws all the same, where there is no memory to tell it, ends that time
     *     and not those to come
     */
    public void every(Duration pause, Duration first, Runnable work) {
        thread.scheduleWithFixedDelay(() -> once(work), first.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static void once(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            tell(e);
        }
    }

    private static void tell(Throwable problem) {
        try {
            LOG.error("What is done from time to time has failed; it is tried again.", problem);
        } catch (RuntimeException | Error e) {
            // Thrown on, it would end all times to come.
        }
    }

    /** Whether it has been asked to end: work of many steps leaves off after the step it is at. */
    public boolean isEnding() {
        return thread.isShutdown();
    }

    /**
     * Lets the work under way, and all that was submitted, end; what comes later is refused. A caller that is interrupted
     * goes on waiting, and finds its interrupt set afterwards. Work that does not end in two minutes is left behind, and
     * ends with the process: a stop is not to hang for ever on what hangs.
     */
    @Override
    public void close() {
        thread.shutdown();
        boolean interrupted = false;
        long until = System.nanoTime() + patience.toNanos();
        while (!thread.isTerminated()) {
            long left = until - System.nanoTime();
            if (left <= 0) {
                LOG.error("What the thread {} does has not ended in {}; it is left behind.", name, patience);
                break;
            }
            try {
                thread.awaitTermination(left, TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
