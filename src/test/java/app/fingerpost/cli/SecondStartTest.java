package app.fingerpost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.TestApp;
import app.fingerpost.settings.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two starts on one folder, each a process of its own with a toolkit that needs no display. */
class SecondStartTest {
    private static final List<String> WINDOWLESS =
            List.of("-Dglass.platform=Monocle", "-Dmonocle.platform=Headless", "-Dprism.order=sw");

    @TempDir
    Path scratch;

    @Test
    void secondStartWhileTheFirstIsOpeningHandsItsLinksOverAndEnds() throws Exception {
        Path data = scratch.resolve("data");
        try (Instance first = start(data)) {
            TestApp.await("the first holds the folder", () -> Files.exists(data.resolve("fingerpost.lock")));
            try (Instance second = start(data);
                    Instance third = start(data, "--add", "wiki https://example.org/wiki")) {
                assertThat(second.exitCode()).as(second.errors()).isZero();
                assertThat(third.exitCode()).as(third.errors()).isZero();
                assertThat(second.errors() + third.errors()).isEmpty();
            }
            String address = first.address();
            TestApp.await("the link is made", () -> status(address + "rest/v3/short-urls/wiki", data) == 200);
            first.terminate();
            assertThat(first.exitCode()).isEqualTo(143);
            assertThat(first.errors()).isEmpty();
        }
    }

    @Test
    void startWhileTheOneBeforeIsEndingWaitsForItsEnd() throws Exception {
        Path data = scratch.resolve("data");
        Path classes = scratch.resolve("classes.txt");
        List<String> options = new ArrayList<>(WINDOWLESS);
        options.add("-Xlog:class+load:file=" + classes);
        DataFolder ending = DataFolder.hold(data).orElseThrow();
        try (Instance second = Instance.start(scratch, options, "--data-dir", data.toString(), "--port", "0")) {
            TestApp.await(
                    "it waits",
                    () -> Files.exists(classes) && text(classes).contains(" app.fingerpost.cli.FirstStart "));
            ending.close();
            assertThat(status(second.address() + "rest/v3/short-urls", data)).isEqualTo(200);
            second.terminate();
            assertThat(second.exitCode()).isEqualTo(143);
            assertThat(second.errors()).isEmpty();
        }
    }

    @Test
    void startThatWaitsLongForAnEndSaysSoAndOpensAfterIt() throws Exception {
        Path data = scratch.resolve("data");
        DataFolder ending = DataFolder.hold(data).orElseThrow();
        ending.withdraw();
        try (Instance second = start(data)) {
            TestApp.await("it is told", () -> second.errors().endsWith("\n"));
            assertThat(second.errors().lines())
                    .containsExactly(
                            "The Fingerpost before this one is still ending. This one starts when it has ended.");
            ending.close();
            assertThat(status(second.address() + "rest/v3/short-urls", data)).isEqualTo(200);
            second.terminate();
            assertThat(second.exitCode()).isEqualTo(143);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void failureIsToldInAWindowThatWaitsForThePersonAndOnStandardErrorAtOnce() throws Exception {
        Path file = Files.writeString(scratch.resolve("file"), "text");
        try (Instance app = start(file.resolve("data"))) {
            TestApp.await("the sentence is there", () -> app.errors().endsWith("\n"));
            assertThat(app.errors().strip()).contains("is a file, not a folder").doesNotContain("\n");
            assertThat(app.isAlive()).isTrue();
        }
    }

    private Instance start(Path data, String... more) throws Exception {
        List<String> words = new ArrayList<>(List.of("--data-dir", data.toString(), "--port", "0"));
        words.addAll(List.of(more));
        return Instance.start(scratch, WINDOWLESS, words.toArray(String[]::new));
    }

    private static int status(String url, Path data) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                    .header("X-Api-Key", DataFolder.apiKey(data).orElseThrow())
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
