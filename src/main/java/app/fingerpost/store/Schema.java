package app.fingerpost.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.api.ErrorCode;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;

/** The tables of an open database file, and how they come to this version. */
final class Schema {
    /** All there are; a file whose tables have them all needs no migration, and Flyway takes long to say so. */
    static final Set<String> VERSIONS = Set.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11");

    private static final Set<Integer> UNKNOWN_TABLE = Set.of(
            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1,
            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_WITH_CANDIDATES_2,
            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1);

    private final DataSource pool;
    private final Jdbi jdbi;

    Schema(DataSource pool, Jdbi jdbi) {
        this.pool = pool;
        this.jdbi = jdbi;
    }

    /**
     * False too if the tables say something this version does not know, and for a file without tables. What Flyway did
     * besides has no version.
     */
    boolean isOfThisVersion() {
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
            if (UNKNOWN_TABLE.contains(e.getErrorCode())) {
                return false;
            }
            throw new ConnectionException(e);
        }
        return done.equals(VERSIONS);
    }

    /** Whether nothing was ever migrated. */
    boolean isEmpty() {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select count(*) from information_schema.tables where table_name = 'flyway_schema_history'")
                        .mapTo(Integer.class)
                        .one())
                == 0;
    }

    /** Brings them there, from whatever version. */
    void migrate() {
        Flyway flyway = Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/migration")
                .javaMigrations(new CountsToPages())
                .load();
        // Forgets attempts that failed: every migration can be repeated.
        flyway.repair();
        flyway.migrate();
        // Before a journal is bound to the number that this gave the database, or told apart from an unused one.
        jdbi.useHandle(handle -> handle.execute("checkpoint sync"));
    }
}
