package app.fingerpost.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.TestApp;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTest {
    private static final List<String> METHODS = List.of("POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND");

    @AutoClose
    private TestApp app;

    @BeforeEach
    void start(@TempDir Path folder) {
        app = TestApp.start(folder);
    }

    @Test
    void knownSlugIsSentToItsTargetAndCounted() {
        app.link("wiki");

        HttpResponse<String> answer = app.get("/wiki");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).isEqualTo("https://example.org/wiki");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(answer.body()).isEmpty();
        assertThat(clicks("wiki")).isEqualTo(1);
    }

    @Test
    void headIsRedirectedAndNotCounted() {
        app.link("wiki");

        HttpResponse<String> answer = app.send("HEAD", "/wiki", BodyPublishers.noBody());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).isEqualTo("https://example.org/wiki");
        assertThat(clicks("wiki")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"Sec-Purpose,prefetch", "Sec-Purpose,prefetch;prerender", "Purpose,Prefetch", "X-Moz,prefetch"})
    void prefetchIsRedirectedAndNotCounted(String name, String value) {
        app.link("wiki");

        assertThat(app.get("/wiki", name, value).statusCode()).isEqualTo(302);
        assertThat(clicks("wiki")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"301,false", "302,true", "307,true", "308,false"})
    void onlyTemporaryRedirectsAreKeptOutOfCaches(int status, boolean noStore) {
        app.link("wiki", "'status':" + status);

        HttpResponse<String> answer = app.get("/wiki");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Cache-Control")).isEqualTo(noStore ? "no-store" : "");
    }

    @ParameterizedTest
    @CsvSource({"301,405", "302,405", "307,307", "308,308"})
    void onlyStatusesThatKeepTheMethodAnswerEveryMethod(int status, int answered) {
        app.link("hook", "'status':" + status);

        for (String method : METHODS) {
            HttpResponse<String> answer = app.send(method, "/hook?a=1", BodyPublishers.ofString("some text"));
            assertThat(answer.statusCode()).as(method).isEqualTo(answered);
            assertThat(location(answer)).isEqualTo(answered == 405 ? "" : "https://example.org/hook?a=1");
        }
        assertThat(clicks("hook")).isEqualTo(answered == 405 ? 0 : METHODS.size());
    }

    @Test
    void postIsAnsweredWithoutWaitingForItsBody() {
        app.link("hook", "'status':307", "'maxVisits':1");
        String post =
                "POST /hook HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\nExpect: 100-continue\r\n\r\n";

        assertThat(app.raw(post)).startsWith("HTTP/1.1 307 ").contains("Connection: close");
        assertThat(app.raw(post)).startsWith("HTTP/1.1 405 ");
        assertThat(app.raw(post.replace("/hook", "/nobody"))).startsWith("HTTP/1.1 405 ");
    }

    @Test
    void queryIsPassedOnUnlessTheLinkSaysOtherwise() {
        app.link("with");
        app.link("without", "'forwardQuery':false");

        assertThat(location(app.get("/with?a=1&b=%C3%BC"))).isEqualTo("https://example.org/with?a=1&b=%C3%BC");
        assertThat(location(app.get("/without?a=1"))).isEqualTo("https://example.org/without");
    }

    @Test
    void restOfThePathIsPassedOnOnlyIfTheLinkSaysSo() {
        app.link("with", "'appendPath':true");
        app.link("without");

        assertThat(location(app.get("/with/Main/Page?x=1"))).isEqualTo("https://example.org/with/Main/Page?x=1");
        assertThat(location(app.get("/with/"))).isEqualTo("https://example.org/with");
        assertThat(app.get("/without/Main").statusCode()).isEqualTo(404);
        assertThat(location(app.get("/without/"))).isEqualTo("https://example.org/without");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%C3%BCber-uns", "/u%CC%88ber-uns", "/%C3%9CBER-UNS", "/%C3%BCberuns."})
    void slugOfAnyLanguageIsFoundHoweverItIsTyped(String path) {
        app.link("\u00fcber-uns");

        HttpResponse<String> answer = app.get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).isEqualTo("https://example.org/%C3%BCber-uns");
    }

    @Test
    void plusSignsBelongToTheSlug() {
        app.link("g");
        app.link("g+");
        app.link("g++");

        assertThat(location(app.get("/g++"))).isEqualTo("https://example.org/g++");
        assertThat(location(app.get("/g%2B%2B"))).isEqualTo("https://example.org/g++");
        assertThat(location(app.get("/g+"))).isEqualTo("https://example.org/g+");
        assertThat(location(app.get("/g"))).isEqualTo("https://example.org/g");
    }

    @Test
    void exactSlugGoesBeforeAlikeOnes() {
        app.link("MeetingNotes");
        app.link("meeting-notes");

        assertThat(location(app.get("/MeetingNotes"))).isEqualTo("https://example.org/MeetingNotes");
        assertThat(location(app.get("/meeting-notes"))).isEqualTo("https://example.org/meeting-notes");
    }

    @Test
    void slugThatIsAlikeToOnlyOneIsForgiven() {
        app.link("meeting-notes");

        assertThat(location(app.get("/MeetingNotes!"))).isEqualTo("https://example.org/meeting-notes");
        assertThat(clicks("meeting-notes")).isEqualTo(1);
    }

    @Test
    void slugThatIsAlikeToSeveralIsNotGuessed() {
        app.link("MeetingNotes");
        app.link("meeting-notes");

        HttpResponse<String> answer = app.get("/meetingnotes");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("href=\"/MeetingNotes\"", "href=\"/meeting-notes\"");
        assertThat(clicks("MeetingNotes") + clicks("meeting-notes")).isZero();
    }

    @Test
    void disabledLinkIsNotRedirectedUntilItIsEnabled() {
        app.link("wiki");
        app.call("PATCH", "/short-urls/wiki", "{'enabled':false}");
        assertPage(app.get("/wiki"), 404, "switched off");

        app.call("PATCH", "/short-urls/wiki", "{'enabled':true}");
        assertThat(app.get("/wiki").statusCode()).isEqualTo(302);
    }

    @Test
    void deactivatedOwnerIsNotRedirectedAndNotNamed() {
        app.call("POST", "/users", "{'name':'Agatha'}");
        app.link("wiki", "'owner':'Agatha'");
        app.call("PATCH", "/users/Agatha", "{'active':false}");

        HttpResponse<String> answer = app.get("/wiki");
        assertPage(answer, 404, "switched off");
        assertThat(answer.body()).doesNotContain("Agatha");

        app.call("PATCH", "/users/Agatha", "{'active':true}");
        assertThat(app.get("/wiki").statusCode()).isEqualTo(302);
    }

    @Test
    void linkWorksFromItsBeginningToItsEnd() {
        app.link("wiki", "'validSince':'2026-03-01T13:00:00Z'", "'validUntil':'2026-03-01T14:00:00Z'");
        assertPage(app.get("/wiki"), 404, "not work yet");

        app.clock().pass(Duration.ofHours(1));
        assertThat(app.get("/wiki").statusCode()).isEqualTo(302);

        app.clock().pass(Duration.ofHours(1));
        assertPage(app.get("/wiki"), 410, "come to its end");
    }

    @Test
    void linkIsUsedUpAfterItsMaximumOfClicks() {
        app.link("wiki", "'maxVisits':2");

        assertThat(app.send("HEAD", "/wiki", BodyPublishers.noBody()).statusCode())
                .isEqualTo(302);
        assertThat(app.get("/wiki").statusCode()).isEqualTo(302);
        assertThat(app.get("/wiki").statusCode()).isEqualTo(302);
        assertPage(app.get("/wiki"), 410, "as often as it was meant to be");
        assertThat(clicks("wiki")).isEqualTo(2);
    }

    private static void assertPage(HttpResponse<String> answer, int status, String text) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).startsWith("text/html");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.body()).contains(text);
    }

    private long clicks(String slug) {
        return app.call("GET", "/short-urls/" + slug).at("/visitsSummary/total").asLong();
    }

    private static String location(HttpResponse<String> answer) {
        return header(answer, "Location");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
