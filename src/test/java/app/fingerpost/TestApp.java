package app.fingerpost;

import app.fingerpost.settings.DataFolder;
import app.fingerpost.settings.Network;
import app.fingerpost.settings.SettingsFile;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;

/** The whole app on a free port of this computer, its data in a folder of the test's, with a clock of the test's. */
public final class TestApp implements AutoCloseable {
    /** When every test begins, unless it says otherwise. */
    public static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SettableClock clock = new SettableClock(START);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final ObjectMapper mapper = new ObjectMapper();
    private final Path folder;
    private final Fingerpost app;

    private TestApp(Path folder) {
        this.folder = folder;
        this.app = Fingerpost.serving(folder, new Network("127.0.0.1", 0, null), clock);
    }

    public static TestApp start(Path folder) {
        return new TestApp(folder);
    }

    public Fingerpost app() {
        return app;
    }

    public SettableClock clock() {
        return clock;
    }

    public int port() {
        return app.network().port();
    }

    /** Changes a setting of this app, which obeys it from now on. */
    public void set(String key, String value) {
        SettingsFile settings = app.settings();
        settings.change(settings.current().with(Map.of(key, value)));
    }

    /** Address of the server without a slash at its end. */
    public String base() {
        return "http://127.0.0.1:" + port();
    }

    public String key() {
        return DataFolder.apiKey(folder).orElseThrow();
    }

    /** What a browser does with an address; {@code headers} are names and values by turns. */
    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + path))
                .timeout(PATIENCE)
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until a condition holds, which it does as soon as another thread gets to it. */
    public static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited too long until " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** A call of the API with the key; {@code path} is what follows {@code /rest/v3}. */
    public Answer call(String method, String path) {
        return answer(send(method, "/rest/v3" + path, BodyPublishers.noBody(), "X-Api-Key", key()));
    }

    /** The same with a body of JSON, in which single quotes stand for double ones. */
    public Answer call(String method, String path, String json) {
        return answer(send(
                method,
                "/rest/v3" + path,
                BodyPublishers.ofString(json.replace('\'', '"')),
                "X-Api-Key",
                key(),
                "Content-Type",
                "application/json"));
    }

    /** Makes a link that leads to {@code https://example.org/SLUG}; {@code more} are further members of the body. */
    public Answer link(String slug, String... more) {
        String members = more.length == 0 ? "" : "," + String.join(",", more);
        Answer answer = call(
                "POST",
                "/short-urls",
                "{'customSlug':'" + slug + "','longUrl':'https://example.org/" + slug + "'" + members + "}");
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.body());
        }
        return answer;
    }

    /** Sends bytes as they are, each character one byte, and answers all that comes back until the server is done. */
    public String raw(String request) {
        try (Socket socket = new Socket("127.0.0.1", port())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            send(socket, request);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server that has read enough may answer and hang up before it has read all; its answer is there to read. */
    private static void send(Socket socket, String request) throws IOException {
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (SocketException hungUp) {
            socket.shutdownOutput();
        }
    }

    @Override
    public void close() {
        app.close();
    }

    private Answer answer(HttpResponse<String> response) {
        return new Answer(response, mapper);
    }

    /** What the API answered. */
    public record Answer(HttpResponse<String> response, ObjectMapper mapper) {
        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public String contentType() {
            return response.headers().firstValue("Content-Type").orElse("");
        }

        public JsonNode json() {
            try {
                return mapper.readTree(response.body());
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The node at a JSON pointer such as {@code /meta/maxVisits}; a missing node if there is none. */
        public JsonNode at(String pointer) {
            return json().at(pointer);
        }

        public String text(String pointer) {
            return at(pointer).asText();
        }

        /** The texts of the array there. */
        public List<String> texts(String pointer) {
            return StreamSupport.stream(at(pointer).spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
        }
    }
}
