package app.fingerpost.web;

import static app.fingerpost.web.PlainMessages.HOST;
import static app.fingerpost.web.PlainMessages.LAST;
import static app.fingerpost.web.PlainMessages.answer;
import static app.fingerpost.web.PlainMessages.get;
import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.TestApp;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that come in pieces and answers that are long, or wait to be read. */
class PiecewiseConnectionTest {
    /** How often in a row nothing may be taken until it is sure that nothing will be. */
    private static final int STILL = 15;

    @AutoClose
    private TestApp app;

    @BeforeEach
    void start(@TempDir Path folder) {
        app = TestApp.start(folder);
        app.link("wiki");
        app.link("bare", "'forwardQuery':false");
    }

    @Test
    void requestThatComesInPiecesIsAnswered() throws IOException {
        app.raw(get("/wiki", LAST));
        String request = get("/wiki", "");
        try (Socket socket = new Socket("127.0.0.1", app.port())) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            for (int cut = 1; cut < request.length(); cut += 7) {
                out.write(request.substring(0, cut).getBytes(StandardCharsets.US_ASCII));
                out.flush();
                out.write((request.substring(cut) + get("/bare", "")).getBytes(StandardCharsets.US_ASCII));
                assertThat(answer(in)).contains("302 Found", "Location: https://example.org/wiki\r\n");
                assertThat(answer(in)).contains("302 Found", "Location: https://example.org/bare\r\n");
            }
        }
    }

    @Test
    void whatBeganWithHalfALineEndIsTheServersOwnParsersToRefuse() throws IOException {
        app.raw(get("/wiki", LAST));
        try (Socket socket = new Socket("127.0.0.1", app.port())) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            for (String part : List.of("\r", get("/wiki", ""))) {
                out.write(part.getBytes(StandardCharsets.US_ASCII));
                out.flush();
                assertThat(app.raw(get("/bare", LAST))).contains("302 Found");
            }
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 400");
        }
        assertThat(clicks("wiki")).isEqualTo(1);
    }

    /** Answers fill the buffers of both sides long before the visitor reads one: the server stops reading, and nobody waits. */
    @Test
    void visitorWhoDoesNotReadGetsEveryAnswerInTheEnd() throws IOException {
        app.call(
                "POST", "/short-urls", "{'customSlug':'far','longUrl':'https://example.org/" + "a".repeat(2000) + "'}");
        app.raw(get("/far", LAST));
        String request = get("/far", "");
        try (SocketChannel visitor = SocketChannel.open()) {
            visitor.setOption(StandardSocketOptions.SO_RCVBUF, 1 << 16);
            visitor.setOption(StandardSocketOptions.SO_SNDBUF, 1 << 12);
            visitor.connect(new InetSocketAddress("127.0.0.1", app.port()));
            long requests = writeUntilNoMoreIsTaken(visitor, request) / request.length();
            assertThat(app.raw(get("/bare", LAST))).contains("302 Found");

            InputStream in = new BufferedInputStream(visitor.socket().getInputStream());
            for (int i = 0; i < requests; i++) {
                assertThat(answer(in)).contains("302 Found");
            }
            assertThat(clicks("far")).isEqualTo(requests + 1);
        }
    }

    @Test
    void visitorWhoSaysNoMoreIsAnsweredAndTheConnectionEnds() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", app.port())) {
            socket.getOutputStream().write(get("/wiki", "").repeat(2).getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();

            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(answers.split("HTTP/1.1 302 Found", -1)).hasSize(3);
        }
    }

    /** Two kilobytes of requests ask for a quarter of a megabyte. */
    @Test
    void manyLongAnswersAtOnceComeInTheirOrder() {
        for (int i = 0; i < 3; i++) {
            app.call(
                    "POST",
                    "/short-urls",
                    "{'customSlug':'long" + i + "','longUrl':'https://example.org/" + "a".repeat(7000 + i) + "'}");
        }
        StringBuilder requests = new StringBuilder();
        StringBuilder lengths = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            requests.append("GET /long" + i % 3 + HOST + "\r\n");
            lengths.append(7000 + i % 3).append(' ');
        }

        String answers = app.raw(requests + get("/wiki", LAST));

        assertThat(Pattern.compile("example.org/(a+)")
                        .matcher(answers)
                        .results()
                        .map(found -> found.group(1).length() + " ")
                        .collect(Collectors.joining()))
                .isEqualTo(lengths.toString());
    }

    /** A quotation mark gets three times as long, a byte that is no text nine times. */
    @ParameterizedTest
    @CsvSource({"34,%22,''", "255,%EF%BF%BD,''", "255,%EF%BF%BD,'Connection: close'"})
    void clickIsRedirectedHoweverLongItsAddressGets(int sent, String escaped, String wish) throws IOException {
        app.call(
                "POST",
                "/short-urls",
                "{'customSlug':'long','longUrl':'https://example.org/?" + "a".repeat(7900) + "','maxVisits':1}");
        int count = 16_000;
        String query = Character.toString(sent).repeat(count);
        try (Socket socket = new Socket("127.0.0.1", app.port())) {
            socket.setSoTimeout(20_000);
            String request = "GET /long?" + query + HOST + (wish.isEmpty() ? "" : wish + "\r\n") + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = new BufferedInputStream(socket.getInputStream());

            String answer = answer(in);
            assertThat(answer).startsWith("HTTP/1.1 302 ").contains("a&" + escaped.repeat(count) + "\r\n");
            assertThat(answer.contains("\r\nConnection: close\r\n")).isEqualTo(!wish.isEmpty());
            if (wish.isEmpty()) {
                socket.getOutputStream().write(get("/wiki", "").getBytes(StandardCharsets.US_ASCII));
                assertThat(answer(in)).contains("Location: https://example.org/wiki\r\n");
            } else {
                assertThat(in.read()).isNegative();
            }
        }
    }

    @Test
    void requestWhoseBodyIsStillToComeIsToldThatItsConnectionEnds() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", app.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(get("/wiki", "Content-Length: 5\r\n").getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 302 ")
                    .containsOnlyOnce("Connection: close\r\n");
        }
    }

    @Test
    void requestWhoseBodyHasComeIsFollowedByAnother() {
        assertThat(app.raw(get("/wiki", "Content-Length: 5\r\n") + "12345" + get("/bare", LAST)))
                .contains("Location: https://example.org/wiki\r\n", "Location: https://example.org/bare\r\n")
                .containsOnlyOnce("Connection: close\r\n");
    }

    /** One at a time, so that none is cut in two and left to the server's own parser. */
    private static long writeUntilNoMoreIsTaken(SocketChannel visitor, String request) throws IOException {
        visitor.configureBlocking(false);
        ByteBuffer bytes = StandardCharsets.US_ASCII.encode(request);
        long written = 0;
        int still = 0;
        while (still < STILL) {
            int taken = visitor.write(bytes.hasRemaining() ? bytes : bytes.rewind());
            written += taken;
            still = taken == 0 ? still + 1 : 0;
            LockSupport.parkNanos(taken == 0 ? 20_000_000 : 100_000);
        }
        visitor.configureBlocking(true);
        return written;
    }

    private long clicks(String slug) {
        return app.call("GET", "/short-urls/" + slug).at("/visitsSummary/total").asLong();
    }
}
