package app.fingerpost.manage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.api.DatabaseEventListener;

/** Does something, once, right before H2 commits what an import has written. */
public final class AtCommit implements DatabaseEventListener {
    private static volatile Runnable deed = () -> {};

    /** {@code base} is the file without the ending H2 adds; it is open in this process. */
    static void of(Path base, Runnable wanted) {
        deed = wanted;
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + base, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("set database_event_listener '" + AtCommit.class.getName() + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void setProgress(int state, String name, long step, long steps) {
        if (state == STATE_STATEMENT_START
                && name.equalsIgnoreCase("commit")
                && Thread.currentThread().getName().equals("import")) {
            // Whoever is done with the transaction has H2 commit once more.
            Runnable once = deed;
            deed = () -> {};
            once.run();
        }
    }
}
