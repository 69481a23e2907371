package app.fingerpost.cli;

import app.fingerpost.file.Copy;
import app.fingerpost.file.WholeFile;
import app.fingerpost.link.Rejected;
import app.fingerpost.manage.BulkImport;
import app.fingerpost.manage.Refusal;
import app.fingerpost.settings.DataFolder;
import app.fingerpost.web.api.ImportLine;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The Fingerpost that holds a folder, spoken to over its API. */
final class RunningApp {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private static final String IMPORT_UNSURE = "Whether it took the links in is not known: start it again, if it has"
            + " stopped, and repeat the import. Links that are there already are refused as taken then.";
    private static final String NO_BACKUP = "No backup was written. See whether it runs, and try again.";

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final ObjectMapper json = new ObjectMapper();
    private final URI base;
    private final String key;

    private RunningApp(URI base, String key) {
        this.base = base;
        this.key = key;
    }

    /**
     * Empty if no process holds the folder, or none that serves.
     *
     * @throws Rejected if it has lost its key
     */
    static Optional<RunningApp> in(Path dataDir) {
        if (!DataFolder.isHeld(dataDir)) {
            return Optional.empty();
        }
        return DataFolder.address(dataDir).map(address -> new RunningApp(URI.create(address), key(dataDir)));
    }

    private static String key(Path dataDir) {
        return DataFolder.apiKey(dataDir)
                .orElseThrow(() -> Rejected.invalid(
                        "data-dir",
                        "The running Fingerpost cannot be asked: its key, the file api-key in the folder " + dataDir
                                + ", is gone. Stop Fingerpost and start it again: it makes a new one."));
    }

    /** Brings its window to the front; false if it has none. */
    boolean showWindow() {
        HttpResponse<Void> response = send(
                "rest/v3/window",
                BodyPublishers.noBody(),
                BodyHandlers.discarding(),
                "See whether it runs, and try again.");
        return response.statusCode() == 204;
    }

    /**
     * Brings its window to the front and has it make links of these lines, each an address, or a slug and an address.
     *
     * @throws Rejected if it has no window, or cannot read a line; nothing was made then
     */
    void add(List<String> lines) {
        String body =
                json.createObjectNode().set("add", json.valueToTree(lines)).toString();
        HttpResponse<Stream<String>> response = send(
                "rest/v3/window",
                BodyPublishers.ofString(body),
                "Whether it made a link is not known: look at its links before you try again.");
        try (Stream<String> answer = response.body()) {
            if (response.statusCode() == 409) {
                throw Rejected.invalid(
                        "add",
                        "The Fingerpost at " + base
                                + " runs without a window, so no link was made. Make it over the API,"
                                + " or stop it and start it with its window.");
            }
            if (response.statusCode() != 204) {
                throw Rejected.invalid("add", detail(response.statusCode(), String.join("\n", answer.toList())));
            }
        }
    }

    /**
     * Has it import a file.
     *
     * @throws Rejected if it refuses the file as a whole, or breaks off; the sentence says what is known of it
     */
    BulkImport.Result importFile(Path file, ImportProgress progress) throws IOException {
        HttpResponse<Stream<String>> response = send("rest/v3/imports", BodyPublishers.ofFile(file), IMPORT_UNSURE);
        try (Stream<String> lines = response.body()) {
            if (response.statusCode() != 200) {
                throw Rejected.invalid("file", detail(response.statusCode(), String.join("\n", lines.toList())));
            }
            return result(lines.iterator(), progress);
        } catch (UncheckedIOException e) {
            throw brokeOff(IMPORT_UNSURE);
        }
    }

    /**
     * Has it make a backup, and writes that into the file.
     *
     * @throws Rejected if it refuses, or the file cannot be written; the file is as before then
     */
    void backUp(Path file) {
        HttpResponse<InputStream> response =
                send("rest/v3/backups", BodyPublishers.noBody(), BodyHandlers.ofInputStream(), NO_BACKUP);
        try (InputStream zip = response.body()) {
            if (response.statusCode() != 200) {
                String problem = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                throw Rejected.invalid("file", detail(response.statusCode(), problem));
            }
            WholeFile.writeForOwner(file, out -> Copy.of(zip, out));
        } catch (IOException | UncheckedIOException e) {
            throw brokeOff(NO_BACKUP);
        }
    }

    private BulkImport.Result result(Iterator<String> lines, ImportProgress progress) {
        List<Refusal> refused = new ArrayList<>();
        while (lines.hasNext()) {
            ImportLine line = line(lines.next());
            if (line.problem() != null) {
                throw Rejected.invalid("file", line.problem());
            }
            if (line.progress() != null) {
                progress.report(line.progress().done(), line.progress().of());
            }
            if (line.refused() != null) {
                refused.add(new Refusal(line.refused().line(), line.refused().reason()));
            }
            if (line.outcome() != null) {
                return new BulkImport.Result(
                        line.outcome().links(), line.outcome().owners(), refused);
            }
        }
        throw brokeOff(IMPORT_UNSURE);
    }

    private HttpResponse<Stream<String>> send(String path, BodyPublisher body, String ifBrokenOff) {
        return send(path, body, BodyHandlers.ofLines(), ifBrokenOff);
    }

    private <T> HttpResponse<T> send(String path, BodyPublisher body, BodyHandler<T> handler, String ifBrokenOff) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .header("X-Api-Key", key)
                .POST(body)
                .build();
        try {
            return client.send(request, handler);
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw Rejected.unknown(
                    "data-dir",
                    "The Fingerpost at " + base
                            + " cannot be reached, and nothing was asked of it. Stop it, if it still"
                            + " runs, and try again.");
        } catch (IOException e) {
            throw brokeOff(ifBrokenOff);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Rejected.invalid("data-dir", "Interrupted while waiting for the Fingerpost at " + base + ".");
        }
    }

    private ImportLine line(String text) {
        try {
            return json.readValue(text, ImportLine.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String detail(int status, String problem) {
        try {
            String detail = json.readTree(problem).path("detail").asText();
            if (!detail.isEmpty()) {
                return detail;
            }
        } catch (JsonProcessingException e) {
            // Whatever answered, it was not our API; the status is all there is to say.
        }
        return "What answers at " + base + " refused the request with status " + status
                + ". See that the same version of Fingerpost runs there.";
    }

    /** {@code so} says what is known of what was asked, and what to do. */
    private Rejected brokeOff(String so) {
        return Rejected.invalid(
                "data-dir", "The connection to the Fingerpost at " + base + " ended before it had answered. " + so);
    }
}
