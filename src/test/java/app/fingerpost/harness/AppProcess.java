package app.fingerpost.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The program under test, serving in a process of its own. */
final class AppProcess implements AutoCloseable {
    private static final String LISTENING = "Listening on ";
    private static final Pattern COMPLAINT = Pattern.compile("^\\S+ (WARN|ERROR) ");
    private static final int KILLED = 128 + 9;
    private static final long START_PATIENCE = TimeUnit.MINUTES.toNanos(2);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final Process process;
    private final Path errors;
    private final String address;
    private final String key;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private AppProcess(Process process, Path errors, String address, String key) {
        this.process = process;
        this.errors = errors;
        this.address = address;
        this.key = key;
    }

    /** The command that runs the same classes as this process does. */
    static List<String> sameClasses() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(
                java, "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), "app.fingerpost.Main");
    }

    /** Starts {@code command serve} on the folder, and returns when it says that it can answer. */
    static AppProcess serve(List<String> command, Path folder) {
        try {
            Path errors = scratch();
            Process process =
                    serving(command, folder).redirectError(errors.toFile()).start();
            BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
            String line = out.readLine();
            if (line == null || !line.startsWith(LISTENING)) {
                process.destroyForcibly();
                throw new IllegalStateException("It did not start: " + line + "\n" + Files.readString(errors));
            }
            String key = Files.readString(folder.resolve("api-key")).strip();
            return new AppProcess(process, errors, line.substring(LISTENING.length()), key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts {@code command serve} on the folder, and kills it so long after a line of its log has these words, or once it
     * can answer.
     *
     * @return whether it was killed before it said that it can answer
     */
    static boolean killStart(List<String> command, Path folder, String words, long nanos) throws IOException {
        Path errors = scratch();
        Path out = scratch();
        Process process = serving(command, folder)
                .redirectError(errors.toFile())
                .redirectOutput(out.toFile())
                .start();
        long start = System.nanoTime();
        while (process.isAlive()
                && System.nanoTime() - start < START_PATIENCE
                && Files.size(out) == 0
                && !Files.readString(errors).contains(words)) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        LockSupport.parkNanos(nanos);
        process.destroyForcibly().onExit().join();
        return Files.size(out) == 0;
    }

    private static Path scratch() throws IOException {
        Path file = Files.createTempFile("fingerpost", ".log");
        file.toFile().deleteOnExit();
        return file;
    }

    private static ProcessBuilder serving(List<String> command, Path folder) {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(List.of("serve", "--data-dir", folder.toString(), "--port", "0"));
        return new ProcessBuilder(whole);
    }

    /** With a slash at its end. */
    String address() {
        return address;
    }

    /** What it has logged so far. */
    String log() throws IOException {
        return Files.readString(errors);
    }

    /** The first lines of what it has logged as wrong so far. */
    List<String> complaints() {
        try (Stream<String> lines = Files.lines(errors)) {
            return lines.filter(line -> COMPLAINT.matcher(line).find()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Follows a slug, given as it stands in the address, without following the redirect. */
    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    /** The status of a GET on a slug by a user agent. */
    int status(String path, String agent) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                        .header("User-Agent", agent)
                        .GET())
                .statusCode();
    }

    /** The status of a GET on a slug, as {@link #get}. */
    int status(String path) {
        return get(path).statusCode();
    }

    /** Calls the API with the administrator's key; fails unless it answers 2xx. */
    String api(String method, String path, String body) {
        HttpResponse<String> response = call(method, path, body);
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    method + " " + path + " answered " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    /** As {@link #api}, but answers whatever comes. */
    HttpResponse<String> call(String method, String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(address + "rest/v3/" + path))
                .header("X-Api-Key", key)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** SIGTERM: it begins to stop. */
    void terminate() {
        process.destroy();
    }

    /** SIGKILL, and back when it is dead; false if it had ended by itself. */
    boolean kill() {
        process.destroyForcibly();
        awaitEnd();
        return process.exitValue() == KILLED;
    }

    /** SIGTERM: stops in order. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(
                    request.timeout(Duration.ofSeconds(60)).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("The program did not end within a minute");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
