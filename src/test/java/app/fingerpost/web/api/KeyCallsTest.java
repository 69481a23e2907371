package app.fingerpost.web.api;

import static app.fingerpost.web.api.AdmissionTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.TestApp;
import app.fingerpost.TestApp.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How keys are looked after where there is no window. */
class KeyCallsTest {
    private static final String OURS = "urn:fingerpost:error:";

    @AutoClose
    private TestApp app;

    @BeforeEach
    void start(@TempDir Path folder) {
        app = TestApp.start(folder);
        app.call("POST", "/users", "{'name':'ada'}");
    }

    @Test
    void keyIsToldOnceAndListedWithoutItself() {
        Answer made = app.call("POST", "/api-keys", "{'name':'notes','owner':'ada'}");
        Answer listed = app.call("GET", "/api-keys");

        assertThat(made.status()).isEqualTo(200);
        assertThat(made.text("/owner")).isEqualTo("ada");
        assertThat(opens(made.text("/key"))).isEqualTo(200);
        assertThat(listed.at("/apiKeys/data").findValuesAsText("name"))
                .containsExactlyInAnyOrder("administrator", "notes");
        assertThat(listed.at("/apiKeys/data")).allSatisfy(key -> {
            boolean administrators = key.at("/name").asText().equals("administrator");
            assertThat(key.at("/owner").isNull()).isEqualTo(administrators);
            assertThat(key.at("/lastUsed").asText()).isEqualTo(administrators ? "2026-03-01" : "null");
        });
        assertThat(listed.body()).doesNotContain(made.text("/key"), "\"key\"");
    }

    @Test
    void revokedKeyOpensNothing() {
        Answer made = app.call("POST", "/api-keys", "{'name':'notes'}");
        assertThat(made.at("/owner").isNull()).isTrue();

        assertThat(app.call("DELETE", "/api-keys/" + made.text("/id")).status()).isEqualTo(204);

        assertThat(opens(made.text("/key"))).isEqualTo(401);
        assertThat(app.call("GET", "/api-keys").at("/apiKeys/data")).hasSize(1);
    }

    @Test
    void renamedKeyOpensAsBefore() {
        Answer made = app.call("POST", "/api-keys", "{'name':'notes'}");

        Answer renamed = app.call("PATCH", "/api-keys/" + made.text("/id"), "{'name':' wiki '}");

        assertThat(renamed.text("/name")).isEqualTo("wiki");
        assertThat(renamed.body()).doesNotContain("\"key\"");
        assertThat(opens(made.text("/key"))).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api-keys,",
        "POST,/api-keys,{\"name\":\"x\"}",
        "PATCH,/api-keys/ID,{\"name\":\"x\"}",
        "DELETE,/api-keys/ID,"
    })
    void keyOfAUserManagesNoKeys(String method, String path, String body) {
        Answer made = app.call("POST", "/api-keys", "{'name':'notes','owner':'ada'}");

        var answer = app.send(
                method,
                "/rest/v3" + path.replace("ID", made.text("/id")),
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body),
                "X-Api-Key",
                made.text("/key"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains(OURS + "api-key-of-a-user");
        assertThat(app.call("GET", "/api-keys").at("/apiKeys/data").findValuesAsText("name"))
                .containsExactlyInAnyOrder("administrator", "notes");
    }

    @Test
    void keyThatIsNotThereIsSaidToBe() {
        Answer answer = app.call("DELETE", "/api-keys/0123");

        assertThat(answer.status()).isEqualTo(404);
        assertProblem(answer, OURS + "api-key-not-found");
        assertThat(answer.text("/detail")).startsWith("There is no such key.");
    }

    @ParameterizedTest
    @CsvSource({"'{}',name", "'{\"name\":\" \"}',name", "'{\"name\":\"x\",\"owner\":\"nobody\"}',owner"})
    void keyThatCannotBeMadeIsRefused(String body, String element) {
        Answer answer = app.call("POST", "/api-keys", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.texts("/invalidElements")).containsExactly(element);
        assertThat(app.call("GET", "/api-keys").at("/apiKeys/data")).hasSize(1);
    }

    private int opens(String key) {
        return app.get("/rest/v3/tags", "X-Api-Key", key).statusCode();
    }
}
