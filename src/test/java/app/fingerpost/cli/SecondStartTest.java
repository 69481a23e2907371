package app.fingerpost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.TestApp;
import app.fingerpost.settings.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
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
        try (Instance first = start(data)) {
            String address = first.address();
            try (Socket call = beginCall(address, data)) {
                first.terminate();
                TestApp.await("the first answers no more", () -> DataFolder.address(data)
                        .isEmpty());
                try (Instance second = start(data)) {
                    assertThat(second.address()).isNotEqualTo(address);
                    assertThat(first.isAlive()).isFalse();
                    second.terminate();
                    assertThat(second.exitCode()).isEqualTo(143);
                    assertThat(first.errors() + second.errors()).isEmpty();
                }
                assertThat(call.isClosed()).isFalse();
            }
        }
    }

    /** A call whose body does not come: a server that ends waits for it for some seconds. */
    private static Socket beginCall(String address, Path data) throws IOException {
        Socket call = new Socket("127.0.0.1", URI.create(address).getPort());
        String head = "POST /rest/v3/imports HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\nX-Api-Key: "
                + DataFolder.apiKey(data).orElseThrow() + "\r\n\r\nLong URL";
        call.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return call;
    }

    @Test
    void failureIsToldInAWindowThatWaitsForThePersonAndOnStandardErrorAtOnce() throws Exception {
        Path file = Files.writeString(scratch.resolve("file"), "text");
        try (Instance app = start(file.resolve("data"))) {
            TestApp.await("the sentence is there", () -> app.errors().endsWith("\n"));
            assertThat(app.errors().strip()).contains("cannot be made").doesNotContain("\n");
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
