package app.fingerpost.web.api;

import static app.fingerpost.web.api.AdmissionTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.TestApp;
import app.fingerpost.TestApp.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkListingTest {
    @AutoClose
    private TestApp app;

    private static final String CRAWLER = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";

    /** Four links, made on four days, with 3, 0, 2 and 1 clicks of people; alpha also with 4 of bots. */
    @BeforeAll
    void start(@TempDir Path folder) {
        app = TestApp.start(folder);
        app.call("POST", "/users", "{'name':'Agatha'}");
        on("2026-03-01T12:00:00Z");
        app.link("delta", "'title':'Zebra'", "'tags':['red','blue']", "'owner':'Agatha'");
        on("2026-03-02T12:00:00Z");
        app.link("alpha", "'title':'Yak'", "'tags':['red']", "'validUntil':'2026-03-03'");
        for (int i = 0; i < 4; i++) {
            assertThat(app.get("/alpha", "User-Agent", CRAWLER).statusCode()).isEqualTo(302);
        }
        on("2026-03-03T12:00:00Z");
        app.link("charlie", "'title':'Xerus'", "'tags':['blue']", "'maxVisits':2");
        on("2026-03-04T12:00:00Z");
        app.link("bravo", "'title':'Wolf Zu\u0308rich'");
        visit("delta", 3);
        visit("charlie", 2);
        visit("bravo", 1);
    }

    @ParameterizedTest
    @CsvSource({
        "'',bravo charlie alpha delta",
        "orderBy=shortCode-ASC,alpha bravo charlie delta",
        "orderBy=shortCode-DESC,delta charlie bravo alpha",
        "orderBy=shortCode,alpha bravo charlie delta",
        "orderBy=longUrl-ASC,alpha bravo charlie delta",
        "orderBy=title-ASC,bravo charlie alpha delta",
        "orderBy=dateCreated-ASC,delta alpha charlie bravo",
        "orderBy=visits-DESC,alpha delta charlie bravo",
        "orderBy=nonBotVisits-ASC,alpha bravo charlie delta",
        "orderBy=lastVisit-DESC,bravo charlie delta alpha",
        "searchTerm=ZEBRA,delta",
        "searchTerm=example.org/al,alpha",
        "searchTerm=blue,charlie delta",
        "searchTerm=%25,''",
        "searchTerm=Z%C3%BCrich,bravo",
        "searchTerm=zu%CC%88rich,bravo",
        "searchTerm=,bravo charlie alpha delta",
        "tags[]=red,alpha delta",
        "tags%5B%5D=red&tags%5B%5D=blue,charlie alpha delta",
        "tags[0]=red&tags[1]=blue&tagsMode=all,delta",
        "tags[]=RED&tagsMode=any,alpha delta",
        "excludeTags[]=red,bravo charlie",
        "excludeTags[]=red&excludeTags[]=blue&excludeTagsMode=all,bravo charlie alpha",
        "excludeMaxVisitsReached=true,bravo alpha delta",
        "excludePastValidUntil=true,bravo charlie delta",
        "excludePastValidUntil=false,bravo charlie alpha delta",
        "startDate=2026-03-03,bravo charlie",
        "endDate=2026-03-02,alpha delta",
        "endDate=9999-12-31,bravo charlie alpha delta",
        "endDate=9999-12-31T23:59:59Z,bravo charlie alpha delta",
        "startDate=2026-03-02T12:00:00%2B00:00&endDate=2026-03-03T12:00:00Z,charlie alpha",
        "startDate=2026-03-02T13:00:00+01:00&endDate=2026-03-02T12:00:00Z,alpha",
        "owner=Agatha,delta",
        "domain=DEFAULT,bravo charlie alpha delta",
        "domain=other.example,''",
        "apiKeyName=administrator,bravo charlie alpha delta",
        "itemsPerPage=-1,bravo charlie alpha delta",
        "itemsPerPage=3&page=2,delta",
        "itemsPerPage=3&page=9,''"
    })
    void listHoldsWhatWasAskedForInItsOrder(String query, String slugs) {
        Answer answer =
                app.call("GET", "/short-urls?" + query.replace("[", "%5B").replace("]", "%5D"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(StreamSupport.stream(answer.at("/shortUrls/data").spliterator(), false)
                        .map(link -> link.at("/shortCode").asText())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(slugs);
    }

    @ParameterizedTest
    @CsvSource({
        "'',1,1,10,4,4",
        "itemsPerPage=3,1,2,3,3,4",
        "itemsPerPage=3&page=2,2,2,3,1,4",
        "itemsPerPage=2&page=5,5,2,2,0,4",
        "itemsPerPage=-1&page=7,1,1,4,4,4",
        "searchTerm=nothing,1,1,10,0,0"
    })
    void pagesAreCounted(String query, int page, int pages, int perPage, int inPage, int total) {
        JsonNode pagination = app.call("GET", "/short-urls?" + query).at("/shortUrls/pagination");

        assertThat(pagination.at("/currentPage").asInt()).isEqualTo(page);
        assertThat(pagination.at("/pagesCount").asInt()).isEqualTo(pages);
        assertThat(pagination.at("/itemsPerPage").asInt()).isEqualTo(perPage);
        assertThat(pagination.at("/itemsInCurrentPage").asInt()).isEqualTo(inPage);
        assertThat(pagination.at("/totalItems").asInt()).isEqualTo(total);
    }

    @Test
    void listShowsClicksCountedAMomentAgo() {
        JsonNode link = app.call("GET", "/short-urls?searchTerm=Zebra").at("/shortUrls/data/0");

        assertThat(link.at("/visitsSummary/total").asInt()).isEqualTo(3);
        assertThat(link.at("/visitsSummary/nonBots").asInt()).isEqualTo(3);
        assertThat(link.at("/visitsSummary/bots").asInt()).isZero();
        assertThat(link.at("/owner").asText()).isEqualTo("Agatha");
        assertThat(link.at("/lastVisit").asText()).isEqualTo("2026-03-04T12:00:10+00:00");
    }

    @ParameterizedTest
    @CsvSource({
        "page=0,page",
        "page=x,page",
        "page=99999999999,page",
        "itemsPerPage=0,itemsPerPage",
        "itemsPerPage=-2,itemsPerPage",
        "orderBy=colour,orderBy",
        "orderBy=title-UP,orderBy",
        "tagsMode=some,tagsMode",
        "excludeTagsMode=some,excludeTagsMode",
        "'tags=a,b',tags",
        "startDate=monday,startDate",
        "endDate=2026-13-01,endDate",
        "endDate=%2B10000-01-01,endDate",
        "excludeMaxVisitsReached=yes,excludeMaxVisitsReached",
        "owner=nobody,owner",
        "apiKeyName=nobody,apiKeyName"
    })
    void wrongParameterIsNamed(String query, String element) {
        Answer answer = app.call("GET", "/short-urls?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertProblem(answer, "https://shlink.io/api/error/invalid-data");
        assertThat(answer.text("/invalidElements/0")).isEqualTo(element);
    }

    private void on(String time) {
        app.clock().set(Instant.parse(time));
    }

    /** All ten seconds after what was before. */
    private void visit(String slug, int times) {
        app.clock().set(app.clock().instant().plusSeconds(10));
        for (int i = 0; i < times; i++) {
            assertThat(app.get("/" + slug).statusCode()).isEqualTo(302);
        }
    }
}
