package app.fingerpost.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.TestApp;
import app.fingerpost.TestApp.Answer;
import app.fingerpost.click.Agent;
import app.fingerpost.click.Referrer;
import app.fingerpost.store.Database;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Visits to slugs nobody has. The server is stopped and started to see them: a stop writes the last ones. */
class OrphanVisitsCountedTest {
    private static final String REPORT = "/reports/orphan-visits.csv";
    private static final String HEADER = "day,path,visits\r\n";

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
    void visitsToUnknownSlugsAreCountedByDayAndPath() {
        assertThat(app.get("/nothing").statusCode()).isEqualTo(404);
        app.get("/nothing?x=1");
        app.get("/%C3%BCber/%C3%BC");
        app.clock().pass(Duration.ofDays(1));
        app.get("/nothing");
        restart();

        String first = HEADER + "2026-03-01,/nothing,2\r\n" + "2026-03-01,/\u00fcber/\u00fc,1\r\n";
        assertThat(report("?to=2026-03-01")).isEqualTo(first);
        assertThat(report("")).isEqualTo(first + "2026-03-02,/nothing,1\r\n");
    }

    @Test
    void theyTakeNoPlaceAmongTheAgentsAndReferrersThatAreToldApart() {
        app.link("wiki");
        app.get("/nothing", "User-Agent", "Scanner/1", "Referer", "http://spam.example/");
        app.get("/wiki", "User-Agent", "Reader/1", "Referer", "http://news.example/");
        app.close();

        try (Database database = Database.open(folder.resolve("fingerpost"))) {
            List<Agent> agents = database.read(tables -> tables.sources().agents());
            assertThat(agents).extracting(Agent::text).contains("Reader/1").doesNotContain("Scanner/1");
            List<Referrer> referrers = database.read(tables -> tables.sources().referrers());
            assertThat(referrers).extracting(Referrer::host).containsExactly("news.example");
        }
        app = TestApp.start(folder);
        assertThat(report("")).contains(",/nothing,1");
    }

    @Test
    void theyAreWrittenWithoutAStop() {
        app.get("/nothing");
        TestApp.await("the visit is written", () -> report("").contains("/nothing,1"));
    }

    @Test
    void whatIsNoVisitToAnUnknownSlugIsNotCounted() {
        app.link("wiki");
        app.link("off", "'enabled':false");
        app.get("/wiki");
        app.get("/off");
        app.get("/");
        app.get("/@nothing");
        app.get("/favicon.ico");
        app.get("/robots.txt");
        app.get("/.well-known/security.txt");
        app.get("/rest/nothing");
        app.send("HEAD", "/nothing", BodyPublishers.noBody());
        app.get("/nothing", "Sec-Purpose", "prefetch");
        app.send("POST", "/nothing", BodyPublishers.noBody());
        app.set("own-clicks", "off");
        app.get("/nothing");
        restart();

        assertThat(report("")).isEqualTo(HEADER);
    }

    @Test
    void restThatALinkDoesNotPassOnIsUnknown() {
        app.link("wiki");
        app.get("/wiki/Main");
        restart();

        assertThat(report("")).isEqualTo(HEADER + "2026-03-01,/wiki/Main,1\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "'',2 3",
        "from=2026-03-02,3",
        "to=2026-03-01,2",
        "from=2026-03-01&to=2026-03-02,2 3",
        "from=2026-03-01T23:00:00Z&to=2026-03-02T00:00:00Z,2",
        "from=2026-03-01T23:00:00Z&to=2026-03-02T01:00:00Z,2 3",
        "from=2026-03-02T00:30:00%2B01:00&to=2026-03-01,2",
        "from=2026-03-03,''"
    })
    void reportTellsTheDaysOfThePeriod(String query, String visits) {
        visit(2);
        app.clock().pass(Duration.ofDays(1));
        visit(3);
        restart();
        app.clock().pass(Duration.ofDays(2));

        assertThat(report("?" + query).lines().skip(1).map(line -> line.substring(line.lastIndexOf(',') + 1)))
                .containsExactly(visits.isEmpty() ? new String[0] : visits.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"from=monday,from", "to=2026-02-30,to", "from=2026-03-02&to=2026-03-01,to"})
    void wrongParameterIsNamed(String query, String element) {
        Answer answer = app.call("GET", REPORT + "?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/invalidElements/0")).isEqualTo(element);
    }

    @Test
    void reportIsAFileWithAName() {
        Answer answer = app.call("GET", REPORT);

        assertThat(answer.contentType()).isEqualTo("text/csv; charset=utf-8");
        assertThat(answer.response().headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"orphan-visits.csv\"");
    }

    @Test
    void overviewSumsUpAllVisits() {
        app.link("wiki");
        app.link("gone");
        app.get("/wiki");
        app.get("/gone");
        app.get("/wiki", "User-Agent", "Googlebot/2.1 (+http://www.google.com/bot.html)");
        app.call("DELETE", "/short-urls/gone");
        visit(4);
        restart();

        Answer answer = app.call("GET", "/visits");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/visits/nonOrphanVisits").toString()).isEqualTo("{\"total\":3,\"nonBots\":2,\"bots\":1}");
        assertThat(answer.at("/visits/orphanVisits").toString()).isEqualTo("{\"total\":4,\"nonBots\":4,\"bots\":0}");
    }

    private void visit(int times) {
        for (int i = 0; i < times; i++) {
            app.get("/nothing");
        }
    }

    private void restart() {
        app.close();
        app = TestApp.start(folder);
    }

    private String report(String query) {
        return app.call("GET", REPORT + query).body();
    }
}
