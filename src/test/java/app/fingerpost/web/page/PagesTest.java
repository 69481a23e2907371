package app.fingerpost.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.TestApp;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
    @AutoClose
    private TestApp app;

    @BeforeAll
    void start(@TempDir Path folder) {
        app = TestApp.start(folder);
        app.link("C++");
        app.link("c++");
        app.link("\u00c4rger");
        app.link("\u00e4rger");
        app.link("deep");
    }

    @ParameterizedTest
    @CsvSource({
        "/,200,text/html",
        "/robots.txt,200,text/plain",
        "/favicon.ico,200,image/svg+xml",
        "/@/icon.svg,200,image/svg+xml",
        "/@/style.css,200,text/css",
        "/@/other,404,text/html",
        "/unknown,404,text/html",
        "/unknown/further,404,text/html"
    })
    void pageIsAnsweredAndNotKeptByBrowsers(String path, int status, String contentType) {
        HttpResponse<String> got = app.get(path);
        assertThat(got.statusCode()).isEqualTo(status);
        assertThat(header(got, "Content-Type")).startsWith(contentType);
        assertThat(header(got, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(got, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(got.body()).isNotEmpty();

        HttpResponse<String> head = app.send("HEAD", path, BodyPublishers.noBody());
        assertThat(head.statusCode()).isEqualTo(status);
        assertThat(header(head, "Content-Type")).startsWith(contentType);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void robotsAreKeptAway() {
        assertThat(app.get("/robots.txt").body()).contains("Disallow: /");
        assertThat(app.get("/").body()).contains("noindex");
    }

    @Test
    void alikeSlugsAreOfferedAsAddressesThatWork() {
        assertThat(app.get("/C++!").body()).contains("href=\"/C++\"", "href=\"/c++\"");

        String body = app.get("/%C3%A4rg-er").body();
        assertThat(body).contains("href=\"/%C3%84rger\"", ">\u00c4rger</a>", "href=\"/%C3%A4rger\"");
        assertThat(app.get("/%C3%84rger").statusCode()).isEqualTo(302);
    }

    @Test
    void linkThatTakesNoFurtherPathIsOfferedWithoutIt() {
        HttpResponse<String> answer = app.get("/deep/er");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("deep/er", "href=\"/deep\"");
    }

    @Test
    void whatWasAskedForIsShownAsTextOnly() {
        assertThat(app.get("/%3Cscript%3Ealert(1)%3C%2Fscript%3E").body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script");
    }

    @Test
    void longSlugIsShownShortened() {
        String body = app.get("/" + "long".repeat(500)).body();
        assertThat(body).contains("\u2026").doesNotContain("long".repeat(31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW"})
    void otherMethodsAreRefusedWithTheOnesThatWork(String method) {
        for (String path : new String[] {"/", "/deep", "/unknown", "/@/style.css"}) {
            HttpResponse<String> answer = app.send(method, path, BodyPublishers.noBody());
            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD");
            assertThat(header(answer, "Content-Type")).startsWith("text/html");
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
