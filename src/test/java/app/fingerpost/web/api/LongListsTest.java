package app.fingerpost.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.TestApp;
import app.fingerpost.TestApp.Answer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Lists of all links, each longer than a connection takes while nobody reads from it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LongListsTest {
    private static final int LINKS = 3_000;
    private static final int AT_ONCE = 4;
    private static final String ALL = "/short-urls?itemsPerPage=-1";

    @AutoClose
    private TestApp app;

    private final Deque<Socket> slow = new ArrayDeque<>();

    @BeforeAll
    void start(@TempDir Path folder) {
        app = TestApp.start(folder);
        String path = "p".repeat(1_900);
        String csv = IntStream.range(0, LINKS)
                .mapToObj(i -> "s" + i + ",https://example.org/" + path + i)
                .collect(Collectors.joining("\n", "slug,target\n", "\n"));
        assertThat(app.send("POST", "/rest/v3/imports", BodyPublishers.ofString(csv), "X-Api-Key", app.key())
                        .body())
                .contains("\"links\":" + LINKS);
    }

    @AfterEach
    void leave() throws IOException {
        for (Socket socket : slow) {
            socket.close();
        }
    }

    @Test
    void aFewAreAnsweredAtATimeAndTheNextComesWhenOneHasLeft() throws IOException {
        for (int i = 0; i < AT_ONCE; i++) {
            slow.add(beginToRead());
        }
        CompletableFuture<Answer> next = CompletableFuture.supplyAsync(() -> app.call("GET", ALL));
        for (int i = 0; i < AT_ONCE; i++) {
            assertThat(app.call("GET", "/short-urls?itemsPerPage=1000").status())
                    .as("short pages wait for nobody")
                    .isEqualTo(200);
        }
        assertThat(next).isNotDone();
        slow.remove().close();
        assertThat(next.join().json().at("/shortUrls/data")).hasSize(LINKS);
    }

    @Test
    void aLongListIsTheSameJsonAsShortOnes() {
        Answer all = app.call("GET", ALL + "&orderBy=shortCode-ASC");
        Answer few = app.call("GET", "/short-urls?itemsPerPage=5&orderBy=shortCode-ASC");
        assertThat(all.contentType()).isEqualTo(few.contentType()).isEqualTo("application/json");
        assertThat(all.at("/shortUrls/pagination/totalItems").asInt()).isEqualTo(LINKS);
        for (int i = 0; i < 5; i++) {
            assertThat(all.at("/shortUrls/data/" + i)).isEqualTo(few.at("/shortUrls/data/" + i));
        }
    }

    /** Has the first byte of its answer, and room for little more. */
    private Socket beginToRead() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("127.0.0.1", app.port()));
        String request = "GET /rest/v3" + ALL + " HTTP/1.1\r\nHost: localhost\r\nX-Api-Key: " + app.key() + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(socket.getInputStream().read()).isEqualTo('H');
        return socket;
    }
}
