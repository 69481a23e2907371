package app.fingerpost.store;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A transaction in pieces, for what takes too long to keep others waiting: they go on beside it and see nothing of it
 * until it is committed. What is closed without that never was. For one thread at a time, not always the same.
 *
 * <p>An edit that wants a unique key of a row in here waits for the end of it; keeping such edits away is up to the
 * caller.
 */
public final class LongWrite implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LongWrite.class);

    private final Session session;
    private final Handle handle;

    /** @throws JdbiException if there is no connection to be had */
    LongWrite(Session session) {
        this.session = session;
        this.handle = session.jdbi.open();
        try {
            handle.setTransactionIsolationLevel(TransactionIsolationLevel.READ_COMMITTED);
            handle.begin();
        } catch (RuntimeException | Error e) {
            handle.close();
            throw e;
        }
    }

    /**
     * Does another piece.
     *
     * @throws app.fingerpost.link.StoreException if the database fails
     */
    public <T> T with(Function<Tables, T> work) {
        try {
            return work.apply(Tables.on(handle, session.identities));
        } catch (JdbiException e) {
            throw Database.failed(session, e);
        }
    }

    /** @throws app.fingerpost.link.StoreException if the database fails */
    public void commit() {
        try {
            handle.commit();
        } catch (JdbiException e) {
            throw Database.failed(session, e);
        }
    }

    @Override
    public void close() {
        try (handle) {
            if (handle.isInTransaction()) {
                handle.rollback();
            }
        } catch (JdbiException e) {
            session.note(e);
            LOG.debug("A transaction was given up along with the file.", e);
        }
    }
}
