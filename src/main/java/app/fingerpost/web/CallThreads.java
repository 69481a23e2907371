package app.fingerpost.web;

import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The threads of pages and calls. A call may take a second of a processor, so they leave it to redirects where the system
 * heeds priorities; the connector, which redirects, has threads of its own.
 *
 * <p>A call that outlasts the server is not interrupted, as the server would have it: H2 would close the file under
 * everybody.
 */
final class CallThreads extends QueuedThreadPool {
    private static final int MOST = 250;
    private static final int LEAST = 8;

    CallThreads() {
        super(MOST, LEAST);
        setName("calls");
        setThreadsPriority(Thread.MIN_PRIORITY);
    }

    /** The server sets what is left of its own patience; with none there is no interrupt. */
    @Override
    public long getStopTimeout() {
        return 0;
    }
}
