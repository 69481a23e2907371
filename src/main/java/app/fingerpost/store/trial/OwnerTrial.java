package app.fingerpost.store.trial;

import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Target;
import app.fingerpost.link.User;
import app.fingerpost.store.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Many owners with many links each, switched off in two ways: by their flag, as the running app does it, and by an update
 * of each of their links. For one thread.
 */
public final class OwnerTrial implements AutoCloseable {
    private final Database database;
    private final Connection connection;
    private final Clock clock = Clock.systemUTC();

    /** Makes the owners and links, which takes a few seconds for 100,000 links. */
    public OwnerTrial(Path file, int owners, int linksEach) {
        this.database = Database.open(file);
        database.write(tables -> {
            Instant now = clock.instant();
            for (int i = 0; i < owners; i++) {
                User owner = tables.users().insert("owner-" + i, now);
                List<LinkDraft> drafts = new ArrayList<>(linksEach);
                for (int j = 0; j < linksEach; j++) {
                    drafts.add(LinkDraft.plain(
                            new Slug("link-" + i + "-" + j),
                            new Target("https://example.org/" + i + "/" + j),
                            owner.id()));
                }
                tables.links().insert(drafts, now);
            }
            return owners;
        });
        try {
            this.connection = DriverManager.getConnection("jdbc:h2:file:" + file.toAbsolutePath(), "sa", "");
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            database.close();
            throw new TrialFailed(e);
        }
    }

    /** Switches all owners by their flag, on disk when it returns; answers the rows that changed. */
    public int turnFlags(boolean active) {
        int turned = database.write(tables -> tables.users()
                .turn(tables.users().all(), active, clock.instant())
                .size());
        database.sync();
        return turned;
    }

    /** Switches all links of all owners, on disk when it returns; answers the rows that changed. */
    public int updateLinks(boolean enabled) {
        try (PreparedStatement update = connection.prepareStatement(
                        "update link set enabled = ? where owner_id in (select id from owner)");
                Statement sync = connection.createStatement()) {
            update.setBoolean(1, enabled);
            int changed = update.executeUpdate();
            connection.commit();
            sync.execute("checkpoint sync");
            return changed;
        } catch (SQLException e) {
            throw new TrialFailed(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new TrialFailed(e);
        } finally {
            database.close();
        }
    }
}
