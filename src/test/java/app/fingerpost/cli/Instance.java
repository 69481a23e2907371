package app.fingerpost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Fingerpost as a process of its own, started as a person starts it, on Linux without a display. */
final class Instance implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;
    private static final Set<String> DISPLAYS = Set.of("DISPLAY", "WAYLAND_DISPLAY");

    private final Process process;
    private final Path errors;
    private final BufferedReader out;

    private Instance(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        this.out = process.inputReader(StandardCharsets.UTF_8);
    }

    /** {@code scratch} takes what the process writes to standard error. */
    static Instance start(Path scratch, List<String> jvmOptions, String... words) throws IOException {
        return start(scratch, Map.of(), jvmOptions, words);
    }

    /** In this folder. */
    static Instance startIn(Path folder, Path scratch, List<String> jvmOptions, String... words) throws IOException {
        return start(folder, scratch, Map.of(), jvmOptions, words);
    }

    /** With these variables in its environment besides. */
    static Instance start(Path scratch, Map<String, String> environment, List<String> jvmOptions, String... words)
            throws IOException {
        return start(Path.of(""), scratch, environment, jvmOptions, words);
    }

    /** With its standard output going there. */
    static Instance writingTo(Path out, Path scratch, String... words) throws IOException {
        return start(Path.of(""), Redirect.to(out.toFile()), scratch, Map.of(), List.of(), words);
    }

    private static Instance start(
            Path folder, Path scratch, Map<String, String> environment, List<String> jvmOptions, String... words)
            throws IOException {
        return start(folder, Redirect.PIPE, scratch, environment, jvmOptions, words);
    }

    private static Instance start(
            Path folder,
            Redirect out,
            Path scratch,
            Map<String, String> environment,
            List<String> jvmOptions,
            String... words)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(words));
        Path errors = Files.createTempFile(scratch, "errors", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toAbsolutePath().toFile())
                .redirectOutput(out)
                .redirectError(errors.toFile());
        // The windows of a test are not to open on the screen of whoever runs it.
        builder.environment().keySet().removeAll(DISPLAYS);
        builder.environment().putAll(environment);
        return new Instance(builder.start(), errors);
    }

    static Instance start(Path scratch, String... words) throws IOException {
        return start(scratch, List.of(), words);
    }

    /** Waits for the line that says where it listens, and answers that address. */
    String address() throws IOException {
        String line = String.valueOf(out.readLine());
        assertThat(line).as(errors()).matches("Listening on http://127\\.0\\.0\\.1:[1-9][0-9]*/");
        return line.substring("Listening on ".length());
    }

    HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Everything else it prints on standard output until its end. */
    String rest() {
        return String.join("\n", out.lines().toList());
    }

    /** Asks it to stop, as Ctrl-C or the system does. */
    void terminate() {
        // Unlike Process.destroy, this leaves what it still prints readable.
        process.toHandle().destroy();
    }

    void kill() {
        process.toHandle().destroyForcibly();
    }

    int exitCode() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** What it has written to standard error so far. */
    String errors() {
        try {
            return Files.readString(errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        out.close();
    }
}
