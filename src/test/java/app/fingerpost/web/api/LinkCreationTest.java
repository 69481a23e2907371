package app.fingerpost.web.api;

import static app.fingerpost.web.api.AdmissionTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.TestApp;
import app.fingerpost.TestApp.Answer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkCreationTest {
    private static final String INVALID = "https://shlink.io/api/error/invalid-data";
    private static final String MALFORMED = "https://shlink.io/api/error/malformed-request-body";

    @TempDir
    Path folder;

    private TestApp app;

    @BeforeEach
    void start() {
        app = TestApp.start(folder);
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void newLinkHasEveryMemberClientsKnow() {
        JsonNode link = app.call("POST", "/short-urls", "{'longUrl':'https://example.org/a','customSlug':'wiki'}")
                .json();

        assertThat(link).isEqualTo(json("""
                {'shortCode':'wiki','shortUrl':'%s/wiki','longUrl':'https://example.org/a',
                 'dateCreated':'2026-03-01T12:00:00+00:00','tags':[],
                 'meta':{'validSince':null,'validUntil':null,'maxVisits':null},'domain':null,'title':null,
                 'crawlable':false,'forwardQuery':true,'visitsSummary':{'total':0,'nonBots':0,'bots':0},
                 'hasRedirectRules':false,'owner':'%s','enabled':true,'status':302,'notes':null,'appendPath':false,
                 'lastVisit':null}""".formatted(
                        app.base(), app.call("GET", "/users").text("/users/data/0/name"))));
    }

    @Test
    void everyMemberCanBeGivenAndIsKept() {
        app.call("POST", "/users", "{'name':'Zo\u00eb'}");
        Answer made = app.call("POST", "/short-urls", """
                {'longUrl':'https://b\u00fccher.example/\u00fc','customSlug':'\u00fcber','owner':'Zo\u00eb','title':'A title',
                 'notes':'Some notes','tags':['Two words','a'],'validSince':'2026-01-01T00:00:00+01:00',
                 'validUntil':'2027-01-01','maxVisits':7,'forwardQuery':false,'status':307,'appendPath':true,
                 'enabled':false,'crawlable':true,'domain':'DEFAULT','validateUrl':true}""");

        assertThat(made.status()).isEqualTo(200);
        assertThat(made.text("/shortUrl")).isEqualTo(app.base() + "/%C3%BCber");
        Answer read = app.call("GET", "/short-urls/%C3%BCber");
        assertThat(read.json()).isEqualTo(made.json());
        assertThat(read.text("/longUrl")).isEqualTo("https://b\u00fccher.example/\u00fc");
        assertThat(read.text("/owner")).isEqualTo("Zo\u00eb");
        assertThat(read.text("/title")).isEqualTo("A title");
        assertThat(read.text("/notes")).isEqualTo("Some notes");
        assertThat(read.texts("/tags")).containsExactly("a", "two-words");
        assertThat(read.text("/meta/validSince")).isEqualTo("2025-12-31T23:00:00+00:00");
        assertThat(read.text("/meta/validUntil")).startsWith("202");
        assertThat(read.at("/meta/maxVisits").asInt()).isEqualTo(7);
        assertThat(read.at("/forwardQuery").asBoolean(true)).isFalse();
        assertThat(read.at("/status").asInt()).isEqualTo(307);
        assertThat(read.at("/appendPath").asBoolean()).isTrue();
        assertThat(read.at("/enabled").asBoolean(true)).isFalse();
    }

    @Test
    void nullIsAsGoodAsAbsentForANewLink() {
        Answer made = app.call("POST", "/short-urls", """
                {'longUrl':'https://example.org/','customSlug':null,'shortCodeLength':null,'tags':null,'title':null,
                 'notes':null,'validSince':null,'validUntil':null,'maxVisits':null,'findIfExists':null,'domain':null,
                 'forwardQuery':null,'owner':null,'enabled':null,'status':null,'appendPath':null,'pathPrefix':null}""");

        assertThat(made.status()).isEqualTo(200);
        assertThat(made.text("/shortCode")).hasSize(5);
        assertThat(made.at("/enabled").asBoolean()).isTrue();
        assertThat(made.at("/forwardQuery").asBoolean()).isTrue();
    }

    @Test
    void slugIsGeneratedInTheLengthAndBehindThePrefixAskedFor() {
        String slug = app.call(
                        "POST",
                        "/short-urls",
                        "{'longUrl':'https://example.org/','shortCodeLength':8,'pathPrefix':'team-'}")
                .text("/shortCode");
        assertThat(slug).startsWith("team-").hasSize(13);
        assertThat(app.get("/" + slug).statusCode()).isEqualTo(302);

        assertThat(app.call(
                                "POST",
                                "/short-urls",
                                "{'longUrl':'https://example.org/','customSlug':'x','pathPrefix':'team-'}")
                        .text("/shortCode"))
                .isEqualTo("team-x");
    }

    @Test
    void existingLinkIsFoundOnlyIfItIsAllThatWasAskedFor() {
        String first = "{'longUrl':'https://example.org/','tags':['a'],'findIfExists':true}";
        String slug = app.call("POST", "/short-urls", first).text("/shortCode");
        app.get("/" + slug);

        Answer again = app.call("POST", "/short-urls", first);
        assertThat(again.text("/shortCode")).isEqualTo(slug);
        assertThat(again.at("/visitsSummary/total").asInt()).isEqualTo(1);
        assertThat(slugOf("{'longUrl':'https://example.org/','findIfExists':true}"))
                .isEqualTo(slug);
        assertThat(slugOf("{'longUrl':'https://example.org/','tags':['b'],'findIfExists':true}"))
                .isNotEqualTo(slug);
        assertThat(slugOf("{'longUrl':'https://example.org/x','findIfExists':true}"))
                .isNotEqualTo(slug);
        assertThat(slugOf("{'longUrl':'https://example.org/','customSlug':'mine','findIfExists':true}"))
                .isEqualTo("mine");
        assertThat(slugOf("{'longUrl':'https://example.org/','customSlug':'mine','findIfExists':true}"))
                .isEqualTo("mine");
        assertThat(slugOf("{'longUrl':'https://example.org/'}")).isNotEqualTo(slug);
    }

    @Test
    void ofManyWhoAskForTheSameAtOnceOnlyOneMakesIt() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            Callable<String> call = () -> slugOf("{'longUrl':'https://example.org/','findIfExists':true}");
            List<Future<String>> slugs =
                    callers.invokeAll(IntStream.range(0, 40).mapToObj(i -> call).toList());
            String slug = slugs.get(0).get();
            for (Future<String> other : slugs) {
                assertThat(other.get()).isEqualTo(slug);
            }
        } finally {
            callers.shutdownNow();
        }
        assertThat(app.call("GET", "/short-urls")
                        .at("/shortUrls/pagination/totalItems")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void takenSlugIsNamed() {
        app.link("wiki");
        app.link("other");

        for (Answer answer : List.of(
                app.call("POST", "/short-urls", "{'longUrl':'https://example.org/','customSlug':'wiki'}"),
                app.call("PATCH", "/short-urls/other", "{'shortCode':'wiki'}"))) {
            assertThat(answer.status()).isEqualTo(400);
            assertProblem(answer, "https://shlink.io/api/error/non-unique-slug");
            assertThat(answer.text("/customSlug")).isEqualTo("wiki");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{}|longUrl",
                "{'longUrl':null}|longUrl",
                "{'longUrl':5}|longUrl",
                "{'longUrl':''}|longUrl",
                "{'longUrl':'nothing'}|longUrl",
                "{'longUrl':'javascript:alert(1)'}|longUrl",
                "{'longUrl':'https://example.org/\\u000d\\u000aX: y'}|longUrl",
                "{'longUrl':'https://example.org/\\ud800'}|longUrl",
                "{'longUrl':['https://example.org/']}|longUrl",
                "{'longUrl':'https://example.org/','customSlug':'a b'}|customSlug",
                "{'longUrl':'https://example.org/','customSlug':''}|customSlug",
                "{'longUrl':'https://example.org/','customSlug':'rest'}|customSlug",
                "{'longUrl':'https://example.org/','customSlug':true}|customSlug",
                "{'longUrl':'https://example.org/','pathPrefix':'a/'}|customSlug",
                "{'longUrl':'https://example.org/','shortCodeLength':3}|shortCodeLength",
                "{'longUrl':'https://example.org/','shortCodeLength':5000000000}|shortCodeLength",
                "{'longUrl':'https://example.org/','shortCodeLength':'5'}|shortCodeLength",
                "{'longUrl':'https://example.org/','tags':'a'}|tags",
                "{'longUrl':'https://example.org/','tags':[1]}|tags",
                "{'longUrl':'https://example.org/','tags':['a,b']}|tags",
                "{'longUrl':'https://example.org/','tags':['']}|tags",
                "{'longUrl':'https://example.org/','title':{}}|title",
                "{'longUrl':'https://example.org/','title':'\\u0000'}|title",
                "{'longUrl':'https://example.org/','maxVisits':0}|maxVisits",
                "{'longUrl':'https://example.org/','maxVisits':1.5}|maxVisits",
                "{'longUrl':'https://example.org/','maxVisits':99999999999999999999}|maxVisits",
                "{'longUrl':'https://example.org/','maxVisits':'1'}|maxVisits",
                "{'longUrl':'https://example.org/','validSince':'yesterday'}|validSince",
                "{'longUrl':'https://example.org/','validUntil':'2026-02-30'}|validUntil",
                "{'longUrl':'https://example.org/','validUntil':5}|validUntil",
                "{'longUrl':'https://example.org/','validUntil':'+99999-01-01'}|validUntil",
                "{'longUrl':'https://example.org/','validSince':'2026-02-02','validUntil':'2026-02-01'}|validUntil",
                "{'longUrl':'https://example.org/','status':303}|status",
                "{'longUrl':'https://example.org/','status':'302'}|status",
                "{'longUrl':'https://example.org/','enabled':'yes'}|enabled",
                "{'longUrl':'https://example.org/','forwardQuery':1}|forwardQuery",
                "{'longUrl':'https://example.org/','appendPath':[]}|appendPath",
                "{'longUrl':'https://example.org/','findIfExists':'true'}|findIfExists",
                "{'longUrl':'https://example.org/','owner':'nobody'}|owner",
                "{'longUrl':'https://example.org/','domain':'other.example'}|domain"
            })
    void wrongMemberIsNamedAndNothingIsMade(String body, String element) {
        Answer answer = app.call("POST", "/short-urls", body);

        assertThat(answer.status()).isEqualTo(400);
        assertProblem(answer, INVALID);
        assertThat(answer.texts("/invalidElements")).containsExactly(element);
        assertThat(app.call("GET", "/short-urls")
                        .at("/shortUrls/pagination/totalItems")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "{", "[]", "'text'", "null", "5", "{'longUrl':}", "{} {}", "longUrl=https://x.example/"
            })
    void bodyThatIsNoJsonObjectIsRefused(String body) {
        for (Answer answer : List.of(
                app.call("POST", "/short-urls", body),
                app.call("POST", "/users", body),
                app.call("PATCH", "/users", body))) {
            assertThat(answer.status()).isEqualTo(400);
            assertProblem(answer, MALFORMED);
        }
    }

    @Test
    void deeplyNestedBodyIsRefused() {
        Answer answer = app.call("POST", "/short-urls", "{'a':" + "[".repeat(100_000) + "]".repeat(100_000) + "}");

        assertThat(answer.status()).isEqualTo(400);
        assertProblem(answer, MALFORMED);
    }

    @Test
    void targetOnThisServerIsRefused() {
        Answer answer = app.call("POST", "/short-urls", "{'longUrl':'" + app.base() + "/x'}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.texts("/invalidElements")).containsExactly("longUrl");
    }

    private String slugOf(String body) {
        return app.call("POST", "/short-urls", body).text("/shortCode");
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
