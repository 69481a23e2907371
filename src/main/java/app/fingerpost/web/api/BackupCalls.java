package app.fingerpost.web.api;

import app.fingerpost.backup.Backup;
import app.fingerpost.backup.Backups;
import io.javalin.http.Context;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code POST /rest/v3/backups}: makes a backup and answers with it, a zip of known length. */
final class BackupCalls {
    private static final Logger LOG = LoggerFactory.getLogger(BackupCalls.class);

    private final Backups backups;

    BackupCalls(Backups backups) {
        this.backups = backups;
    }

    void make(Context ctx) {
        try (Backup backup = backups.make()) {
            ctx.contentType("application/zip");
            ctx.res().setContentLengthLong(backup.size());
            backup.writeTo(ctx.res().getOutputStream());
        } catch (IOException e) {
            if (Hangup.isOurs(ctx)) {
                LOG.info("The server stops before all of a backup was sent.");
            } else {
                LOG.info("The client of a backup has gone: {}", e.getMessage());
            }
        }
    }
}
