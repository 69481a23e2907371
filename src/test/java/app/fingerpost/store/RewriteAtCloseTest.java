package app.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.link.User;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of 150 MB of which 30 are of use when it is closed. */
final class RewriteAtCloseTest {
    private static final int PAGES = 150;

    @TempDir
    private Path folder;

    private Path file;
    private Database database;

    @BeforeEach
    void fill() throws SQLException, IOException {
        file = folder.resolve("test.mv.db");
        database = Database.open(folder.resolve("test"));
        database.write(tables -> tables.users().insert("ada", Instant.EPOCH));
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("test"), "sa", "");
                PreparedStatement row = connection.prepareStatement(
                        "insert into click_page (step, from_second, until_second, entries) values (1, 1, 2, ?)");
                PreparedStatement end = connection.prepareStatement("delete from click_page where id = ?")) {
            byte[] entries = new byte[1_000_000];
            Random random = new Random(1);
            for (int i = 0; i < PAGES; i++) {
                random.nextBytes(entries);
                row.setBytes(1, entries);
                row.execute();
            }
            for (int id = 1; id <= PAGES; id++) {
                if (id % 5 > 0) {
                    end.setInt(1, id);
                    end.execute();
                }
            }
        }
        database.sync();
        assertThat(Files.size(file)).isGreaterThan(140_000_000);
    }

    @Test
    void itIsSmallAfterwards() throws IOException {
        database.close();
        assertThat(Files.size(file)).isBetween(30_000_000L, 35_000_000L);
        assertHasAll();
    }

    @Test
    void itStaysAsItIsIfNothingCanBeWrittenBesideIt() throws IOException {
        Path inTheWay = Files.createDirectory(folder.resolve("test.mv.db.tempFile"));
        Path something = Files.createFile(inTheWay.resolve("something"));
        database.close();
        assertThat(Files.size(file)).isGreaterThan(100_000_000);
        Files.delete(something);
        assertHasAll();
    }

    private void assertHasAll() {
        try (Database again = Database.open(folder.resolve("test"))) {
            List<User> users = again.read(tables -> tables.users().all());
            assertThat(users).extracting(User::name).containsExactly("ada");
        }
    }
}
