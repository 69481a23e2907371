package app.fingerpost.manage;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;

/**
 * The one writer: runs changes one after the other on a thread of its own, so that store and index always change in the
 * same order and no lock is held while the disk works. Callers wait for their change to end.
 */
public final class Editor implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread writer = new Thread(work, "editor");
        writer.setDaemon(true);
        return writer;
    });

    /**
     * Runs a change and waits until it is done. A caller that is interrupted goes on waiting, since the change cannot be
     * taken back half-way, and finds its interrupt set afterwards.
     *
     * @throws RuntimeException what the change throws
     */
    public <T> T run(Callable<T> change) {
        Future<T> future;
        try {
            future = thread.submit(change);
        } catch (RejectedExecutionException e) {
            throw new IllegalStateException("Fingerpost is stopping; nothing can be changed any more.", e);
        }
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof RuntimeException failure) {
                        throw failure;
                    }
                    throw new IllegalStateException(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Lets the changes under way end; later ones are refused. */
    @Override
    public void close() {
        thread.shutdown();
        boolean interrupted = false;
        while (!thread.isTerminated()) {
            try {
                thread.awaitTermination(1, java.util.concurrent.TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
