package app.fingerpost.web.api;

import static app.fingerpost.web.api.AdmissionTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.TestApp;
import app.fingerpost.TestApp.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserCallsTest {
    private static final String INVALID = "https://shlink.io/api/error/invalid-data";
    private static final String NOT_FOUND = "urn:fingerpost:error:user-not-found";

    @AutoClose
    private TestApp app;

    @BeforeEach
    void start(@TempDir Path folder) {
        app = TestApp.start(folder);
        app.call("POST", "/users", "{'name':'Agatha'}");
        app.call("POST", "/users", "{'name':'Ben'}");
    }

    @Test
    void newUserIsActive() {
        Answer made = app.call("POST", "/users", "{'name':' Zo\u00eb / R&D 100% '}");

        assertThat(made.status()).isEqualTo(200);
        assertThat(made.text("/name")).isEqualTo("Zo\u00eb / R&D 100%");
        assertThat(made.at("/active").asBoolean()).isTrue();
        assertThat(made.at("/version").asInt(-1)).isZero();
        assertThat(made.text("/dateCreated")).isEqualTo("2026-03-01T12:00:00+00:00");
        assertThat(app.call("PATCH", "/users/Zo%C3%AB%20%2F%20R&D%20100%25", "{'active':false}")
                        .at("/active")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void newUserMayBeginSwitchedOff() {
        Answer made = app.call("POST", "/users", "{'name':'Zoe','active':false}");

        assertThat(made.status()).isEqualTo(200);
        assertThat(made.at("/active").asBoolean(true)).isFalse();
        assertThat(made.at("/version").asInt()).isEqualTo(1);
        app.link("wiki", "'owner':'Zoe'");
        assertThat(app.get("/wiki").statusCode()).isEqualTo(404);
        JsonNode turns = app.call("GET", "/users/Zoe/switches").at("/switches/data");
        assertThat(turns).hasSize(1);
        assertThat(turns.at("/0/active").asBoolean(true)).isFalse();
        assertThat(turns.at("/0/date").asText()).isEqualTo("2026-03-01T12:00:00+00:00");
    }

    @Test
    void listCountsLinksAndClicks() {
        app.link("one", "'owner':'Agatha'");
        app.link("two", "'owner':'Agatha'");
        app.get("/one");
        app.get("/two");
        app.get("/two");

        JsonNode agatha = listed("Agatha").orElseThrow();
        assertThat(agatha.at("/shortUrlsCount").asInt()).isEqualTo(2);
        assertThat(agatha.at("/visitsSummary/total").asInt()).isEqualTo(3);
        assertThat(agatha.at("/lastSwitch").isNull()).isTrue();
        assertThat(listed("Ben").orElseThrow().at("/shortUrlsCount").asInt()).isZero();
    }

    @Test
    void switchIsKeptInTheHistory() {
        Answer off = app.call("PATCH", "/users/Agatha", "{'active':false}");
        assertThat(off.at("/active").asBoolean(true)).isFalse();
        assertThat(off.at("/version").asInt()).isEqualTo(1);
        app.call("PATCH", "/users/Agatha", "{'active':false}");
        app.clock().pass(Duration.ofMinutes(5));
        app.call("PATCH", "/users/Agatha", "{'active':true}");

        JsonNode turns = app.call("GET", "/users/Agatha/switches").at("/switches/data");
        assertThat(turns).hasSize(2);
        assertThat(turns.at("/0/version").asInt()).isEqualTo(2);
        assertThat(turns.at("/0/active").asBoolean()).isTrue();
        assertThat(turns.at("/0/date").asText()).isEqualTo("2026-03-01T12:05:00+00:00");
        assertThat(turns.at("/1/version").asInt()).isEqualTo(1);
        assertThat(turns.at("/1/active").asBoolean(true)).isFalse();
        assertThat(listed("Agatha").orElseThrow().at("/lastSwitch").asText()).isEqualTo("2026-03-01T12:05:00+00:00");
    }

    @Test
    void manyAreSwitchedAtOnce() {
        app.link("a", "'owner':'Agatha'");
        app.link("b", "'owner':'Ben'");
        app.link("c");

        Answer off = app.call("PATCH", "/users", "{'names':['Ben','Agatha'],'active':false}");

        assertThat(off.status()).isEqualTo(200);
        assertThat(off.at("/users/data")).hasSize(2);
        assertThat(off.text("/users/data/0/name")).isEqualTo("Agatha");
        assertThat(off.at("/users/data/1/active").asBoolean(true)).isFalse();
        assertThat(app.get("/a").statusCode()).isEqualTo(404);
        assertThat(app.get("/b").statusCode()).isEqualTo(404);
        assertThat(app.get("/c").statusCode()).isEqualTo(302);
    }

    @Test
    void nobodyIsSwitchedIfOneIsUnknown() {
        Answer answer = app.call("PATCH", "/users", "{'names':['Agatha','nobody'],'active':false}");

        assertThat(answer.status()).isEqualTo(400);
        assertProblem(answer, INVALID);
        assertThat(answer.text("/invalidElements/0")).isEqualTo("names");
        assertThat(listed("Agatha").orElseThrow().at("/active").asBoolean()).isTrue();
    }

    @Test
    void userIsRenamedAndSwitchedInOneCall() {
        app.link("wiki", "'owner':'Agatha'");

        Answer renamed = app.call("PATCH", "/users/Agatha", "{'name':'Agathe','active':false}");

        assertThat(renamed.text("/name")).isEqualTo("Agathe");
        assertThat(renamed.at("/active").asBoolean(true)).isFalse();
        assertThat(app.call("GET", "/short-urls/wiki").text("/owner")).isEqualTo("Agathe");
        assertThat(app.get("/wiki").statusCode()).isEqualTo(404);
        assertThat(listed("Agatha")).isEmpty();
    }

    @Test
    void takenNameIsAConflictAndNothingIsSwitched() {
        for (Answer answer : List.of(
                app.call("POST", "/users", "{'name':'Ben'}"),
                app.call("PATCH", "/users/Agatha", "{'name':'Ben','active':false}"))) {
            assertThat(answer.status()).isEqualTo(409);
            assertProblem(answer, "urn:fingerpost:error:user-conflict");
        }
        assertThat(listed("Agatha").orElseThrow().at("/active").asBoolean()).isTrue();
    }

    @Test
    void problemSaysNamesWithAllTheirLetters() {
        app.call("POST", "/users", "{'name':'Jürgen’s'}");

        assertThat(app.call("POST", "/users", "{'name':'Jürgen’s'}").text("/detail"))
                .contains("Jürgen’s");
    }

    @Test
    void unknownUserIsNotFound() {
        for (Answer answer : List.of(
                app.call("PATCH", "/users/nobody", "{'active':false}"), app.call("GET", "/users/nobody/switches"))) {
            assertThat(answer.status()).isEqualTo(404);
            assertProblem(answer, NOT_FOUND);
        }
    }

    private Optional<JsonNode> listed(String name) {
        JsonNode all = app.call("GET", "/users").at("/users/data");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(user -> user.at("/name").asText().equals(name))
                .findFirst();
    }
}
