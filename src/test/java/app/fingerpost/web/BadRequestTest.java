package app.fingerpost.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.TestApp;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests no client library would send, byte by byte. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadRequestTest {
    private static final String HEADERS = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
    private static final String LONG = "a".repeat(64 * 1024);

    @AutoClose
    private TestApp app;

    @BeforeAll
    void start(@TempDir Path folder) {
        app = TestApp.start(folder);
        app.link("wiki", "'appendPath':true");
    }

    static Stream<Arguments> badRequests() {
        return Stream.of(
                Arguments.of("half an escape", "GET /%" + HEADERS + "\r\n", 400),
                Arguments.of("escape of no digits", "GET /%zz" + HEADERS + "\r\n", 400),
                Arguments.of("broken escape behind a slug", "GET /wiki/%zz" + HEADERS + "\r\n", 400),
                Arguments.of("escaped bytes that are not UTF-8", "GET /%ff" + HEADERS + "\r\n", 400),
                Arguments.of("bare bytes that are not UTF-8", "GET /\u00fc" + HEADERS + "\r\n", 400),
                Arguments.of("escape of UTF-16", "GET /%u00e4" + HEADERS + "\r\n", 400),
                Arguments.of("NUL in a slug", "GET /a%00b" + HEADERS + "\r\n", 400),
                Arguments.of("line break in a slug", "GET /a%0d%0aSet-Cookie:%20x=y" + HEADERS + "\r\n", 404),
                Arguments.of("escaped slash in a slug", "GET /a%2Fb" + HEADERS + "\r\n", 404),
                Arguments.of("way out of the root", "GET /../etc/passwd" + HEADERS + "\r\n", 400),
                Arguments.of("two slashes", "GET //wiki" + HEADERS + "\r\n", 404),
                Arguments.of("parameter in the path", "GET /wiki2;x=y" + HEADERS + "\r\n", 404),
                Arguments.of("slug of 64 KB", "GET /" + LONG + HEADERS + "\r\n", 414),
                Arguments.of("header of 64 KB", "GET /wiki" + HEADERS + "X-Long: " + LONG + "\r\n\r\n", 431),
                Arguments.of("no host", "GET /wiki HTTP/1.1\r\nConnection: close\r\n\r\n", 400),
                Arguments.of("host that is none", "GET /wiki HTTP/1.1\r\nHost: a b\r\n\r\n", 400),
                Arguments.of("length below zero", "POST /wiki" + HEADERS + "Content-Length: -1\r\n\r\n", 400),
                Arguments.of("method that does not exist", "BREW /wiki" + HEADERS + "\r\n", 405),
                Arguments.of("CONNECT", "CONNECT /wiki" + HEADERS + "\r\n", 400),
                Arguments.of("no HTTP at all", "hello\r\n\r\n", 400));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badRequests")
    void badRequestGetsAPageOfOursAndNothingOfTheServersInside(String what, String request, int status) {
        String answer = app.raw(request);

        assertThat(answer).as(what).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer).contains("<main>", "</html>").contains("Cache-Control: no-store");
        assertSaysNothingOfTheInside(answer);
    }

    static Stream<Arguments> badCalls() {
        return Stream.of(
                Arguments.of("escape of no digits", "GET /rest/v3/short-urls/%zz" + HEADERS, "", 400),
                Arguments.of("escape cut short", "GET /rest/v3/short-urls/%E0%A4%A" + HEADERS, "", 400),
                Arguments.of("escape of UTF-16", "GET /rest/v3/short-urls/%u00e4" + HEADERS, "", 400),
                Arguments.of("NUL in a slug", "GET /rest/v3/short-urls/a%00b" + HEADERS, "", 400),
                Arguments.of("path of 64 KB", "DELETE /rest/v3/short-urls/" + LONG + HEADERS, "", 414),
                Arguments.of("slug that is not UTF-8", "GET /rest/v3/short-urls/%ff" + HEADERS, "", 400),
                Arguments.of("query with half an escape", "GET /rest/v3/short-urls?searchTerm=%z" + HEADERS, "", 400),
                Arguments.of("query that is not UTF-8", "GET /rest/v3/short-urls?searchTerm=%ff" + HEADERS, "", 400),
                Arguments.of(
                        "broken chunks",
                        "POST /rest/v3/short-urls" + HEADERS + "Transfer-Encoding: chunked\r\n",
                        "zz\r\n",
                        400),
                Arguments.of(
                        "more than is taken",
                        "POST /rest/v3/short-urls" + HEADERS + "Content-Length: 3000000\r\n",
                        " ".repeat(3_000_000),
                        413),
                Arguments.of(
                        "more than is taken, in chunks",
                        "POST /rest/v3/short-urls" + HEADERS + "Transfer-Encoding: chunked\r\n",
                        "200000\r\n" + " ".repeat(0x200000) + "\r\n0\r\n\r\n",
                        413),
                Arguments.of("method that does not exist", "BREW /rest/v3/tags" + HEADERS, "", 405));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badCalls")
    void badCallGetsAProblem(String what, String head, String body, int status) {
        String answer = app.raw(head + "X-Api-Key: " + app.key() + "\r\n\r\n" + body);

        assertThat(answer).as(what).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer).contains("application/problem+json").contains("\"status\":" + status);
        assertSaysNothingOfTheInside(answer);
    }

    @Test
    void hostOfTheTargetCountsAndNotTheHeaders() {
        String answer = app.raw("GET http://elsewhere.example/wiki" + HEADERS + "\r\n");

        assertThat(answer).startsWith("HTTP/1.1 302 ");
    }

    @Test
    void hostOfTheTargetOpensNothingAndAWrongHeaderBesideItIsRefused() {
        String target = "GET http://elsewhere.example/rest/v3/tags HTTP/1.1\r\nConnection: close\r\n";

        assertThat(app.raw(target + "Host: localhost\r\n\r\n")).startsWith("HTTP/1.1 401 ");
        assertThat(app.raw(target + "\r\n")).startsWith("HTTP/1.1 400 ");
        assertThat(app.raw(target + "Host: a b\r\n\r\n")).startsWith("HTTP/1.1 400 ");
        assertThat(app.raw(target + "Host: localhost\r\nHost: elsewhere.example\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ");
    }

    @ParameterizedTest
    @CsvSource({
        "/%zz,400",
        "/a%00b,400",
        "/rest/v3/%zz,400",
        "/rest/v3/short-urls/a%00b,400",
        "/,431",
        "/LONG,414",
        "/rest/v3/LONG,414"
    })
    void answerToHeadHasNoBodyHoweverBadTheRequestAndTellsThatTheConnectionEnds(String path, int status) {
        String rest = path.replace("LONG", LONG) + " HTTP/1.1\r\nHost: localhost\r\n"
                + (status == 431 ? "X-Long: " + LONG + "\r\n" : "") + "\r\n";
        String head = app.raw("HEAD " + rest);
        String get = app.raw("GET " + rest);

        assertThat(head).startsWith("HTTP/1.1 " + status + " ").containsOnlyOnce("\r\nConnection: close\r\n");
        assertThat(head).endsWith("\r\n\r\n");
        assertThat(withoutDate(head)).isEqualTo(withoutDate(get.substring(0, get.indexOf("\r\n\r\n") + 4)));
    }

    private static String withoutDate(String answer) {
        return answer.replaceFirst("Date: [^\r]*\r\n", "");
    }

    @ParameterizedTest
    @CsvSource({"/wiki,/rest/v3/%zz,problem+json", "/wiki,/%zz,text/html"})
    void badRequestBehindARedirectIsAnsweredByItsOwnBeginning(String before, String bad, String type) {
        String answers = app.raw("GET " + before + " HTTP/1.1\r\nHost: localhost\r\n\r\nGET " + bad + HEADERS + "\r\n");

        assertThat(answers.substring(answers.indexOf("HTTP/1.1 400 "))).contains(type);
    }

    /** Browsers and clients keep connections, and a network cuts what they send where it likes. */
    @ParameterizedTest
    @CsvSource({"/,/rest/v3/%E0%A4%A,problem+json", "/rest/health,/%zz,text/html"})
    void badRequestOnAConnectionThatWasUsedIsAnsweredByItsOwnBeginning(String before, String bad, String type)
            throws IOException {
        for (int cut = 0; cut < 20; cut++) {
            try (Socket socket = new Socket("127.0.0.1", app.port())) {
                socket.setSoTimeout(20_000);
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
                OutputStream out = socket.getOutputStream();
                out.write(
                        ("GET " + before + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                int rest = 0;
                for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
                    rest = line.startsWith("Content-Length: ") ? Integer.parseInt(line.substring(16)) : rest;
                }
                for (; rest > 0; rest--) {
                    in.read();
                }
                byte[] request = ("GET " + bad + HEADERS + "\r\n").getBytes(StandardCharsets.US_ASCII);
                socket.setTcpNoDelay(true);
                out.write(request, 0, cut);
                out.write(request, cut, request.length - cut);
                assertThat(String.join("\n", in.lines().toList()))
                        .as("cut at " + cut)
                        .startsWith("HTTP/1.1 400 ")
                        .contains(type);
            }
        }
    }

    @Test
    void serverGoesOnAfterAllThis() {
        badRequests().forEach(bad -> app.raw((String) bad.get()[1]));

        assertThat(app.get("/wiki").statusCode()).isEqualTo(302);
    }

    private static void assertSaysNothingOfTheInside(String answer) {
        assertThat(answer)
                .doesNotContainIgnoringCase("jetty")
                .doesNotContainIgnoringCase("javalin")
                .doesNotContain("badMessage", "Exception", "\tat ", ".java:");
    }
}
