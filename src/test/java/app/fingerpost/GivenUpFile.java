package app.fingerpost;

import static org.assertj.core.api.Assertions.assertThat;

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
}
