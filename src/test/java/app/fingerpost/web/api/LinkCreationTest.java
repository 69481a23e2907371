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
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkCreationTest {
    @AutoClose
    private TestApp app;

    @BeforeEach
    void start(@TempDir Path folder) {
        app = TestApp.start(folder);
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
    void linkThatDoesNotRedirectIsPassedOverUnlessSuchAOneIsAskedFor() {
        app.call("POST", "/users", "{'name':'Ben'}");
        String disabled = found("");
        app.call("PATCH", "/short-urls/" + disabled, "{'enabled':false}");
        String expired = found("");
        app.call("PATCH", "/short-urls/" + expired, "{'validUntil':'2026-02-01T00:00:00Z'}");
        String usedUp = found("");
        app.call("PATCH", "/short-urls/" + usedUp, "{'maxVisits':1}");
        app.get("/" + usedUp);
        String bens = found(",'owner':'Ben'");
        app.call("PATCH", "/users/Ben", "{'active':false}");
        String redirecting = found("");

        assertThat(List.of(disabled, expired, usedUp, bens, redirecting)).doesNotHaveDuplicates();
        assertThat(found("")).isEqualTo(redirecting);
        assertThat(found(",'enabled':false")).isEqualTo(disabled);
        assertThat(found(",'validUntil':'2026-02-01T00:00:00Z'")).isEqualTo(expired);
        assertThat(found(",'owner':'Ben'")).isEqualTo(bens);
        assertThat(found(",'maxVisits':1")).isNotEqualTo(usedUp);
    }

    private String found(String more) {
        return slugOf("{'longUrl':'https://example.org/','findIfExists':true" + more + "}");
    }

    @Test
    void ofExistingLinksTheOldestIsFoundByTheAddressAsItWasTyped() {
        String escaped = slugOf("{'longUrl':'https://example.org/%C3%A4'}");
        String typed = slugOf("{'longUrl':'https://example.org/ä'}");
        for (int i = 0; i < 20; i++) {
            slugOf("{'longUrl':'https://example.org/ä'}");
        }
        assertThat(slugOf("{'longUrl':'https://example.org/ä','findIfExists':true}"))
                .isEqualTo(typed);
        assertThat(slugOf("{'longUrl':'https://example.org/%C3%A4','findIfExists':true}"))
                .isEqualTo(escaped);
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

    @Test
    void slugNobodyCanSeeIsRefused() {
        app.link("wiki");

        for (Answer answer : List.of(
                app.call("POST", "/short-urls", "{'longUrl':'https://example.org/','customSlug':'\u3164'}"),
                app.call("POST", "/short-urls", "{'longUrl':'https://example.org/','pathPrefix':'\u3164'}"),
                app.call("PATCH", "/short-urls/wiki", "{'shortCode':'wiki\ufe0f'}"))) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("/detail")).contains("the invisible character U+");
        }
    }

    @Test
    void linkThatIsValidUntilADateHasThatWholeDay() {
        app.link("today", "'validSince':'2026-03-01'", "'validUntil':'2026-03-01'");

        assertThat(app.call("GET", "/short-urls/today").text("/meta/validUntil"))
                .isEqualTo("2026-03-02T00:00:00+00:00");
        assertThat(app.get("/today").statusCode()).isEqualTo(302);
        app.clock().pass(Duration.ofHours(12));
        assertThat(app.get("/today").statusCode()).isNotEqualTo(302);
    }

    @Test
    void timesAreReadAsDatabasesWriteThemToo() {
        app.link("a", "'validUntil':'2026-11-30 10:00:00+0100'");
        app.link("b", "'validUntil':'2026-11-30T10:00:00+01'");
        app.link("c", "'validUntil':'2026-11-30t10:00+01:00[Europe/Berlin]'");
        app.link("d", "'validUntil':''");

        for (String slug : List.of("a", "b", "c")) {
            assertThat(app.call("GET", "/short-urls/" + slug).text("/meta/validUntil"))
                    .isEqualTo("2026-11-30T09:00:00+00:00");
        }
        assertThat(app.call("GET", "/short-urls/d").at("/meta/validUntil").isNull())
                .isTrue();
    }

    @Test
    void prefixMayBeAWordThatIsNoSlugByItself() {
        assertThat(slugOf("{'longUrl':'https://example.org/','pathPrefix':'rest','customSlug':'-room'}"))
                .isEqualTo("rest-room");
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
