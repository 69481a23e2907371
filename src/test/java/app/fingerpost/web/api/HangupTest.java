package app.fingerpost.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.LoggedLines;
import app.fingerpost.TestApp;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the log says of calls that break off. */
final class HangupTest {
    private static final int LINKS = 5_000;

    @AutoClose
    private TestApp app;

    @AutoClose
    private final Socket client = new Socket();

    @BeforeEach
    void start(@TempDir Path folder) {
        app = TestApp.start(folder);
    }

    @Test
    void stopDuringAnImportIsNotTakenForTheClientsGoing() throws IOException {
        beginImport();
        try (LoggedLines log = new LoggedLines(ImportCalls.class)) {
            app.close();
            assertThat(log.lines()).singleElement().asString().contains("The server stops");
        }
    }

    @Test
    void clientThatLeavesAnImportIsTold() throws IOException {
        beginImport();
        try (LoggedLines log = new LoggedLines(ImportCalls.class)) {
            client.close();
            TestApp.await("it is told", () -> !log.lines().isEmpty());
            assertThat(log.lines()).singleElement().asString().contains("The client of an import has gone");
        }
    }

    @Test
    void stopDuringABackupIsNotTakenForTheClientsGoing() throws IOException {
        fill();
        beginToRead("POST /rest/v3/backups HTTP/1.1\r\nContent-Length: 0\r\n");
        try (LoggedLines log = new LoggedLines(BackupCalls.class)) {
            app.close();
            assertThat(log.lines()).singleElement().asString().contains("The server stops");
        }
    }

    /** Comes back when the server waits for the file. */
    private void beginImport() throws IOException {
        beginToRead("POST /rest/v3/imports HTTP/1.1\r\nContent-Length: 1000\r\nExpect: 100-continue\r\n");
        client.getOutputStream().write("slug,target\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Has the first byte of its answer, and room for little more. */
    private void beginToRead(String head) throws IOException {
        client.setReceiveBufferSize(4096);
        client.connect(new InetSocketAddress("127.0.0.1", app.port()));
        String request = head + "Host: localhost\r\nX-Api-Key: " + app.key() + "\r\n\r\n";
        client.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(client.getInputStream().read()).isEqualTo('H');
    }

    /** So that a backup is longer than a connection takes while nobody reads from it. */
    private void fill() {
        Random random = new Random(1);
        StringBuilder csv = new StringBuilder("slug,target\n");
        for (int i = 0; i < LINKS; i++) {
            csv.append('s').append(i).append(",https://example.org/");
            random.ints(1_900, 'a', 'z' + 1).forEach(letter -> csv.append((char) letter));
            csv.append('\n');
        }
        assertThat(app.send("POST", "/rest/v3/imports", BodyPublishers.ofString(csv.toString()), "X-Api-Key", app.key())
                        .body())
                .contains("\"links\":" + LINKS);
    }
}
