package app.fingerpost.web;

import static app.fingerpost.web.PlainMessages.HOST;
import static app.fingerpost.web.PlainMessages.LAST;
import static app.fingerpost.web.PlainMessages.get;
import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.TestApp;
import app.fingerpost.settings.Settings;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that are answered at the socket, byte by byte. */
class PlainConnectionTest {
    /** Has the server's own parser read the request, and says nothing. */
    private static final String NOT_PLAIN = "X-Moz: nothing\r\n";

    @AutoClose
    private TestApp app;

    @BeforeEach
    void start(@TempDir Path folder) {
        app = TestApp.start(folder);
        app.link("wiki");
        app.link("bare", "'forwardQuery':false");
        app.link("moved", "'status':301");
        app.link("off", "'enabled':false");
        app.link("Two");
        app.link("two-");
    }

    @ParameterizedTest
    @CsvSource({
        "/wiki,302",
        "/wiki?a=1&b=%20,302",
        "/wiki?,302",
        "/WIKI,302",
        "/bare?a=1,302",
        "/moved,301",
        "/off,404",
        "/two,404",
        "/none,404",
        "/rest,404"
    })
    void answerIsTheOneOfTheServersOwnParser(String path, int status) {
        // The agent is known from then on.
        app.raw(get(path, NOT_PLAIN + LAST));

        String plain = first(app.raw(get(path, "") + get("/wiki", LAST)));

        assertThat(plain).startsWith("HTTP/1.1 " + status + " ");
        assertThat(plain.lines().toList())
                .isEqualTo(first(app.raw(get(path, NOT_PLAIN + LAST)))
                        .lines()
                        .filter(line -> !line.startsWith("Connection:"))
                        .toList());
    }

    @Test
    void everyRequestOfOneConnectionIsAnsweredAndCountedWhoeverReadsIt() {
        String answers = app.raw(get("/wiki", "")
                + get("/wiki", "")
                + get("/wiki", NOT_PLAIN)
                + get("/none", "")
                + get("/wiki", "")
                + get("/wiki", "Sec-Purpose: prefetch\r\n")
                + "HEAD /wiki" + HOST + "\r\n"
                + get("/wiki", LAST));

        assertThat(answers.split("HTTP/1.1 302 Found", -1)).hasSize(8);
        assertThat(answers.split("HTTP/1.1 404 Not Found", -1)).hasSize(2);
        assertThat(clicks("wiki")).isEqualTo(5);
    }

    @Test
    void badRequestBehindAPlainOneIsToldSoHoweverMuchFollows() {
        app.raw(get("/wiki", LAST));

        String answers = app.raw(get("/wiki", "") + "GET /wiki HTTP/1.1\r\n\r\n" + "x".repeat(100_000));

        assertThat(answers).contains("302 Found", "HTTP/1.1 400 Bad Request");
    }

    @Test
    void ownClicksAreLeftOutIfTheSettingsSaySo() {
        app.raw(get("/wiki", LAST));
        app.set(Settings.OWN_CLICKS, "off");

        assertThat(app.raw(get("/wiki", "") + get("/wiki", LAST))).contains("302 Found");

        assertThat(clicks("wiki")).isEqualTo(1);
    }

    private long clicks(String slug) {
        return app.call("GET", "/short-urls/" + slug).at("/visitsSummary/total").asLong();
    }

    /** The first of several, without its date, which goes on. */
    private static String first(String answers) {
        int second = answers.indexOf("HTTP/1.1", 1);
        String first = second < 0 ? answers : answers.substring(0, second);
        return first.replaceFirst("Date: [^\r]*\r\n", "");
    }
}
