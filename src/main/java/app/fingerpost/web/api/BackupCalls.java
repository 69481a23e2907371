package app.fingerpost.web.api;

import app.fingerpost.backup.Backup;
import app.fingerpost.backup.Backups;
import app.fingerpost.link.StoreException;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
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
            send(backup, ctx.res());
        } catch (IOException e) {
            if (Hangup.isOurs(ctx)) {
                LOG.info("The server stops before all of a backup was sent.");
            } else {
                LOG.info("The client of a backup has gone: {}", e.getMessage());
            }
        }
    }

    /** If it cannot be read and nothing is on its way yet, the answer is to say that, and is of another length. */
    private static void send(Backup backup, HttpServletResponse to) throws IOException {
        try {
            backup.writeTo(to.getOutputStream());
        } catch (StoreException e) {
            if (!to.isCommitted()) {
                to.resetBuffer();
                to.setContentLengthLong(-1);
            }
            throw e;
        }
    }
}
