package app.fingerpost.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.TestApp;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A redirect never waits for the database, nor for anybody who does. */
final class StandstillTest {
    /** More than the server's pool has threads: all of them stand still in the database. */
    private static final int CALLS = 400;

    private static final int CLICKS = 200;

    @TempDir
    private Path folder;

    @Test
    void redirectsGoOnWhileTheDatabaseAndEveryThreadOfThePoolStandStill() throws Exception {
        try (TestApp app = TestApp.start(folder)) {
            app.link("x");
            HttpClient client = HttpClient.newHttpClient();
            List<CompletableFuture<HttpResponse<String>>> calls = new ArrayList<>();
            try (Connection holder =
                            DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("fingerpost"), "sa", "");
                    Statement exclusive = holder.createStatement()) {
                exclusive.execute("set exclusive 1");
                HttpRequest list = HttpRequest.newBuilder(URI.create(app.base() + "/rest/v3/short-urls"))
                        .header("X-Api-Key", app.key())
                        .build();
                for (int i = 0; i < CALLS; i++) {
                    calls.add(client.sendAsync(list, HttpResponse.BodyHandlers.ofString()));
                }
                awaitStandstill(app);
                for (int i = 0; i < CLICKS; i++) {
                    assertThat(app.get("/x").statusCode()).isEqualTo(302);
                }
                assertThat(calls).anyMatch(call -> !call.isDone());
                exclusive.execute("set exclusive 0");
            }
            CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
            assertThat(app.call("GET", "/short-urls/x")
                            .at("/visitsSummary/total")
                            .asLong())
                    .isEqualTo(CLICKS);
        }
    }

    @Test
    void callsLeaveTheProcessorToRedirects() throws Exception {
        try (TestApp app = TestApp.start(folder)) {
            app.link("x");
            assertThat(app.get("/x").statusCode()).isEqualTo(302);
            assertThat(threads("calls")).isNotEmpty().allMatch(thread -> thread.getPriority() == Thread.MIN_PRIORITY);
            assertThat(threads("housekeeping"))
                    .isNotEmpty()
                    .allMatch(thread -> thread.getPriority() == Thread.MIN_PRIORITY);
            // Jetty accepts connections at a lower priority than it answers them.
            assertThat(threads("sockets"))
                    .isNotEmpty()
                    .allMatch(thread -> thread.getPriority() == Thread.NORM_PRIORITY
                            || thread.getName().contains("acceptor"));
        }
    }

    private static List<Thread> threads(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(name))
                .toList();
    }

    /** A page needs a thread of the pool: when none is left, it is not answered any more. */
    private static void awaitStandstill(TestApp app) {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest page = HttpRequest.newBuilder(URI.create(app.base() + "/")).build();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (true) {
            assertThat(System.nanoTime()).as("the pool was full within 30 s").isLessThan(end);
            try {
                client.sendAsync(page, HttpResponse.BodyHandlers.discarding()).get(2, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                return;
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
