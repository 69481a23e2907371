package app.fingerpost.store;

import app.fingerpost.link.StoreException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The session with the file that there is at present: after H2 has given the file up, whoever asks next opens it again. Any
 * number of threads may ask.
 */
final class Sessions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    private final DatabaseFile file;
    private final Confirmations confirmations;
    private volatile Session current;
    /** Set by the one thread that opens the file again; the others do not wait for it. */
    private final AtomicBoolean reopening = new AtomicBoolean();

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private volatile int openings = 1;
    private volatile boolean closed;

    Sessions(DatabaseFile file, Confirmations confirmations, Session first) {
        this.file = file;
        this.confirmations = confirmations;
        this.current = first;
    }

    /** @throws StoreException if there is none to be had now */
    Session usable() {
        assert mayWait() : "The window's thread asked the database, and the window stood still.";
        Session found = current;
        if (closed) {
            throw stopping();
        }
        if (!found.broken()) {
            return found;
        }
        if (!reopening.compareAndSet(false, true)) {
            throw new StoreException("The database is being opened again. Try once more in a moment.");
        }
        try {
            if (current == found) {
                found.abandon();
                Session again = Session.reopen(file, confirmations, found.identities);
                if (!take(again)) {
                    again.close();
                    throw stopping();
                }
                LOG.debug("The database is open again.");
                listeners.forEach(Runnable::run);
            }
            return current;
        } catch (RuntimeException | SQLException e) {
            throw new StoreException("The database cannot be opened again: " + DatabaseFile.reason(e), e);
        } finally {
            reopening.set(false);
        }
    }

    /** False if it comes too late: it is for who opened it to close then. */
    private synchronized boolean take(Session again) {
        if (closed) {
            return false;
        }
        // First, so that nobody works with the new session and believes it to be the former one.
        openings = openings + 1;
        current = again;
        return true;
    }

    /** The session to close; none comes after it. */
    private synchronized Session last() {
        closed = true;
        return current;
    }

    private static StoreException stopping() {
        return new StoreException("The database is closed; Fingerpost is stopping.");
    }

    /** See {@link Database#whenOpenedAgain}. */
    void whenOpenedAgain(Runnable listener) {
        listeners.add(listener);
    }

    /** See {@link Database#openings}. */
    int openings() {
        usable();
        return openings;
    }

    /** Finishes what is under way and closes the file; none is usable then. */
    @Override
    public void close() {
        try {
            last().close();
        } catch (SQLException e) {
            throw new StoreException("The database could not be closed well: " + DatabaseFile.reason(e), e);
        }
    }

    /** Tests run with assertions, and see a call that is too short to be felt too. */
    private static boolean mayWait() {
        return !Thread.currentThread().getName().equals("JavaFX Application Thread");
    }
}
