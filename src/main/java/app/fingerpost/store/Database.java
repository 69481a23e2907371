package app.fingerpost.store;

import app.fingerpost.click.ClickBatch;
import app.fingerpost.click.ClickSink;
import app.fingerpost.link.Rejected;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The database file: open from construction to {@link #close()}, safe for any number of threads. Work happens in
 * {@link #read} and {@link #write}, each one transaction.
 *
 * <p>H2 keeps commits in memory for a while unless told otherwise; {@code WRITE_DELAY=0} makes each commit write its
 * pages, so that the death of the process takes nothing that was committed, and {@link #writeDurably} has the system put
 * them on the disk itself, so that a power cut does not either.
 */
public final class Database implements ClickSink, AutoCloseable {
    private static final int CONNECTIONS = 8;

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Database(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
    }

    /**
     * Opens the file, makes it if it is not there, and brings its tables to this version.
     *
     * @param file without the ending H2 adds
     * @throws Rejected if the file cannot be opened
     */
    public static Database open(Path file) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:file:" + file.toAbsolutePath()
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;TRACE_LEVEL_FILE=0");
        config.setUsername("sa");
        config.setPassword("");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setPoolName("fingerpost");
        try {
            HikariDataSource pool = new HikariDataSource(config);
            try {
                Flyway.configure()
                        .dataSource(pool)
                        .locations("classpath:db/migration")
                        .load()
                        .migrate();
            } catch (FlywayException e) {
                pool.close();
                throw e;
            }
            return new Database(pool);
        } catch (RuntimeException e) {
            throw Rejected.invalid(
                    "data-dir",
                    "The database " + file + ".mv.db cannot be opened: " + innermost(e)
                            + ". See that the disk has room, that the file may be written and that no other program has it open.");
        }
    }

    /** Runs {@code work} in a transaction that changes nothing. */
    public <T> T read(Function<Tables, T> work) {
        return write(work);
    }

    /**
     * Runs {@code work} in one transaction: all of it is committed when this returns, nothing if it throws.
     *
     * @throws StoreException if the database fails; what {@code work} throws comes through as it is
     */
    public <T> T write(Function<Tables, T> work) {
        try {
            return jdbi.inTransaction(handle -> work.apply(Tables.on(handle)));
        } catch (JdbiException e) {
            throw new StoreException("The database failed: " + innermost(e), e);
        }
    }

    /** As {@link #write}, and on the disk when this returns: for what a person did, not for clicks. */
    public <T> T writeDurably(Function<Tables, T> work) {
        T result = write(work);
        try {
            jdbi.useHandle(handle -> handle.execute("checkpoint sync"));
        } catch (JdbiException e) {
            throw new StoreException("The database failed: " + innermost(e), e);
        }
        return result;
    }

    @Override
    public void store(ClickBatch batch) {
        write(tables -> {
            tables.clicks().store(batch);
            return true;
        });
    }

    @Override
    public long lastEpoch() {
        return read(tables -> tables.clicks().lastEpoch());
    }

    /** Finishes what is under way and closes the file. */
    @Override
    public void close() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException e) {
            // The connection that shut the database down cannot be closed in order any more, and need not be.
            if (e.getErrorCode() != ErrorCode.DATABASE_CALLED_AT_SHUTDOWN) {
                throw new StoreException("The database could not be closed well: " + innermost(e), e);
            }
        } finally {
            pool.close();
        }
    }

    private static String innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage());
        int statement = message.indexOf("; SQL statement");
        return statement < 0 ? message : message.substring(0, statement);
    }
}
