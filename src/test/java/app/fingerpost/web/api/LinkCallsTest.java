package app.fingerpost.web.api;

import static app.fingerpost.web.api.AdmissionTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.TestApp;
import app.fingerpost.TestApp.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkCallsTest {
    private static final String NOT_FOUND = "https://shlink.io/api/error/short-url-not-found";

    @AutoClose
    private TestApp app;

    @BeforeEach
    void start(@TempDir Path folder) {
        app = TestApp.start(folder);
    }

    @Test
    void editChangesOnlyWhatIsGiven() {
        JsonNode before = app.link(
                        "wiki", "'title':'T'", "'notes':'N'", "'tags':['a']", "'maxVisits':9", "'status':301")
                .json();

        Answer after = app.call("PATCH", "/short-urls/wiki", "{'longUrl':'https://example.org/new'}");

        assertThat(after.status()).isEqualTo(200);
        assertThat(after.text("/longUrl")).isEqualTo("https://example.org/new");
        ((ObjectNode) before).put("longUrl", "https://example.org/new");
        assertThat(after.json()).isEqualTo(before);
    }

    @Test
    void addressIsFoundAsItWasTyped() {
        app.call("POST", "/short-urls", "{'longUrl':'https://example.org/de\u0301ja','customSlug':'wiki'}");

        assertThat(app.call("GET", "/short-urls?searchTerm=de%CC%81ja").text("/shortUrls/data/0/shortCode"))
                .isEqualTo("wiki");
    }

    @Test
    void nullEmptiesWhatCanBeEmptyAndLeavesTheRest() {
        app.link(
                "wiki",
                "'title':'T'",
                "'notes':'N'",
                "'tags':['a']",
                "'maxVisits':9",
                "'validSince':'2026-01-01'",
                "'validUntil':'2027-01-01'",
                "'enabled':false",
                "'status':308");

        Answer after = app.call("PATCH", "/short-urls/wiki", """
                {'title':null,'notes':null,'tags':null,'maxVisits':null,'validSince':null,'validUntil':null,
                 'enabled':null,'status':null,'longUrl':null,'owner':null,'customSlug':null}""");

        assertThat(after.status()).isEqualTo(200);
        assertThat(after.at("/title").isNull()).isTrue();
        assertThat(after.at("/notes").isNull()).isTrue();
        assertThat(after.at("/tags").size()).isZero();
        assertThat(after.at("/meta")).allMatch(JsonNode::isNull);
        assertThat(after.at("/enabled").asBoolean(true)).isFalse();
        assertThat(after.at("/status").asInt()).isEqualTo(308);
        assertThat(after.text("/shortCode")).isEqualTo("wiki");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shortCode", "customSlug"})
    void renamedLinkKeepsItsClicks(String member) {
        app.link("g++");
        app.get("/g++");
        app.clock().pass(Duration.ofMinutes(1));

        Answer renamed = app.call("PATCH", "/short-urls/g%2B%2B", "{'" + member + "':'gpp'}");

        assertThat(renamed.text("/shortCode")).isEqualTo("gpp");
        assertThat(renamed.at("/visitsSummary/total").asInt()).isEqualTo(1);
        assertThat(renamed.text("/lastVisit")).isEqualTo("2026-03-01T12:00:00+00:00");
        assertThat(app.get("/gpp").statusCode()).isEqualTo(302);
        assertThat(app.get("/g++").statusCode()).isEqualTo(404);
    }

    @Test
    void linkCanBeGivenToAnotherOwner() {
        app.call("POST", "/users", "{'name':'Agatha'}");
        app.link("wiki");

        assertThat(app.call("PATCH", "/short-urls/wiki", "{'owner':'Agatha'}").text("/owner"))
                .isEqualTo("Agatha");
        Answer unknown = app.call("PATCH", "/short-urls/wiki", "{'owner':'nobody'}");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.texts("/invalidElements")).containsExactly("owner");
    }

    @Test
    void deletedLinkIsGone() {
        app.link("wiki");

        Answer deleted = app.call("DELETE", "/short-urls/wiki");

        assertThat(deleted.status()).isEqualTo(204);
        assertThat(deleted.body()).isEmpty();
        assertThat(app.get("/wiki").statusCode()).isEqualTo(404);
        assertThat(app.call("DELETE", "/short-urls/wiki").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "WIKI", "a%20b", "a%2Fb", "wiki?domain=other.example"})
    void unknownLinkIsNotFound(String code) {
        app.link("wiki");

        for (Answer answer :
                List.of(app.call("GET", "/short-urls/" + code), app.call("DELETE", "/short-urls/" + code))) {
            assertThat(answer.status()).isEqualTo(404);
            assertProblem(answer, NOT_FOUND);
            assertThat(answer.text("/shortCode")).isNotEmpty();
        }
        assertProblem(app.call("PATCH", "/short-urls/" + code, "{'title':'T'}"), NOT_FOUND);
        assertThat(app.get("/wiki").statusCode()).isEqualTo(302);
    }
}
