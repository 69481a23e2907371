package app.fingerpost.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.h2.api.ErrorCode;
import org.jdbi.v3.core.Jdbi;

/**
 * The connections to a database file from one opening to the next closing. An I/O error, such as a full disk, makes H2
 * close the file for good: the session is then {@link #broken} and only a new one can go on.
 */
final class Session {
    private static final int CONNECTIONS = 8;
    private static final long PATIENCE_MILLIS = 10_000;
    private static final int CACHE_KILOBYTES = 4096;
    /** All there are; a file whose tables have them all needs no migration, and Flyway takes long to say so. */
    static final Set<String> VERSIONS = Set.of("1", "2", "3", "4", "5", "6", "7", "8", "9");

    private static final Set<Integer> FATAL = Set.of(
            ErrorCode.DATABASE_IS_CLOSED,
            ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
            ErrorCode.IO_EXCEPTION_1,
            ErrorCode.IO_EXCEPTION_2,
            ErrorCode.FILE_CORRUPTED_1,
            ErrorCode.GENERAL_ERROR_1);

    private final HikariDataSource pool;
    final Jdbi jdbi;
    private volatile boolean broken;

    private Session(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
    }

    /** Opens the file, makes it if it is not there, and brings its tables to this version. */
    static Session open(Path file) {
        Session session = reopen(file);
        if (session.isOfThisVersion()) {
            return session;
        }
        try {
            Flyway flyway = Flyway.configure()
                    .dataSource(session.pool)
                    .locations("classpath:db/migration")
                    .javaMigrations(new CountsToPages())
                    .load();
            // Forgets attempts that failed: every migration can be repeated.
            flyway.repair();
            flyway.migrate();
        } catch (RuntimeException e) {
            session.abandon();
            throw e;
        }
        return session;
    }

    /**
     * False too if the tables say something this version does not know, and for a file without tables. What Flyway did
     * besides has no version.
     */
    private boolean isOfThisVersion() {
        Set<String> done = new HashSet<>();
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select \"version\", \"success\" from \"flyway_schema_history\"")) {
            while (row.next()) {
                String version = row.getString(1);
                if (!row.getBoolean(2) || version != null && !done.add(version)) {
                    return false;
                }
            }
        } catch (SQLException e) {
            return false;
        }
        return done.equals(VERSIONS);
    }

    /**
     * Opens a file that has its tables; needs no room on the disk.
     *
     * <p>H2 uses room again that became free, but gives none back to the system while the file is open. A second at the
     * close, for a file that has much of it, is five times H2's usual patience.
     *
     * <p>By itself H2 would cache whatever it writes, as long as the JVM has memory: pages of clicks above all, each
     * second new ones, which become old for the garbage collector and make it stop the redirects for long.
     */
    static Session reopen(Path file) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:file:" + file.toAbsolutePath()
                + ";DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;TRACE_LEVEL_FILE=0;MAX_COMPACT_TIME=1000"
                + ";CACHE_SIZE=" + CACHE_KILOBYTES);
        config.setUsername("sa");
        config.setPassword("");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setPoolName("fingerpost");
        config.setConnectionTimeout(PATIENCE_MILLIS);
        return new Session(new HikariDataSource(config));
    }

    /** Looks whether a failure has ended the session. */
    void note(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && FATAL.contains(sql.getErrorCode())) {
                broken = true;
            }
        }
    }

    boolean broken() {
        return broken;
    }

    /** Writes all there is and closes the file. */
    void close() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException e) {
            // The connection that shut the database down cannot be closed in order any more, and need not be.
            if (e.getErrorCode() != ErrorCode.DATABASE_CALLED_AT_SHUTDOWN) {
                throw e;
            }
        } finally {
            pool.close();
        }
    }

    /** Lets go of a broken file without writing. */
    void abandon() {
        pool.close();
    }
}
