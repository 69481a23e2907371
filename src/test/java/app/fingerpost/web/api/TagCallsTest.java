package app.fingerpost.web.api;

import static app.fingerpost.web.api.AdmissionTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.TestApp;
import app.fingerpost.TestApp.Answer;
import app.fingerpost.link.Link;
import app.fingerpost.report.LinkList;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagCallsTest {
    private static final String SHLINK = "https://shlink.io/api/error/";

    @AutoClose
    private TestApp app;

    @BeforeEach
    void start(@TempDir Path folder) {
        app = TestApp.start(folder);
        app.link("one", "'tags':['b','a']");
        app.link("two", "'tags':['c','b']");
    }

    @Test
    void tagsOfAllLinksAreListed() {
        assertThat(app.call("GET", "/tags").texts("/tags/data")).containsExactly("a", "b", "c");
    }

    @Test
    void statisticsCountLinksAndClicksOfAMomentAgo() {
        app.get("/one");
        app.get("/one");
        app.get("/two");
        app.get("/two", "User-Agent", "Googlebot/2.1");
        app.link("gone", "'tags':['b','d']");
        app.call("DELETE", "/short-urls/gone");

        Answer stats = app.call("GET", "/tags/stats");

        assertThat(stats.status()).isEqualTo(200);
        assertThat(stats.at("/tags/data").findValuesAsText("tag")).containsExactly("a", "b", "c");
        JsonNode b = stats.at("/tags/data/1");
        assertThat(b.at("/shortUrlsCount").asInt()).isEqualTo(2);
        assertThat(b.at("/visitsSummary/total").asInt()).isEqualTo(4);
        assertThat(b.at("/visitsSummary/nonBots").asInt()).isEqualTo(3);
        assertThat(b.at("/visitsSummary/bots").asInt()).isEqualTo(1);
        assertThat(stats.at("/tags/pagination/pagesCount").asInt()).isEqualTo(1);
        assertThat(stats.at("/tags/pagination/totalItems").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "'',a b c,1,3",
        "?orderBy=tag-DESC,c b a,1,3",
        "?searchTerm=B,b,1,1",
        "?searchTerm=none,'',1,0",
        "?itemsPerPage=2,a b,2,3",
        "?itemsPerPage=2&page=2,c,2,3",
        "?itemsPerPage=2&page=9,'',2,3",
        "?itemsPerPage=-1&page=9,a b c,1,3"
    })
    void tagsAreSearchedOrderedAndPaged(String query, String tags, int pages, int all) {
        for (String path : List.of("/tags", "/tags/stats")) {
            Answer answer = app.call("GET", path + query);

            List<String> names = new ArrayList<>();
            answer.at("/tags/data")
                    .forEach(tag -> names.add(
                            tag.isTextual() ? tag.asText() : tag.at("/tag").asText()));
            assertThat(String.join(" ", names)).isEqualTo(tags);
            assertThat(answer.at("/tags/pagination/pagesCount").asInt()).isEqualTo(pages);
            assertThat(answer.at("/tags/pagination/totalItems").asInt()).isEqualTo(all);
        }
    }

    @ParameterizedTest
    @CsvSource({"shortUrlsCount-DESC,b a c", "visits-DESC,b c a", "nonBotVisits-DESC,a b c"})
    void statisticsAreOrderedByTheirSums(String order, String tags) {
        app.get("/one");
        app.get("/two", "User-Agent", "Googlebot/2.1");
        app.get("/two", "User-Agent", "Googlebot/2.1");
        assertThat(app.call("GET", "/tags/stats?orderBy=" + order)
                        .at("/tags/data")
                        .findValuesAsText("tag"))
                .isEqualTo(List.of(tags.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "orderBy=visits-ASC,orderBy",
        "page=0,page",
        "itemsPerPage=0,itemsPerPage",
        "'searchTerm=a,b',searchTerm"
    })
    void listThatMakesNoSenseIsRefused(String query, String element) {
        Answer answer = app.call("GET", "/tags?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.texts("/invalidElements")).containsExactly(element);
    }

    @Test
    void renamedTagHasAllItsLinksAndTheWindowLearnsOfThem() {
        LinkList.Mark mark = app.app().lists().changes(LinkList.Mark.START).next();
        app.clock().pass(Duration.ofMinutes(1));

        Answer renamed = app.call("PUT", "/tags", "{'oldName':'B','newName':'New Name'}");

        assertThat(renamed.status()).isEqualTo(204);
        assertThat(renamed.body()).isEmpty();
        assertThat(app.call("GET", "/tags").texts("/tags/data")).containsExactly("a", "c", "new-name");
        assertThat(app.call("GET", "/short-urls/one").texts("/tags")).containsExactly("a", "new-name");
        assertThat(app.app().lists().changes(mark).links())
                .extracting(link -> link.link().slug().value())
                .containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void deletedTagsAreOffAllLinksThoseInTheBinToo() {
        app.call("DELETE", "/short-urls/two");

        assertThat(app.call("DELETE", "/tags?tags%5B%5D=b&tags%5B%5D=unknown").status())
                .isEqualTo(204);

        assertThat(app.call("GET", "/short-urls/one").texts("/tags")).containsExactly("a");
        Link binned = app.app().lists().binned().get(0).link();
        assertThat(binned.draft().label().tags()).hasToString("[c]");
        assertThat(binned.updated()).isEqualTo(TestApp.START);
    }

    @ParameterizedTest
    @CsvSource({
        "unknown,new,404,tag-not-found",
        "a,b,409,tag-conflict",
        "a,'',400,invalid-data",
        "a,'x,y',400,invalid-data",
        "a,A,204,"
    })
    void tagIsRenamedToWhatNoOtherIsCalled(String before, String after, int status, String problem) {
        Answer answer = app.call("PUT", "/tags", "{'oldName':'" + before + "','newName':'" + after + "'}");

        assertThat(answer.status()).isEqualTo(status);
        if (problem != null) {
            assertProblem(answer, SHLINK + problem);
        }
        assertThat(app.call("GET", "/tags").texts("/tags/data")).containsExactly("a", "b", "c");
    }

    @Test
    void deletionNamesItsTags() {
        Answer answer = app.call("DELETE", "/tags");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.texts("/invalidElements")).containsExactly("tags");
    }

    @Test
    void clientsLearnOfTheOneDomainAndThatNothingIsPushed() {
        Answer domains = app.call("GET", "/domains");
        Answer mercure = app.call("GET", "/mercure-info");

        assertThat(domains.text("/domains/data/0/domain")).isEqualTo("127.0.0.1:" + app.port());
        assertThat(domains.at("/domains/data/0/isDefault").asBoolean()).isTrue();
        assertThat(domains.at("/domains/defaultRedirects")).hasSize(3).allMatch(JsonNode::isNull);
        assertThat(mercure.status()).isEqualTo(501);
        assertProblem(mercure, SHLINK + "mercure-not-configured");
    }
}
