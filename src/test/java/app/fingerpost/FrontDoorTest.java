package app.fingerpost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Target;
import app.fingerpost.settings.DataFolder;
import app.fingerpost.settings.GivenNetwork;
import app.fingerpost.settings.Network;
import app.fingerpost.settings.Settings;
import app.fingerpost.settings.SettingsFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server moves when the settings say so, over real HTTP. */
class FrontDoorTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @BeforeEach
    void anyPort() {
        SettingsFile settings = SettingsFile.in(folder);
        settings.change(settings.current().with(Map.of("port", "0")));
    }

    @Test
    void anotherPortIsServedAndTheOldOneIsNot() throws Exception {
        try (Fingerpost app = serving(GivenNetwork.NOTHING)) {
            String before = link(app, "wiki");
            int port = freePort();

            try (LoggedLines log = new LoggedLines(FrontDoor.class)) {
                app.change(with(app, "port", port));
                app.change(with(app, "base-url", "https://go.example.org"));
                app.change(with(app, "base-url", ""));
                assertThat(log.lines())
                        .singleElement()
                        .asString()
                        .endsWith("Listening on http://127.0.0.1:" + port + "/");
            }

            assertThat(app.network().port()).isEqualTo(port);
            assertThat(status("http://127.0.0.1:" + port + "/wiki")).isEqualTo(302);
            assertThat(DataFolder.address(folder)).contains("http://127.0.0.1:" + port + "/");
            assertThat(SettingsFile.in(folder).current().network().port()).isEqualTo(port);
            assertThatThrownBy(() -> status(before)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> link(app, "circle", "http://localhost:" + port + "/wiki"))
                    .isInstanceOf(Rejected.class)
                    .hasMessageContaining("circle");
        }
    }

    @Test
    void serverThatCannotTellWhereItHasMovedHasMovedAndTellsItLater() throws Exception {
        try (Fingerpost app = serving(GivenNetwork.NOTHING)) {
            link(app, "wiki");
            int port = freePort();
            Path address = folder.resolve("address");
            Files.delete(address);
            Path inTheWay = Files.createDirectory(address);

            app.change(with(app, "port", port));

            assertThat(status("http://127.0.0.1:" + port + "/wiki")).isEqualTo(302);
            Files.delete(inTheWay);
            TestApp.await("others know where it is", () -> DataFolder.address(folder)
                    .equals(Optional.of("http://127.0.0.1:" + port + "/")));
        }
    }

    @Test
    void takenPortIsToldInOneSentenceAndTheOldOneGoesOn() throws Exception {
        try (Fingerpost app = serving(GivenNetwork.NOTHING);
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String url = link(app, "wiki");
            Settings before = app.settings().current();

            assertThatThrownBy(() -> app.change(with(app, "port", taken.getLocalPort())))
                    .isInstanceOf(Rejected.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " is taken");

            assertThat(status(url)).isEqualTo(302);
            assertThat(app.settings().current()).isEqualTo(before);
            assertThat(SettingsFile.in(folder).current()).isEqualTo(before);
        }
    }

    @Test
    void samePortOpensToTheNetworkAndClosesAgain() throws Exception {
        try (Fingerpost app = serving(GivenNetwork.NOTHING)) {
            app.change(with(app, "port", freePort()));
            String url = link(app, "wiki");
            int port = app.network().port();

            app.change(with(app, "bind", Network.EVERYWHERE));
            assertThat(app.network().isOpen()).isTrue();
            assertThat(status(url)).isEqualTo(302);

            app.change(with(app, "bind", Network.THIS_COMPUTER));
            assertThat(status(url)).isEqualTo(302);
            assertThat(app.network().shortUrlPrefix()).isEqualTo("http://127.0.0.1:" + port + "/");
        }
    }

    @Test
    void addressThisComputerDoesNotHaveIsRefusedAndTheOldOneGoesOn() throws Exception {
        try (Fingerpost app = serving(GivenNetwork.NOTHING)) {
            app.change(with(app, "port", freePort()));
            String url = link(app, "wiki");
            assertThatThrownBy(() -> app.change(with(app, "bind", "192.0.2.7")))
                    .isInstanceOf(Rejected.class)
                    .hasMessageContaining("192.0.2.7");
            assertThat(status(url)).isEqualTo(302);
            assertThat(app.network().bind()).isEqualTo(Network.THIS_COMPUTER);
        }
    }

    @Test
    void publicNameChangesShortAddressesWithoutAMove() throws Exception {
        try (Fingerpost app = serving(GivenNetwork.NOTHING)) {
            String url = link(app, "wiki");
            app.change(with(app, "base-url", "https://go.example.org"));
            assertThat(app.network().shortUrlPrefix()).isEqualTo("https://go.example.org/");
            assertThat(status(url)).isEqualTo(302);
            assertThatThrownBy(() -> link(app, "circle", "https://go.example.org/wiki"))
                    .isInstanceOf(Rejected.class);

            app.change(with(app, "base-url", ""));
            assertThat(url).startsWith(app.network().shortUrlPrefix());
        }
    }

    @Test
    void whatTheCommandLineGivesWinsForThisRun() throws Exception {
        int given = freePort();
        try (Fingerpost app = serving(new GivenNetwork(null, given, null))) {
            String url = link(app, "wiki");
            assertThat(app.network().port()).isEqualTo(given);
            app.change(with(app, "port", freePort()));
            assertThat(app.network().port()).isEqualTo(given);
            assertThat(status(url)).isEqualTo(302);
        }
        try (Fingerpost next = serving(GivenNetwork.NOTHING)) {
            assertThat(next.network().port())
                    .isEqualTo(SettingsFile.in(folder).current().network().port());
        }
    }

    @Test
    void changeFromOutsideIsFollowedAndOneThatCannotBeIsNot() throws Exception {
        try (Fingerpost app = serving(GivenNetwork.NOTHING);
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            link(app, "wiki");
            outside("port", taken.getLocalPort());
            TestApp.await(
                    "the settings are read",
                    () -> app.settings().current().network().port() == taken.getLocalPort());
            int port = freePort();
            outside("port", port);
            TestApp.await("the server has moved", () -> app.network().port() == port);
            assertThat(status("http://127.0.0.1:" + port + "/wiki")).isEqualTo(302);
        }
    }

    @Test
    void everyRedirectAnsweredDuringMovesIsCountedAndNoneTwice() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        ExecutorService visitors = Executors.newFixedThreadPool(4);
        try (Fingerpost app = serving(GivenNetwork.NOTHING)) {
            link(app, "wiki");
            AtomicInteger redirected = new AtomicInteger();
            List<Future<Integer>> visits = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Callable<Integer> visitor = () -> {
                    try (RawVisitor raw = new RawVisitor(app)) {
                        while (!stop.get()) {
                            redirected.addAndGet(raw.follow("wiki"));
                        }
                        return raw.unanswered();
                    }
                };
                visits.add(visitors.submit(visitor));
            }
            for (int move = 0; move < 3; move++) {
                int soFar = redirected.get();
                TestApp.await("visitors come", () -> redirected.get() > soFar + 50);
                app.change(with(app, "port", freePort()));
            }
            int soFar = redirected.get();
            TestApp.await("visitors come", () -> redirected.get() > soFar + 50);
            stop.set(true);
            int unanswered = 0;
            for (Future<Integer> visit : visits) {
                unanswered += visit.get();
            }
            app.flusher().settle();
            long counted = app.lists().named(new Slug("wiki")).clicks();
            assertThat(counted).isBetween((long) redirected.get(), (long) redirected.get() + unanswered);
            assertThat(unanswered).isLessThan(redirected.get() / 10);
        } finally {
            stop.set(true);
            visitors.shutdown();
        }
    }

    private Fingerpost serving(GivenNetwork given) {
        return Fingerpost.serving(folder, given, Clock.systemUTC());
    }

    private void outside(String key, int value) {
        SettingsFile settings = SettingsFile.in(folder);
        settings.change(settings.current().with(Map.of(key, String.valueOf(value))));
    }

    private static Settings with(Fingerpost app, String key, Object value) {
        return app.settings().current().with(Map.of(key, String.valueOf(value)));
    }

    /** Answers the short address. */
    private static String link(Fingerpost app, String slug) {
        return link(app, slug, "https://example.org/" + slug);
    }

    private static String link(Fingerpost app, String slug, String target) {
        int owner = app.lists().users().get(0).user().id();
        app.links().create(LinkDraft.plain(new Slug(slug), new Target(target), owner));
        return app.network().shortUrlPrefix() + slug;
    }

    private int status(String url) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
