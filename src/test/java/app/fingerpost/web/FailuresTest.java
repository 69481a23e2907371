package app.fingerpost.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.LoggedLines;
import app.fingerpost.backup.Backups;
import app.fingerpost.click.ClickBuffer;
import app.fingerpost.click.ClickJournal;
import app.fingerpost.click.OrphanVisits;
import app.fingerpost.click.Sources;
import app.fingerpost.link.StoreException;
import app.fingerpost.manage.ApiKeys;
import app.fingerpost.manage.BulkImport;
import app.fingerpost.manage.Editor;
import app.fingerpost.manage.IndexLoader;
import app.fingerpost.manage.Links;
import app.fingerpost.manage.OwnAddress;
import app.fingerpost.manage.Tags;
import app.fingerpost.manage.Users;
import app.fingerpost.redirect.LinkIndex;
import app.fingerpost.redirect.Resolver;
import app.fingerpost.report.LinkList;
import app.fingerpost.report.Reports;
import app.fingerpost.settings.LocalAddresses;
import app.fingerpost.settings.Network;
import app.fingerpost.settings.SettingsFile;
import app.fingerpost.store.Database;
import app.fingerpost.visitor.AgentReader;
import app.fingerpost.web.api.Api;
import app.fingerpost.web.api.StoreFailures;
import app.fingerpost.web.page.Pages;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people get to see, and the log, when it is our fault. */
class FailuresTest {
    @TempDir
    Path folder;

    private LoggedLines log;
    private Runnable settle = () -> {};
    private boolean writesClicks = true;
    private Database database;
    private Editor editor;
    private WebServer server;
    private Visits visits;
    private Network network;
    private String key;

    @BeforeEach
    void start() {
        log = new LoggedLines(Failures.class);
        Clock clock = Clock.systemUTC();
        ListeningSocket socket = ListeningSocket.bind(new Network("127.0.0.1", 0, null));
        network = socket.network();
        database = Database.open(folder.resolve("test"));
        LinkIndex index = IndexLoader.load(database);
        editor = new Editor(database, index);
        ClickBuffer clicks = new ClickBuffer(ClickJournal.open(folder.resolve("journal"), database), database);
        OwnAddress own = new OwnAddress(Set.of());
        Links links = new Links(editor, database, index, clock, new Random(1), () -> own);
        Users users = new Users(editor, database, index, clock);
        users.create("Agatha");
        ApiKeys keys = new ApiKeys(editor, database, clock, Optional::empty);
        key = keys.create("test").secret();
        LinkList lists = new LinkList(database, () -> settle.run());
        Reports reports = new Reports(database, () -> settle.run(), () -> settle.run());
        Api api = new Api(
                links,
                new Tags(editor, database, clock),
                users,
                keys,
                lists,
                reports,
                new BulkImport(editor, database, index, clock, () -> own, clicks::recorded, () -> {}),
                new Backups(folder, database, () -> settle.run()),
                () -> null,
                () -> network,
                () -> writesClicks,
                clock,
                ZoneOffset.UTC);
        visits = new Visits(new Sources(clicks, List.of(), List.of()), new AgentReader());
        OwnClicks ownClicks = new OwnClicks(SettingsFile.in(folder), new LocalAddresses(Set.of()));
        OrphanVisits orphans = new OrphanVisits();
        server =
                new WebServer(socket, new Resolver(index), clicks, visits, ownClicks, orphans, clock, api, new Pages());
    }

    @AfterEach
    void stop() {
        log.close();
        server.close();
        visits.close();
        editor.close();
    }

    @Test
    void aFullDiskIsToldToWhoCallsAndLoggedOnceHoweverManyCall() throws Exception {
        settle = () -> {
            throw new StoreException("The database failed", new IOException("No space left on device"));
        };
        try (LoggedLines failures = new LoggedLines(StoreFailures.class)) {
            for (int i = 0; i < 20; i++) {
                HttpResponse<String> answer = get("/rest/v3/short-urls");
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.body()).contains("The disk is full. Make room on it and try again.");
            }
            assertThat(failures.lines()).hasSize(1);
            settle = () -> {};
            for (int i = 0; i < 2; i++) {
                assertThat(get("/rest/v3/short-urls").statusCode()).isEqualTo(200);
                send("POST", "/rest/v3/short-urls", "{\"longUrl\":\"https://example.org/\"}");
            }
            assertThat(failures.lines()).hasSize(2);
            assertThat(failures.lines().get(1)).endsWith("Calls are answered again.");
        }
        database.close();
    }

    @Test
    void failingStoreIsAnsweredWith503AndLoggedOnce() throws Exception {
        log.close();
        log = new LoggedLines(StoreFailures.class);
        assertThat(get("/rest/v3/users").statusCode()).isEqualTo(200);
        database.close();

        HttpResponse<String> answer = get("/rest/v3/users");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"status\":503").doesNotContain("Exception", "database", "closed");
        assertThat(log.lines()).hasSize(1);
        assertThat(get("/rest/health").statusCode()).isEqualTo(503);
        assertThat(get("/rest/health").body()).contains("\"status\":\"fail\"");
        assertThat(get("/").statusCode()).isEqualTo(200);
        assertThat(log.lines()).hasSize(1);
    }

    @Test
    void aCallThatOutlastsTheServerIsNotInterruptedWhereTheDatabaseIsReading() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        settle = () -> {
            reading.countDown();
            try {
                stopped.await();
                interrupted.complete(false);
            } catch (InterruptedException e) {
                interrupted.complete(true);
            }
        };
        Thread caller = new Thread(() -> {
            try {
                get("/rest/v3/short-urls");
            } catch (Exception e) {
                // It is cut off.
            }
        });
        caller.start();
        assertThat(reading.await(20, TimeUnit.SECONDS)).isTrue();
        server.close();
        stopped.countDown();
        assertThat(interrupted.get(20, TimeUnit.SECONDS)).isFalse();
        caller.join(20_000);
        assertThat(caller.isAlive()).isFalse();
    }

    @Test
    void clicksThatCannotBeWrittenShowInTheHealth() throws Exception {
        assertThat(get("/rest/health").statusCode()).isEqualTo(200);
        writesClicks = false;
        assertThat(get("/rest/health").statusCode()).isEqualTo(503);
        database.close();
    }

    @Test
    void changeIsConfirmedThoughClicksCannotBeWritten() throws Exception {
        settle = () -> {
            throw new StoreException("The database failed: the disk is full");
        };

        HttpResponse<String> made = send("POST", "/rest/v3/short-urls", """
                {"longUrl":"https://example.org/","customSlug":"a"}""");
        HttpResponse<String> edited = send("PATCH", "/rest/v3/short-urls/a", """
                {"title":"T"}""");

        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.body()).contains("\"shortCode\":\"a\"", "\"owner\":\"Agatha\"");
        assertThat(edited.statusCode()).isEqualTo(200);
        assertThat(edited.body()).contains("\"title\":\"T\"");
        assertThat(get("/rest/v3/short-urls").statusCode()).isEqualTo(503);
        database.close();
    }

    @Test
    void changeThatCannotBeShownIsToldToBeMade() throws Exception {
        settle = database::close;

        HttpResponse<String> made = send("POST", "/rest/v3/short-urls", """
                {"longUrl":"https://example.org/","customSlug":"a"}""");

        assertThat(made.statusCode()).isEqualTo(503);
        assertThat(made.body()).contains("The change was made");
    }

    @Test
    void mistakeOfOursIsAnsweredWithoutDetailsAndLoggedOnce() throws Exception {
        settle = () -> {
            throw new IllegalStateException("something inside");
        };

        int told = 0;
        for (String path : new String[] {"/rest/v3/users", "/rest/v3/short-urls", "/rest/v3/reports/clicks.csv"}) {
            HttpResponse<String> answer = get(path);

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body()).contains("\"status\":500").doesNotContain("Exception", "something inside");
            told++;
            assertThat(log.lines()).hasSize(told);
        }
        database.close();
    }

    @Test
    void evenAnErrorOfTheMachineIsAnswered() throws Exception {
        settle = () -> {
            throw new StackOverflowError("something inside");
        };

        HttpResponse<String> answer = get("/rest/v3/users");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("\"status\":500").doesNotContain("Overflow", "something inside");
        assertThat(log.lines()).hasSize(1);
        database.close();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send("GET", path, "");
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + network.port() + path))
                .header("X-Api-Key", key)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
