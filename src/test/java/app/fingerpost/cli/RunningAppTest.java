package app.fingerpost.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.TestApp;
import app.fingerpost.link.Rejected;
import app.fingerpost.settings.DataFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A Fingerpost that ends while it is asked something, byte by byte. */
class RunningAppTest {
    private static final String UNSURE = "Whether it took the links in is not known";

    @TempDir
    Path folder;

    @AutoClose
    private DataFolder held;

    @AutoClose
    private ServerSocket socket;

    private Path csv;

    @BeforeEach
    void hold() throws IOException {
        held = DataFolder.hold(folder).orElseThrow();
        socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        held.keepApiKey("secret");
        held.announce("http://127.0.0.1:" + socket.getLocalPort() + "/");
        csv = Files.writeString(folder.resolve("links.csv"), "Long URL,Short code\nhttps://example.org/,a\n");
    }

    @Test
    void importWhoseServerEndsBeforeAnyAnswerIsToldToBeUnsure() {
        told("", () -> app().importFile(csv, progress()), UNSURE);
    }

    @Test
    void runningAppWithoutItsKeyIsToldSo() throws IOException {
        Files.delete(folder.resolve("api-key"));
        assertThatThrownBy(this::app)
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("api-key")
                .hasMessageContaining("start it again");
    }

    @Test
    void importWhoseServerEndsWithinTheAnswerIsToldToBeUnsure() {
        String head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        told(head, () -> app().importFile(csv, progress()), UNSURE);
        told(head + "10\r\n{\"progress\":{\"do", () -> app().importFile(csv, progress()), UNSURE);
        told(head + "0\r\n\r\n", () -> app().importFile(csv, progress()), UNSURE);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void importOfARunningAppThatIsToldToStopSaysThatItIsUnsure() throws Exception {
        String line = "{\"progress\":{\"done\":0,\"of\":1}}\n";
        String answer = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(line.length())
                + "\r\n" + line + "\r\n";
        try (Instance command = Instance.start(folder, "import", csv.toString(), "--data-dir", folder.toString());
                Socket client = socket.accept()) {
            readRequest(client);
            client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            TestApp.await("it imports", () -> command.errors().contains("Importing"));
            command.terminate();
            assertThat(command.exitCode()).isEqualTo(143);
            assertThat(command.rest()).isEmpty();
            assertThat(command.errors().lines().filter(said -> !said.startsWith("Importing")))
                    .singleElement()
                    .asString()
                    .startsWith("The import was stopped ")
                    .contains("Whether that took the links in is not known");
        }
    }

    @Test
    void linksWhoseServerEndsAreToldToBeUnsure() {
        told("", () -> app().add(List.of("https://example.org/")), "look at its links before you try again");
    }

    /** Whoever leaves an answer unread needs another connection for the next question. */
    @Test
    void answerAboutAWindowIsReadToItsEnd() {
        String body = "{\"detail\":\"" + "no window ".repeat(10_000) + "\"}";
        String answer = "HTTP/1.1 409 Conflict\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        CompletableFuture<Void> server = CompletableFuture.runAsync(() -> {
            try (ServerSocket once = socket;
                    Socket client = once.accept()) {
                client.setSoTimeout(10_000);
                for (int i = 0; i < 2; i++) {
                    readRequest(client);
                    client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        RunningApp app = app();
        assertThat(app.showWindow()).isFalse();
        assertThat(app.showWindow()).isFalse();
        server.join();
    }

    @Test
    void backupWhoseServerEndsIsToldToBeNone() {
        Path file = folder.resolve("backup.zip");
        told("", () -> app().backUp(file), "No backup was written");
        told("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nPK", () -> app().backUp(file), "No backup was written");
        assertThat(file).doesNotExist();
    }

    @Test
    void whatNobodyAnswersIsToldToBeNotAsked() throws IOException {
        socket.close();
        assertThatThrownBy(() -> app().importFile(csv, progress()))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("nothing was asked of it")
                .hasMessageNotContaining("null");
    }

    /** The server reads the whole request, answers this and ends. */
    private void told(String answer, ThrowingCallable asking, String sentence) {
        CompletableFuture<Void> server = CompletableFuture.runAsync(() -> {
            try (Socket client = socket.accept()) {
                readRequest(client);
                client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThatThrownBy(asking)
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("ended before it had answered")
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("null");
        server.join();
    }

    private static void readRequest(Socket client) throws IOException {
        byte[] request = new byte[1 << 16];
        int length = 0;
        while (!isWhole(new String(request, 0, length, StandardCharsets.US_ASCII))) {
            length += client.getInputStream().read(request, length, request.length - length);
        }
    }

    private static boolean isWhole(String request) {
        int head = request.indexOf("\r\n\r\n");
        int length = request.toLowerCase(Locale.ROOT).indexOf("content-length: ");
        if (head < 0 || length < 0) {
            return head >= 0;
        }
        int body = Integer.parseInt(request.substring(length + 16, request.indexOf('\r', length)));
        return request.length() == head + 4 + body;
    }

    private RunningApp app() {
        return RunningApp.in(folder).orElseThrow();
    }

    private static ImportProgress progress() {
        return new ImportProgress(new PrintWriter(new StringWriter()));
    }
}
