package app.fingerpost.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.TestApp;
import app.fingerpost.TestApp.Answer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Visits of crawlers and link previews are redirected and told apart from people's. */
class BotVisitsTest {
    private static final String CRAWLER = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";
    private static final String PREVIEW = "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)";
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";

    @AutoClose
    private TestApp app;

    @BeforeEach
    void start(@TempDir Path folder) {
        app = TestApp.start(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {CRAWLER, PREVIEW})
    void botIsRedirectedAndCountedApartFromItsFirstVisitOn(String bot) {
        app.link("wiki");
        for (int i = 1; i <= 3; i++) {
            assertThat(get("wiki", bot)).isEqualTo(302);
            assertThat(summary("wiki")).isEqualTo("{\"total\":%d,\"nonBots\":0,\"bots\":%d}".formatted(i, i));
        }
    }

    @Test
    void personIsCountedAsSuchFromTheFirstVisitOn() {
        app.link("wiki");
        for (int i = 1; i <= 2; i++) {
            assertThat(get("wiki", FIREFOX)).isEqualTo(302);
            assertThat(summary("wiki")).isEqualTo("{\"total\":%d,\"nonBots\":%d,\"bots\":0}".formatted(i, i));
        }
    }

    @Test
    void botsUseUpNoMaximumAndAreRedirectedUntilPeopleHaveUsedItUp() {
        app.link("wiki", "'maxVisits':1");

        assertThat(get("wiki", CRAWLER)).isEqualTo(302);
        assertThat(get("wiki", PREVIEW)).isEqualTo(302);
        assertThat(get("wiki", CRAWLER)).isEqualTo(302);
        assertThat(get("wiki", FIREFOX)).isEqualTo(302);
        assertThat(get("wiki", FIREFOX)).isEqualTo(410);
        assertThat(get("wiki", CRAWLER)).isEqualTo(410);
        assertThat(summary("wiki")).isEqualTo("{\"total\":4,\"nonBots\":1,\"bots\":3}");
    }

    @Test
    void botsDoNotUseUpAMaximumByARestartEither(@TempDir Path other) {
        try (TestApp before = TestApp.start(other)) {
            before.link("wiki", "'maxVisits':2");
            before.get("/wiki", "User-Agent", FIREFOX);
            before.get("/wiki", "User-Agent", CRAWLER);
            before.get("/wiki", "User-Agent", CRAWLER);
        }
        try (TestApp after = TestApp.start(other)) {
            assertThat(after.get("/wiki", "User-Agent", CRAWLER).statusCode()).isEqualTo(302);
            assertThat(after.get("/wiki", "User-Agent", FIREFOX).statusCode()).isEqualTo(302);
            assertThat(after.get("/wiki", "User-Agent", FIREFOX).statusCode()).isEqualTo(410);
        }
    }

    @Test
    void reportsLeaveBotsOutUnlessAskedFor() {
        app.link("wiki");
        get("wiki", CRAWLER);
        get("wiki", PREVIEW);
        get("wiki", FIREFOX);

        assertThat(report("by=browser")).isEqualTo("browser,clicks\r\nFirefox,1\r\n");
        assertThat(report("by=browser&bots=true"))
                .startsWith("browser,clicks\r\n")
                .contains("Firefox,1\r\n", "Googlebot,1\r\n", "Slack");
        assertThat(report("by=day&zone=UTC")).endsWith(",UTC,1\r\n");
        assertThat(report("by=day&zone=UTC&bots=true")).endsWith(",UTC,3\r\n");
        assertThat(report("by=system")).isEqualTo("system,clicks\r\nLinux,1\r\n");
    }

    /** All agents are new, so that the first requests of each go the slow way, side by side. */
    @Test
    void maximumIsExactWhilePeopleAndBotsHammer() throws Exception {
        int max = 1000;
        app.link("wiki", "'maxVisits':" + max);
        AtomicBoolean over = new AtomicBoolean();
        List<Future<Integer>> people = new ArrayList<>();
        List<Future<Integer>> bots = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(36);
        try {
            for (int i = 0; i < 32; i++) {
                String agent = FIREFOX + " (" + i + ")";
                people.add(threads.submit(() -> redirects(agent, 50)));
            }
            for (int i = 0; i < 4; i++) {
                String agent = CRAWLER + " (" + i + ")";
                bots.add(threads.submit(() -> redirectsUntil(over, agent)));
            }
            assertThat(sum(people)).isEqualTo(max);
            over.set(true);
            int byBots = sum(bots);
            assertThat(byBots).isPositive();
            assertThat(summary("wiki"))
                    .isEqualTo("{\"total\":%d,\"nonBots\":%d,\"bots\":%d}".formatted(max + byBots, max, byBots));
        } finally {
            over.set(true);
            threads.shutdownNow();
        }
    }

    private int redirects(String agent, int requests) {
        int redirects = 0;
        for (int i = 0; i < requests; i++) {
            redirects += get("wiki", agent) == 302 ? 1 : 0;
        }
        return redirects;
    }

    private int redirectsUntil(AtomicBoolean over, String agent) {
        int redirects = 0;
        while (!over.get()) {
            redirects += redirects(agent, 1);
        }
        return redirects;
    }

    private static int sum(List<Future<Integer>> counts) throws Exception {
        int sum = 0;
        for (Future<Integer> count : counts) {
            sum += count.get();
        }
        return sum;
    }

    private int get(String slug, String agent) {
        return app.get("/" + slug, "User-Agent", agent).statusCode();
    }

    private String summary(String slug) {
        return app.call("GET", "/short-urls/" + slug).at("/visitsSummary").toString();
    }

    private String report(String query) {
        Answer answer = app.call("GET", "/reports/clicks.csv?" + query);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }
}
