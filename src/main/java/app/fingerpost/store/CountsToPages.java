package app.fingerpost.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Migration 3: packs the rows of {@code click_count}, one a count, into pages, and takes that table away. */
final class CountsToPages implements JavaMigration {
    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("3");
    }

    @Override
    public String getDescription() {
        return "counts to pages";
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    /** What an attempt that was stopped has left is taken away first. */
    @Override
    public void migrate(Context context) throws Exception {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("delete from click_page");
            // The connection is Flyway's to close.
            Handle handle = Jdbi.create(() -> connection).open();
            try (ClickPages pages = new ClickPages(handle, 1);
                    ResultSet row = statement.executeQuery(
                            "select at_second, link_id, clicks from click_count order by at_second, link_id")) {
                while (row.next()) {
                    pages.add(row.getLong(1), row.getLong(2), 0, 0, row.getLong(3));
                }
                pages.end();
            }
            // Their clicks are in the totals already.
            statement.execute("update click_epoch set added_up = (select coalesce(max(id), 0) from click_page)");
            statement.execute("drop table click_count");
        }
    }
}
