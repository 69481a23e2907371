package app.fingerpost.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;

/** A database file as an earlier version of Fingerpost made and filled it. */
final class OlderFile {
    private final Path folder;

    /** Of the migration it had come to. */
    OlderFile(Path folder, String version) {
        this.folder = folder;
        Flyway.configure()
                .dataSource(url(), "sa", "")
                .locations("classpath:db/migration")
                .javaMigrations(new CountsToPages())
                .target(version)
                .load()
                .migrate();
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), "sa", "");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** As this version opens it. */
    Database open() {
        return Database.open(folder.resolve("db"));
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("db").toAbsolutePath();
    }
}
