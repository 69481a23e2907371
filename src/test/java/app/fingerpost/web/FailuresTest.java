package app.fingerpost.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.LoggedLines;
import app.fingerpost.link.StoreException;
import app.fingerpost.web.api.StoreFailures;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
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
    private FailingServer failing;

    @BeforeEach
    void start() {
        log = new LoggedLines(Failures.class);
        failing = new FailingServer(folder);
    }

    @AfterEach
    void stop() {
        log.close();
        failing.close();
    }

    @Test
    void aFullDiskIsToldToWhoCallsAndLoggedOnceHoweverManyCall() throws Exception {
        failing.settle = () -> {
            throw new StoreException("The database failed", new IOException("No space left on device"));
        };
        try (LoggedLines failures = new LoggedLines(StoreFailures.class)) {
            for (int i = 0; i < 20; i++) {
                HttpResponse<String> answer = failing.get("/rest/v3/short-urls");
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.body()).contains("The disk is full. Make room on it and try again.");
            }
            assertThat(failures.lines()).hasSize(1);
            failing.settle = () -> {};
            for (int i = 0; i < 2; i++) {
                assertThat(failing.get("/rest/v3/short-urls").statusCode()).isEqualTo(200);
                failing.send("POST", "/rest/v3/short-urls", "{\"longUrl\":\"https://example.org/\"}");
            }
            assertThat(failures.lines()).hasSize(2);
            assertThat(failures.lines().get(1)).endsWith("Calls are answered again.");
        }
        failing.database.close();
    }

    @Test
    void failingStoreIsAnsweredWith503AndLoggedOnce() throws Exception {
        log.close();
        log = new LoggedLines(StoreFailures.class);
        assertThat(failing.get("/rest/v3/users").statusCode()).isEqualTo(200);
        failing.database.close();

        HttpResponse<String> answer = failing.get("/rest/v3/users");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"status\":503").doesNotContain("Exception", "database", "closed");
        assertThat(log.lines()).hasSize(1);
        assertThat(failing.get("/rest/health").statusCode()).isEqualTo(503);
        assertThat(failing.get("/rest/health").body()).contains("\"status\":\"fail\"");
        assertThat(failing.get("/").statusCode()).isEqualTo(200);
        assertThat(log.lines()).hasSize(1);
    }

    @Test
    void aCallThatOutlastsTheServerIsNotInterruptedWhereTheDatabaseIsReading() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        failing.settle = () -> {
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
                failing.get("/rest/v3/short-urls");
            } catch (Exception e) {
                // It is cut off.
            }
        });
        caller.start();
        assertThat(reading.await(20, TimeUnit.SECONDS)).isTrue();
        log.close();
        log = new LoggedLines(Javalin.class);
        failing.server.close();
        assertThat(log.lines()).isEmpty();
        stopped.countDown();
        assertThat(interrupted.get(20, TimeUnit.SECONDS)).isFalse();
        caller.join(20_000);
        assertThat(caller.isAlive()).isFalse();
    }

    @Test
    void clicksThatCannotBeWrittenShowInTheHealth() throws Exception {
        assertThat(failing.get("/rest/health").statusCode()).isEqualTo(200);
        failing.writesClicks = false;
        assertThat(failing.get("/rest/health").statusCode()).isEqualTo(503);
        failing.database.close();
    }

    @Test
    void changeIsConfirmedThoughClicksCannotBeWritten() throws Exception {
        failing.settle = () -> {
            throw new StoreException("The database failed: the disk is full");
        };

        HttpResponse<String> made = failing.send("POST", "/rest/v3/short-urls", """
                {"longUrl":"https://example.org/","customSlug":"a"}""");
        HttpResponse<String> edited = failing.send("PATCH", "/rest/v3/short-urls/a", """
                {"title":"T"}""");

        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.body()).contains("\"shortCode\":\"a\"", "\"owner\":\"Agatha\"");
        assertThat(edited.statusCode()).isEqualTo(200);
        assertThat(edited.body()).contains("\"title\":\"T\"");
        assertThat(failing.get("/rest/v3/short-urls").statusCode()).isEqualTo(503);
        failing.database.close();
    }

    @Test
    void changeThatCannotBeShownIsToldToBeMade() throws Exception {
        failing.settle = failing.database::close;

        HttpResponse<String> made = failing.send("POST", "/rest/v3/short-urls", """
                {"longUrl":"https://example.org/","customSlug":"a"}""");

        assertThat(made.statusCode()).isEqualTo(503);
        assertThat(made.body()).contains("The change was made");
    }

    @Test
    void mistakeOfOursIsAnsweredWithoutDetailsAndLoggedOnce() throws Exception {
        failing.settle = () -> {
            throw new IllegalStateException("something inside");
        };

        int told = 0;
        for (String path : new String[] {"/rest/v3/users", "/rest/v3/short-urls", "/rest/v3/reports/clicks.csv"}) {
            HttpResponse<String> answer = failing.get(path);

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body()).contains("\"status\":500").doesNotContain("Exception", "something inside");
            told++;
            assertThat(log.lines()).hasSize(told);
        }
        failing.database.close();
    }

    @Test
    void evenAnErrorOfTheMachineIsAnswered() throws Exception {
        failing.settle = () -> {
            throw new StackOverflowError("something inside");
        };

        HttpResponse<String> answer = failing.get("/rest/v3/users");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("\"status\":500").doesNotContain("Overflow", "something inside");
        assertThat(log.lines()).hasSize(1);
        failing.database.close();
    }
}
