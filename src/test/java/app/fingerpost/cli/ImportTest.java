package app.fingerpost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.Fingerpost;
import app.fingerpost.TestApp;
import app.fingerpost.link.LinkQuery;
import app.fingerpost.link.LinkSummary;
import app.fingerpost.link.Validity;
import app.fingerpost.settings.DataFolder;
import app.fingerpost.settings.Network;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {
    private static final String HEADER = "Long URL,Short code,Title,Tags,Owner\n";

    @TempDir
    Path scratch;

    @Test
    void likeLookingSlugsEachLeadToTheirOwnTarget() throws Exception {
        Path csv = csv(HEADER
                + "https://a.example/1,g++,,,ann\n"
                + "https://a.example/2,g+,,,ann\n"
                + "https://a.example/3,automake1.11,,,bob\n"
                + "https://a.example/4,auto-make,,,\n"
                + "https://a.example/5,automake,,,bob\n");
        runs(csv, "Imported 5 links and created 2 owners in ", " s.");
        assertThat(csv.resolveSibling("links.refused.csv")).doesNotExist();

        try (Fingerpost app = serving()) {
            assertThat(location(app, "g%2B%2B")).isEqualTo("https://a.example/1");
            assertThat(location(app, "g+")).isEqualTo("https://a.example/2");
            assertThat(location(app, "automake1.11")).isEqualTo("https://a.example/3");
            assertThat(location(app, "auto-make")).isEqualTo("https://a.example/4");
            assertThat(location(app, "automake")).isEqualTo("https://a.example/5");
            int first = app.lists().users().stream()
                    .mapToInt(summary -> summary.user().id())
                    .min()
                    .orElseThrow();
            assertThat(links(app))
                    .filteredOn(summary -> summary.link().slug().value().equals("auto-make"))
                    .allMatch(summary -> summary.link().ownerId() == first)
                    .hasSize(1);
        }
    }

    @Test
    void refusedRowsStandWithLineAndReasonInAFileThatCanBeMendedAndImported() throws Exception {
        Path csv = csv(HEADER
                + "https://a.example/,good,,,\n"
                + "https://a.example/,good,\"twice, here\",,\n"
                + "javascript:alert(1),bad,,,\n"
                + "https://a.example/,few\n");
        runs(csv, "Imported 1 link in ", "; 3 rows refused.");

        Path refused = scratch.resolve("links.refused.csv");
        List<String> lines = Files.readAllLines(refused);
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).isEqualTo("Line,Reason,Long URL,Short code,Title,Tags,Owner");
        assertThat(lines.get(1)).startsWith("3,").contains("line 2").contains("good,\"twice, here\"");
        assertThat(lines.get(2)).startsWith("4,").contains("javascript:");
        assertThat(lines.get(3)).startsWith("5,").contains("columns");

        Files.writeString(refused, Files.readString(refused).replace("good,\"twice", "mended,\"twice"));
        runs(refused, "Imported 1 link in ", "; 2 rows refused.");
        ends(1, csv, "Imported 0 links", "; 4 rows refused.");
    }

    @Test
    void refusedRowThatIsMendedBecomesTheLinkItsOtherColumnsSay() throws Exception {
        Path csv = csv("Long URL,Short code,Enabled,Valid until,Maximum clicks\n"
                + "https://a.example/,off,no,soon,5\nhttps://a.example/,on,yes,,\n");
        runs(csv, "Imported 1 link in ", "; 1 row refused.");

        Path refused = scratch.resolve("links.refused.csv");
        assertThat(Files.readAllLines(refused).get(1))
                .startsWith("2,")
                .contains("soon")
                .contains("Valid until");
        Files.writeString(refused, Files.readString(refused).replace(",soon,", ",2030-01-31T10:00:00+01:00,"));
        runs(refused, "Imported 1 link in ", " s.");

        try (Fingerpost app = Fingerpost.offline(data(), Clock.systemUTC())) {
            assertThat(links(app).get(0).link().slug()).hasToString("off");
            assertThat(links(app).get(0).link().draft().enabled()).isFalse();
            assertThat(links(app).get(0).link().draft().validity())
                    .isEqualTo(new Validity(null, Instant.parse("2030-01-31T09:00:00Z"), 5L));
        }
    }

    @Test
    void importThatIsKilledLeavesNothing() throws Exception {
        Path csv = csv(manyRows(30_000));
        Instance app = Instance.start(scratch, "import", csv.toString(), "--data-dir", data().toString());
        try (app) {
            // The first report of progress comes from within the transaction.
            while (!app.errors().contains("Importing") && app.isAlive()) {
                Thread.onSpinWait();
            }
            app.kill();
            assertThat(app.exitCode()).isEqualTo(137);
        }
        try (Fingerpost after = Fingerpost.offline(data(), Clock.systemUTC())) {
            assertThat(links(after).size()).isZero();
            assertThat(after.lists().users()).hasSize(1);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void importThatIsToldToStopSaysThatItTookNothing() throws Exception {
        Path csv = csv(manyRows(30_000));
        try (Instance app = Instance.start(scratch, "import", csv.toString(), "--data-dir", data().toString())) {
            TestApp.await("links go in", () -> app.errors().contains("Importing"));
            app.terminate();
            assertThat(app.rest()).isEmpty();
            assertThat(app.exitCode()).isEqualTo(143);
            assertThat(app.errors().lines().filter(line -> !line.startsWith("Importing")))
                    .containsExactly("The import was stopped. Nothing was imported.");
        }
        try (Fingerpost after = Fingerpost.offline(data(), Clock.systemUTC())) {
            assertThat(links(after)).isEmpty();
            assertThat(after.lists().users()).hasSize(1);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void importThatIsToldToStopWhileItWaitsForAPipeStopsAtOnce() throws Exception {
        Path pipe = scratch.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        try (Instance app = Instance.start(scratch, "import", pipe.toString(), "--data-dir", data().toString());
                OutputStream waiting = Files.newOutputStream(pipe, StandardOpenOption.WRITE)) {
            waiting.write(HEADER.getBytes(StandardCharsets.UTF_8));
            app.terminate();
            assertThat(app.exitCode()).isEqualTo(143);
            assertThat(app.errors().strip()).isEqualTo("The import was stopped. Nothing was imported.");
        }
        assertThat(data()).doesNotExist();
    }

    @Test
    void runningInstanceImportsAndItsLinksWorkAtOnce() throws Exception {
        Path csv = csv(HEADER + "https://a.example/1,one,,,ann\nhttps://a.example/2,bad slug,,,ann\n");
        try (Instance app = Instance.start(scratch, "serve", "--port", "0", "--data-dir", data().toString())) {
            String address = app.address();
            runs(csv, "Imported 1 link and created 1 owner in ", "; 1 row refused.");
            assertThat(app.get(address + "one").headers().firstValue("Location"))
                    .hasValue("https://a.example/1");
            assertThat(Files.readAllLines(scratch.resolve("links.refused.csv"))).hasSize(2);
            fails(csv("colour\nred\n"), "names no column for the long URL");
        }
    }

    @Test
    void clientThatHangsUpTakesItsImportBack() throws Exception {
        byte[] body = manyRows(30_000).getBytes(StandardCharsets.UTF_8);
        try (Fingerpost app = serving()) {
            URI address = URI.create(app.network().listening());
            try (Socket socket = new Socket(address.getHost(), address.getPort())) {
                OutputStream to = socket.getOutputStream();
                to.write(("POST /rest/v3/imports HTTP/1.1\r\nHost: x\r\nX-Api-Key: "
                                + DataFolder.apiKey(data()).orElseThrow() + "\r\nContent-Length: " + body.length
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                to.write(body);
                assertThat(socket.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 200");
            }
            // Imports happen one after the other, so this one waits for the end of that one.
            app.imports().run(List.of(), done -> {});
            app.users().create("owner1");
            assertThat(links(app).size()).isZero();
            assertThat(app.lists().users()).hasSize(2);
        }
    }

    @Test
    void fileThatCannotBeImportedIsToldAndNothingWritten() throws Exception {
        fails(scratch.resolve("missing.csv"), "There is no file");
        fails(scratch, "is a folder");
        fails(csv(""), "empty");
        fails(csv("a,b\n1,2\n"), "names no column");
        assertThat(data()).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void pipeIsImportedWithAndWithoutARunningApp() throws Exception {
        String text = HEADER + "https://a.example/,NAME,,,\nhttps://a.example/,bad slug,,,\n";
        Path pipe = scratch.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        importsPipe(pipe, text.replace("NAME", "one"));
        try (Instance app = Instance.start(scratch, "serve", "--port", "0", "--data-dir", data().toString())) {
            String address = app.address();
            importsPipe(pipe, text.replace("NAME", "two"));
            assertThat(app.get(address + "one").headers().firstValue("Location"))
                    .hasValue("https://a.example/");
            assertThat(app.get(address + "two").headers().firstValue("Location"))
                    .hasValue("https://a.example/");
        }
    }

    private void importsPipe(Path pipe, String text) throws Exception {
        Path current = Files.createDirectories(scratch.resolve("current"));
        Path temporary = Files.createDirectories(scratch.resolve("temporary"));
        List<String> options = List.of("-Djava.io.tmpdir=" + temporary);
        CompletableFuture<Path> written = CompletableFuture.supplyAsync(() -> {
            try {
                return Files.writeString(pipe, text, StandardOpenOption.WRITE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        try (Instance app = Instance.startIn(
                current, scratch, options, "import", pipe.toString(), "--data-dir", data().toString())) {
            assertThat(app.rest()).startsWith("Imported 1 link in ").contains("import.refused");
            assertThat(app.exitCode()).as(app.errors()).isZero();
        }
        written.join();
        assertThat(current.resolve("import.refused.csv")).content().contains("bad slug");
        assertThat(temporary.toFile().list())
                .filteredOn(name -> name.endsWith(".import"))
                .isEmpty();
    }

    @Test
    void aFileWithoutRowsIsImportedWell() throws Exception {
        runs(csv(HEADER), "Imported 0 links in ", " s.");
    }

    private void runs(Path csv, String begin, String end) throws Exception {
        ends(0, csv, begin, end);
    }

    private void ends(int status, Path csv, String begin, String end) throws Exception {
        try (Instance app = Instance.start(scratch, "import", csv.toString(), "--data-dir", data().toString())) {
            String said = app.rest();
            assertThat(app.exitCode()).as(app.errors()).isEqualTo(status);
            assertThat(said.lines().findFirst().orElse("")).startsWith(begin).endsWith(end);
        }
    }

    private void fails(Path csv, String reason) throws Exception {
        try (Instance app = Instance.start(scratch, "import", csv.toString(), "--data-dir", data().toString())) {
            assertThat(app.rest()).isEmpty();
            assertThat(app.exitCode()).isEqualTo(1);
            assertThat(app.errors().strip()).contains(reason).doesNotContain("\n");
        }
    }

    private Fingerpost serving() {
        return Fingerpost.serving(data(), Network.USUAL.withPort(0), Clock.systemUTC());
    }

    private static String location(Fingerpost app, String path) throws IOException, InterruptedException {
        HttpResponse<Void> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(app.network().listening() + path))
                                .build(),
                        BodyHandlers.discarding());
        return response.headers().firstValue("Location").orElse("");
    }

    private static List<LinkSummary> links(Fingerpost app) {
        return app.lists().find(LinkQuery.ALL).links();
    }

    private static String manyRows(int rows) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            lines.add("https://a.example/" + i + ",slug" + i + ",title,tag,owner" + i % 50);
        }
        return HEADER + String.join("\n", lines) + "\n";
    }

    private Path data() {
        return scratch.resolve("data");
    }

    private Path csv(String text) throws IOException {
        return Files.writeString(scratch.resolve("links.csv"), text);
    }
}
