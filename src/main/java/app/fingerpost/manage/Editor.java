package app.fingerpost.manage;

import app.fingerpost.link.StoreException;
import app.fingerpost.redirect.LinkIndex;
import app.fingerpost.store.Database;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * The one writer: runs changes one after the other on a thread of its own, so that store and index always change in the
 * same order and no lock is held while the disk works. Callers wait for their change to end, and to be on the disk.
 */
public final class Editor implements AutoCloseable {
    private final Database database;
    private final LinkIndex index;
    /** The writer's thread only. */
    private int openings;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread writer = new Thread(work, "editor");
        writer.setDaemon(true);
        return writer;
    });

    /** {@code index} agrees with the database as it is now. */
    public Editor(Database database, LinkIndex index) {
        this.database = database;
        this.index = index;
        this.openings = database.openings();
    }

    /**
     * Runs a change and waits until it is done. A caller that is interrupted goes on waiting, since the change cannot be
     * taken back half-way, and finds its interrupt set afterwards.
     *
     * @throws StoreException if the disk did not confirm the change; store and index have it all the same
     * @throws RuntimeException what the change throws
     */
    public <T> T run(Callable<T> change) {
        Future<T> future;
        try {
            future = thread.submit(() -> durably(change));
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

    private <T> T durably(Callable<T> change) throws Exception {
        if (openings != database.openings()) {
            // The file was given up and opened again: what the last commit before that left in it, only it knows.
            openings = database.openings();
            IndexLoader.reconcile(database, index);
        }
        T result = change.call();
        database.sync();
        return result;
    }

    /** Lets the changes under way end; later ones are refused. */
    @Override
    public void close() {
        thread.shutdown();
        boolean interrupted = false;
        while (!thread.isTerminated()) {
            try {
                thread.awaitTermination(1, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
