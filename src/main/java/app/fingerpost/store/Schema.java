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
    static final Set<String> VERSIONS =
            Set.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14");

    private static final String FIRST = "1";
    private static final String FIRST_TABLES =
            "link_tag, link, owner_switch, owner, click_count, click_total, click_epoch, api_key cascade";

    static final Set<Integer> UNKNOWN_TABLE = Set.of(
            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1,
            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_WITH_CANDIDATES_2,
            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1);

    private final DataSource pool;
    private final Jdbi jdbi;
    /** The versions whose migrations have succeeded; what Flyway did besides has none. */
    private final Set<String> done = new HashSet<>();
    /** Whether something failed, or was done twice. */
    private boolean flawed;

    /** @throws ConnectionException if the file cannot be read */
    Schema(DataSource pool, Jdbi jdbi) {
        this.pool = pool;
        this.jdbi = jdbi;
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select \"version\", \"success\" from \"flyway_schema_history\"")) {
            while (row.next()) {
                String version = row.getString(1);
                flawed |= !row.getBoolean(2) || version != null && !done.add(version);
            }
        } catch (SQLException e) {
            if (!UNKNOWN_TABLE.contains(e.getErrorCode())) {
                throw new ConnectionException(e);
            }
        }
    }

    /** Whether there is nothing to be migrated. */
    boolean isOfThisVersion() {
        return !flawed && done.equals(VERSIONS);
    }

    /** Whether a later version of Fingerpost has been here. */
    boolean isNewer() {
        return !VERSIONS.containsAll(done);
    }

    /** Whether not even the first tables are whole. */
    boolean isEmpty() {
        return !done.contains(FIRST);
    }

    /** Brings them there, from whatever version. */
    void migrate() {
        if (isEmpty()) {
            // What a first start that was killed has left: nobody has written anything into it.
            jdbi.useHandle(handle -> handle.execute("drop table if exists " + FIRST_TABLES));
        }
        Flyway flyway = Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/migration")
                .javaMigrations(new CountsToPages())
                .load();
        // Forgets attempts that failed: every migration but the first can be repeated.
        flyway.repair();
        flyway.migrate();
        // Before a journal is bound to the number that this gave the database, or told apart from an unused one.
        jdbi.useHandle(handle -> handle.execute("checkpoint sync"));
    }
}
