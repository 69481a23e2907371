package app.fingerpost.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A transaction in pieces: nobody sees anything of it until it is committed, and what is closed without that never was.
 * For one thread at a time, not always the same.
 *
 * <p>Once H2 has given the file up, nothing more is asked of the connection, not even a rollback: H2 counts a transaction
 * off twice if the disk fails during its rollback, and whoever begins a statement then waits in a loop, for ever, for a
 * count that is right. Jdbi's own transactions begin one after each rollback, which is why they are not used here.
 */
public final class Transaction implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Transaction.class);

    private final Session session;
    private final Connection connection;
    private final Handle handle;
    private boolean ended;

    /**
     * @param isolation one of the levels of {@link Connection}
     * @throws SQLException if there is no connection to be had; {@link Session#note} knows of it
     */
    Transaction(Session session, int isolation) throws SQLException {
        this.session = session;
        this.connection = session.connection();
        try {
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(false);
            this.handle = session.jdbi.open(connection);
        } catch (SQLException | RuntimeException | Error e) {
            session.note(e);
            ended = true;
            close();
            throw e;
        }
    }

    /**
     * Does another piece. What {@code work} throws comes through as it is.
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
            connection.commit();
            ended = true;
        } catch (SQLException e) {
            throw Database.failed(session, e);
        }
    }

    @Override
    public void close() {
        try {
            if (!ended && !session.broken()) {
                connection.rollback();
            }
            if (!session.broken()) {
                connection.close();
            }
        } catch (SQLException e) {
            session.giveUp();
            LOG.debug("A transaction was given up along with the file.", e);
        }
    }
}
