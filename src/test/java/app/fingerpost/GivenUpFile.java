package app.fingerpost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.api.ErrorCode;

/** Has H2 give its file up, as it does when the disk fails. */
public final class GivenUpFile {
    private GivenUpFile() {}

    /** {@code base} is the file without the ending H2 adds; it is open in this process. */
    public static void at(Path base) {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + base, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown immediately");
        } catch (SQLException e) {
            assertThat(e.getErrorCode()).isEqualTo(ErrorCode.DATABASE_CALLED_AT_SHUTDOWN);
        }
    }

    /** The same, and the disk has lost what it was not asked to confirm since it had {@code before}. */
    public static void at(Path base, byte[] before) throws IOException {
        at(base);
        Files.write(file(base), before);
    }

    /** What the disk has. */
    public static byte[] bytes(Path base) throws IOException {
        return Files.readAllBytes(file(base));
    }

    private static Path file(Path base) {
        return Path.of(base + ".mv.db");
    }
}
