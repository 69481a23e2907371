package app.fingerpost.web.api;

import app.fingerpost.link.Rejected;
import app.fingerpost.link.StoreException;
import app.fingerpost.manage.BulkImport;
import app.fingerpost.transfer.LinkRows;
import app.fingerpost.transfer.StagedFile;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code POST /rest/v3/imports}: a CSV, JSON or HTML file as the body, answered line by line as JSON (see {@link ImportLine})
 * while the links go in. A client that hangs up before the end takes its whole import back.
 */
final class ImportCalls {
    private static final Logger LOG = LoggerFactory.getLogger(ImportCalls.class);

    private final BulkImport imports;
    private final StoreFailures failures;
    private final ObjectMapper json;

    ImportCalls(BulkImport imports, StoreFailures failures, ObjectMapper json) {
        this.imports = imports;
        this.failures = failures;
        this.json = json;
    }

    void take(Context ctx) {
        try {
            StagedFile file = LinkRows.read(ctx.bodyInputStream(), imports.rightOfWay());
            ctx.contentType("application/x-ndjson");
            // The servlet's own stream: what Javalin wraps round it keeps flushed lines back.
            answer(ctx, file, ctx.res().getOutputStream());
        } catch (IOException | UncheckedIOException e) {
            if (Hangup.isOurs(ctx)) {
                LOG.info("The server stops before the end of an import, nothing more is done for it.");
            } else {
                LOG.info("The client of an import has gone, nothing more is done for it: {}", e.getMessage());
            }
        }
    }

    /** A file that is none is refused before the first line; trouble from here on is a line of its own. */
    private void answer(Context ctx, StagedFile file, OutputStream to) {
        try {
            long of = file.links().size();
            BulkImport.Result result = file.into(
                            imports, Admission.owner(ctx), done -> write(to, ImportLine.progress(done, of)))
                    .result();
            result.refused().forEach(row -> send(to, ImportLine.refused(row.line(), row.reason())));
            write(
                    to,
                    ImportLine.outcome(
                            result.links(), result.owners(), result.refused().size()));
        } catch (Rejected e) {
            write(to, ImportLine.problem(e.sentence()));
        } catch (StoreException e) {
            failures.failed(ctx, e);
            write(to, ImportLine.problem(e.sentence()));
        }
    }

    private void write(OutputStream to, ImportLine line) {
        send(to, line);
        try {
            to.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void send(OutputStream to, ImportLine line) {
        try {
            to.write((json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
