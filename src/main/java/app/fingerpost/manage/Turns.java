package app.fingerpost.manage;

import app.fingerpost.thread.OwnThread;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;

/** Pieces of work, one after the other on a thread of their own, which nobody interrupts. Any thread may ask for a turn. */
final class Turns implements AutoCloseable {
    private final OwnThread thread;

    Turns(String name) {
        this.thread = new OwnThread(name);
    }

    /**
     * Waits until the work had its turn. A caller that is interrupted goes on waiting, since the work cannot be taken
     * back half-way, and finds its interrupt set afterwards.
     *
     * @throws RuntimeException what the work throws
     */
    <T> T run(Callable<T> work) {
        Future<T> future;
        try {
            future = thread.submit(work);
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

    /** Has the work done after what is asked for already, if there is time for it before the end; nobody learns of its end. */
    void later(Runnable work) {
        try {
            thread.submit(() -> {
                work.run();
                return true;
            });
        } catch (RejectedExecutionException e) {
            // It ends, and whoever comes next begins with what the file has.
        }
    }

    /** Lets the work under way end; what comes later is refused. */
    @Override
    public void close() {
        thread.close();
    }
}
