package app.fingerpost.store;

import app.fingerpost.link.Rejected;
import app.fingerpost.link.StoreException;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.h2.engine.Constants;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreTool;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections to a database file from one opening to the next closing. An I/O error, such as a full disk, makes H2
 * close the file for good: the session is then {@link #broken} and only a new one can go on.
 */
final class Session {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private static final int CONNECTIONS = 8;
    private static final long PATIENCE_MILLIS = 10_000;
    private static final int CACHE_KILOBYTES = 4096;
    /** Bytes without use in a file at which it is written anew: a second or so for each hundred megabytes that stay. */
    private static final long MOST_WASTE = 100_000_000;
    /** … and a part of it: H2 leaves chunks alone that are nearly full. */
    private static final double MOST_WASTED = 0.25;

    private static final Set<Integer> FATAL = Set.of(
            ErrorCode.DATABASE_IS_CLOSED,
            ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
            ErrorCode.IO_EXCEPTION_1,
            ErrorCode.IO_EXCEPTION_2,
            ErrorCode.FILE_CORRUPTED_1,
            ErrorCode.GENERAL_ERROR_1);

    private final DatabaseFile file;
    private final HikariDataSource pool;
    private final MVStore store;
    final Jdbi jdbi;
    final Identities identities;
    private final Optional<Object> key;
    private volatile boolean broken;

    /** @throws JdbiException if there is no connection to be had; the pool is closed then */
    Session(DatabaseFile file, HikariDataSource pool, Identities identities) {
        this.file = file;
        this.pool = pool;
        this.store = store(pool);
        this.jdbi = Jdbi.create(pool);
        this.identities = identities;
        this.key = file.key();
    }

    private static MVStore store(HikariDataSource pool) {
        try (Connection connection = pool.getConnection()) {
            return ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession())
                    .getDatabase()
                    .getStore()
                    .getMvStore();
        } catch (SQLException | RuntimeException e) {
            pool.close();
            throw new ConnectionException(e);
        }
    }

    /**
     * Opens the file, makes it if it is not there, and brings its tables to this version.
     *
     * @throws Rejected if it cannot be opened, has no tables and must have some, or lacks what the disk has confirmed
     */
    static Session open(DatabaseFile file, boolean mayBeNew, Confirmations confirmations) {
        file.checkOpen();
        try {
            return openWithTables(file, mayBeNew, confirmations);
        } catch (Rejected e) {
            throw e;
        } catch (RuntimeException e) {
            throw file.unopened(e);
        }
    }

    private static Session openWithTables(DatabaseFile file, boolean mayBeNew, Confirmations confirmations) {
        Session session = connect(file, mayBeNew, new Identities());
        session.orLeave(() -> {
            Schema schema = new Schema(session.pool, session.jdbi);
            if (schema.isNewer()) {
                throw file.newer();
            }
            if (!mayBeNew && schema.isEmpty()) {
                throw file.damaged();
            }
            session.checkConfirmed(confirmations);
            if (!schema.isOfThisVersion()) {
                schema.migrate();
            }
        });
        return session;
    }

    private void checkConfirmed(Confirmations confirmations) {
        if (confirmations.lacking(jdbi)) {
            throw file.older();
        }
    }

    /** Leaves the file if it is not to be used after all. */
    private void orLeave(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException e) {
            note(e);
            leave();
            throw e;
        }
    }

    /**
     * Opens a file that has its tables; needs no room on the disk.
     *
     * <p>After a disk was full H2 may find its file as it was at an earlier moment. Then it is not gone on with: redirects,
     * which are answered from memory, are right, and switched-off owners stay off.
     *
     * @param identities given before, which it gives to nothing else
     * @throws Rejected if it lacks what the disk has confirmed
     */
    static Session reopen(DatabaseFile file, Confirmations confirmations, Identities identities) {
        Session session = connectAgain(file, identities);
        session.orLeave(() -> {
            session.checkConfirmed(confirmations);
            identities.pass(session.jdbi);
        });
        return session;
    }

    private static Session connectAgain(DatabaseFile file, Identities identities) {
        try {
            return connect(file, false, identities);
        } catch (HikariPool.PoolInitializationException e) {
            // H2 still had the file that it had given up, and lets go of it when it finds that out.
            return connect(file, false, identities);
        }
    }

    /**
     * H2 uses room again that became free, but gives none back to the system while the file is open. A second at the
     * close, for a file that has much of it, is five times H2's usual patience.
     *
     * <p>By itself H2 would cache whatever it writes, as long as the JVM has memory: pages of clicks above all, each
     * second new ones, which become old for the garbage collector and make it stop the redirects for long.
     */
    private static Session connect(DatabaseFile file, boolean mayBeNew, Identities identities) {
        Recovery.prepare(file.path());
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:file:" + file.base().toAbsolutePath()
                + ";DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;TRACE_LEVEL_FILE=0;MAX_COMPACT_TIME=1000"
                + ";CACHE_SIZE=" + CACHE_KILOBYTES + (mayBeNew ? "" : ";IFEXISTS=TRUE"));
        config.setUsername("sa");
        config.setPassword("");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setPoolName("fingerpost");
        config.setConnectionTimeout(PATIENCE_MILLIS);
        return new Session(file, new HikariDataSource(config), identities);
    }

    /** The caller closes it. */
    Connection connection() throws SQLException {
        return pool.getConnection();
    }

    /** Looks whether a failure has ended the session. */
    void note(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && FATAL.contains(sql.getErrorCode())) {
                broken = true;
            }
        }
    }

    /** @throws StoreException if the file was moved or deleted, which systems allow while it is open */
    void checkInPlace() {
        if (!key.equals(file.key())) {
            throw StoreException.away(file.path());
        }
    }

    /** For a failure after which nobody knows what state a connection is in. */
    void giveUp() {
        broken = true;
    }

    /**
     * Whether H2 has given the file up. It also does so by itself, when it writes between two calls, and tells only the one
     * who asks next.
     */
    boolean broken() {
        return broken || store.isClosed();
    }

    /**
     * Writes all there is and closes the file. One of which much is of no use, and which H2 would only fill again, is
     * then written anew beside itself, if there is room; a kill meanwhile leaves the old one. Of a session that was let go
     * of there is nothing to close.
     */
    void close() throws SQLException {
        if (pool.isClosed()) {
            return;
        }
        boolean wasteful = false;
        try (Connection connection = lastConnection();
                Statement statement = connection.createStatement()) {
            wasteful = isWasteful(statement);
            statement.execute("shutdown");
        } catch (SQLException e) {
            // The connection that shut the database down cannot be closed in order any more, and need not be.
            if (e.getErrorCode() != ErrorCode.DATABASE_CALLED_AT_SHUTDOWN) {
                throw e;
            }
        } finally {
            pool.close();
        }
        if (wasteful) {
            writeAnew();
        }
    }

    /** H2's own "shutdown compact" would compress the pages, and a report over years read them at a third of the speed. */
    private void writeAnew() {
        try {
            MVStoreTool.compact(file.path().toString(), false);
        } catch (RuntimeException | Error e) {
            LOG.warn("The database file cannot be made smaller; it stays as it is.", e);
            try {
                Files.deleteIfExists(Path.of(file.path() + Constants.SUFFIX_MV_STORE_TEMP_FILE));
            } catch (IOException left) {
                LOG.debug("What was written of the smaller one stays until the next start.", left);
            }
        }
    }

    /** False too if nobody knows. */
    private boolean isWasteful(Statement statement) {
        try (ResultSet row = statement.executeQuery("""
                select
                  max(case setting_name when 'info.FILE_SIZE' then cast(setting_value as bigint) end),
                  max(case setting_name when 'info.FILL_RATE' then cast(setting_value as bigint) end),
                  max(case setting_name when 'info.CHUNKS_FILL_RATE' then cast(setting_value as bigint) end)
                from information_schema.settings""")) {
            row.next();
            long bytes = row.getLong(1);
            long used = bytes * row.getLong(2) / 100 * row.getLong(3) / 100;
            return bytes - used > Math.max(MOST_WASTE, MOST_WASTED * bytes)
                    && file.path().toFile().getUsableSpace() > bytes;
        } catch (SQLException e) {
            LOG.debug("How much of the database file is of use cannot be told.", e);
            return false;
        }
    }

    /** Closes the file, if H2 has not done so, and writes nothing. */
    private void leave() {
        if (!broken) {
            try (Connection connection = lastConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("shutdown immediately");
            } catch (SQLException e) {
                LOG.debug("A database that could not be used is closed.", e);
            }
        }
        abandon();
    }

    /** In whose place the pool opens none: that would open the file again which this one shuts down. */
    private Connection lastConnection() throws SQLException {
        pool.setMinimumIdle(0);
        return pool.getConnection();
    }

    /**
     * Lets go of a broken file without writing. After some failures, as to read a page, H2 itself goes on with it, and with
     * the locks of a transaction that nobody can end any more: closed, it has none.
     */
    void abandon() {
        pool.close();
        if (!store.isClosed()) {
            store.closeImmediately();
        }
    }
}
