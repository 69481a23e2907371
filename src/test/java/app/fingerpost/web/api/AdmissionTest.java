package app.fingerpost.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.TestApp;
import app.fingerpost.manage.Users;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every call: key, rights of browsers, methods, health. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdmissionTest {
    @AutoClose
    private TestApp app;

    @BeforeAll
    void start(@TempDir Path folder) {
        app = TestApp.start(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rest/health", "/rest/v3/health"})
    void healthNeedsNoKey(String path) {
        HttpResponse<String> answer = app.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/health+json");
        assertThat(answer.body()).contains("\"status\":\"pass\"", "\"version\":\"3.", "\"links\":{");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/short-urls",
        "POST,/short-urls",
        "GET,/short-urls/x",
        "PATCH,/short-urls/x",
        "DELETE,/short-urls/x",
        "GET,/tags",
        "GET,/users",
        "POST,/users",
        "PATCH,/users",
        "PATCH,/users/x",
        "GET,/users/x/switches",
        "GET,/api-keys",
        "DELETE,/api-keys/x",
        "GET,/reports/clicks.csv",
        "GET,/nothing"
    })
    void everythingElseNeedsOne(String method, String path) {
        HttpResponse<String> without = app.send(method, "/rest/v3" + path, BodyPublishers.noBody());
        assertThat(without.statusCode()).isEqualTo(401);
        assertThat(header(without, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(without.body())
                .contains("https://shlink.io/api/error/missing-authentication", "\"expectedHeaders\":[\"X-Api-Key\"]");

        HttpResponse<String> wrong =
                app.send(method, "/rest/v3" + path, BodyPublishers.noBody(), "X-Api-Key", app.key() + "x");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("https://shlink.io/api/error/invalid-api-key");
    }

    @Test
    void keyOfAUserWhoIsSwitchedOffOpensNothing() {
        Users users = app.app().users();
        String key = app.app()
                .deskServices()
                .keys()
                .createFor(users.create("keyholder"), "program")
                .secret();
        assertThat(app.get("/rest/v3/tags", "X-Api-Key", key).statusCode()).isEqualTo(200);

        users.turn(List.of("keyholder"), false);

        HttpResponse<String> answer = app.get("/rest/v3/tags", "X-Api-Key", key);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("urn:fingerpost:error:api-key-switched-off", "Switch the user on");
        assertThat(app.get("/rest/v3/tags", "X-Api-Key", app.key()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void browsersMayAskFromAnyOrigin() {
        HttpResponse<String> asked = app.send(
                "OPTIONS",
                "/rest/v3/short-urls",
                BodyPublishers.noBody(),
                "Origin",
                "https://app.example",
                "Access-Control-Request-Method",
                "POST");
        assertThat(asked.statusCode()).isEqualTo(204);
        assertThat(header(asked, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(asked, "Access-Control-Allow-Methods")).contains("GET", "POST", "PATCH", "DELETE");
        assertThat(header(asked, "Access-Control-Allow-Headers")).contains("X-Api-Key", "Content-Type");

        HttpResponse<String> refused = app.get("/rest/v3/short-urls", "Origin", "https://app.example");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(header(refused, "Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT,/short-urls,'GET, HEAD, POST'",
        "POST,/short-urls/x,'DELETE, GET, HEAD, PATCH'",
        "POST,/tags,'DELETE, GET, HEAD, PUT'",
        "GET,/users/x,PATCH",
        "POST,/health,'GET, HEAD'"
    })
    void wrongMethodIsRefusedWithTheOnesThatWork(String method, String path, String allowed) {
        TestApp.Answer answer = app.call(method, path);

        assertThat(answer.status()).isEqualTo(405);
        assertThat(header(answer.response(), "Allow")).isEqualTo(allowed);
        assertProblem(answer, "about:blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/nothing", "/short-urls/x/y", "/users/x/y"})
    void unknownCallIsNotFound(String path) {
        TestApp.Answer answer = app.call("GET", path);

        assertThat(answer.status()).isEqualTo(404);
        assertProblem(answer, "about:blank");
    }

    @Test
    void headAnswersLikeGetWithoutBody() {
        TestApp.Answer answer = app.call("HEAD", "/short-urls");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/json");
        assertThat(answer.body()).isEmpty();
        assertThat(app.call("HEAD", "/short-urls/unknown").status()).isEqualTo(404);
    }

    static void assertProblem(TestApp.Answer answer, String type) {
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.text("/type")).isEqualTo(type);
        assertThat(answer.text("/title")).isNotEmpty();
        assertThat(answer.text("/detail")).endsWith(".");
        assertThat(answer.at("/status").asInt()).isEqualTo(answer.status());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
