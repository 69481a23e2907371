package app.fingerpost.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.fingerpost.TestApp;
import app.fingerpost.settings.Network;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StartTest {
    @TempDir
    Path scratch;

    @Test
    void serveAnswersLoadsNothingOfTheWindowAndEndsInOrderOnSigterm() throws Exception {
        Path data = scratch.resolve("data");
        Path classes = scratch.resolve("classes.txt");
        try (Instance app = Instance.start(
                scratch,
                List.of("-Xlog:class+load:file=" + classes),
                "serve",
                "--port",
                "0",
                "--data-dir",
                data.toString())) {
            String address = app.address();
            assertThat(app.get(address + "rest/health").statusCode()).isEqualTo(200);
            assertThat(app.get(address + "nothing").statusCode()).isEqualTo(404);
            assertThat(data.resolve("address")).hasContent(address.strip());

            app.terminate();

            assertThat(app.rest()).isEmpty();
            assertThat(app.exitCode()).isEqualTo(143);
            assertThat(app.errors()).isEmpty();
        }
        assertThat(data.resolve("address")).doesNotExist();
        String loaded = Files.readString(classes);
        assertThat(loaded).contains("app.fingerpost.Main");
        assertThat(loaded.lines()
                        .filter(line -> line.matches(
                                ".*\\b(javafx|com\\.sun\\.javafx|java\\.awt|javax\\.swing|sun\\.awt)\\..*")))
                .isEmpty();
    }

    /** Elsewhere there always is a display. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutADisplayItSaysSoInOneLineAndServes() throws Exception {
        Path data = scratch.resolve("data");
        try (Instance app = start(data, "--port", "0")) {
            String address = app.address();
            assertThat(app.get(address + "rest/health").statusCode()).isEqualTo(200);
            TestApp.await("the sentence is there", () -> app.errors().endsWith("\n"));
            app.terminate();
            assertThat(app.exitCode()).isEqualTo(143);
            assertThat(app.errors().strip())
                    .isEqualTo("There is no display here, so Fingerpost serves without a window.");
        }
    }

    /** Elsewhere the folder for applications cannot be moved. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void startWithoutAWordServesTheUsualFolderAsItsSettingsSayAndLoadsNoCommandLine() throws Exception {
        Path data = Files.createDirectories(scratch.resolve("Fingerpost"));
        Files.writeString(data.resolve("settings.properties"), "port=0\n");
        Path classes = scratch.resolve("classes.txt");
        try (Instance app = Instance.start(
                scratch, Map.of("XDG_DATA_HOME", scratch.toString()), List.of("-Xlog:class+load:file=" + classes))) {
            String address = app.address();
            assertThat(app.get(address + "rest/health").statusCode()).isEqualTo(200);
            assertThat(data.resolve("address")).hasContent(address.strip());
            app.terminate();
            assertThat(app.exitCode()).isEqualTo(143);
        }
        assertThat(Files.readString(classes)).contains(" app.fingerpost.Main ").doesNotContain(" picocli.");
    }

    /** As {@link CommandsTest} has it of all other starts. It takes the usual port before it looks at the folder. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void startWithoutAWordThatFailsTellsItInOneSentence() throws Exception {
        assumeThat(isFree(Network.USUAL.port()))
                .as("nothing else answers at the usual port")
                .isTrue();
        Path file = Files.writeString(scratch.resolve("file"), "text");
        try (Instance app = Instance.start(scratch, Map.of("XDG_DATA_HOME", file.toString()), List.of())) {
            assertThat(app.exitCode()).isEqualTo(1);
            assertThat(app.rest()).isEmpty();
            assertThat(app.errors().strip()).contains("is a file, not a folder").doesNotContain("\n");
        }
    }

    @Test
    void takenPortIsToldAndNothingWritten() throws Exception {
        Path data = scratch.resolve("data");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertFails(
                    data, "Port " + taken.getLocalPort() + " is taken", "serve", "--port", "" + taken.getLocalPort());
        }
        assertThat(data).doesNotExist();
    }

    @Test
    void folderThatCannotBeUsedIsTold() throws Exception {
        Path file = Files.writeString(scratch.resolve("file"), "text");
        assertFails(file.resolve("data"), "--data-dir", "serve", "--port", "0");
        assertThat(file).hasContent("text");
    }

    @Test
    void corruptDatabaseIsToldAndLeftAsItIs() throws Exception {
        Path data = Files.createDirectory(scratch.resolve("data"));
        byte[] noise = new byte[20_000];
        new Random(1).nextBytes(noise);
        Path database = Files.write(data.resolve("fingerpost.mv.db"), noise);

        assertFails(data, "fingerpost.mv.db is damaged", "serve", "--port", "0");

        assertThat(database).hasBinaryContent(noise);
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files)
                    .extracting(path -> path.getFileName().toString())
                    .containsExactlyInAnyOrder("fingerpost.mv.db", "fingerpost.lock");
        }
    }

    @Test
    void secondStartOnTheSameFolderNamesTheFirst() throws Exception {
        Path data = scratch.resolve("data");
        try (Instance first = start(data, "serve", "--port", "0")) {
            String address = first.address();
            String port = String.valueOf(URI.create(address).getPort());
            assertFails(data, "It answers at " + address, "serve", "--port", port);
            if (OS.LINUX.isCurrentOs()) {
                // Without a display no window tells it.
                assertFails(data, "It answers at " + address, "--port", "0");
            }
            assertThat(first.get(address + "rest/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void addressThatCannotBeAddedIsToldBeforeAnythingStarts() throws Exception {
        Path data = scratch.resolve("data");
        assertEnds(2, data, "can run code", "--add", "javascript:alert(1)", "--port", "0");
        assertEnds(2, data, "not a whole address", "--add", "https://example.org/", "--add", "nonsense", "--port", "0");
        assertThat(data).doesNotExist();
    }

    @Test
    void addressAddedToOneThatRunsWithoutAWindowIsRefused() throws Exception {
        Path data = scratch.resolve("data");
        try (Instance first = start(data, "serve", "--port", "0")) {
            first.address();
            assertFails(data, "runs without a window, so no link was made", "--add", "https://example.org/");
        }
    }

    private static boolean isFree(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.isBound();
        } catch (BindException e) {
            return false;
        }
    }

    private void assertFails(Path data, String reason, String... words) throws Exception {
        assertEnds(1, data, reason, words);
    }

    private void assertEnds(int status, Path data, String reason, String... words) throws Exception {
        try (Instance app = start(data, words)) {
            assertThat(app.rest()).isEmpty();
            assertThat(app.exitCode()).as(app.errors()).isEqualTo(status);
            assertThat(app.errors().strip()).contains(reason).doesNotContain("\n");
        }
    }

    private Instance start(Path data, String... words) throws IOException {
        return Instance.start(
                scratch,
                Stream.concat(Stream.of(words), Stream.of("--data-dir", data.toString()))
                        .toArray(String[]::new));
    }
}
