package app.fingerpost.title;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.TestApp;
import app.fingerpost.link.Label;
import app.fingerpost.link.Link;
import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Target;
import app.fingerpost.settings.Settings;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Titles of pages on a real server; it is on this computer, so that private pages have to be allowed. */
class TitleFetcherTest {
    private static final Settings.Titles ALL = new Settings.Titles(true, true);

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> found = new LinkedBlockingQueue<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void titleOfThePageIsFoundOnOneLine() throws Exception {
        page("/", "text/html", "<html><head><title>\n A &amp; B\n  page</title></head></html>", StandardCharsets.UTF_8);
        assertThat(titleOf("/", ALL)).isEqualTo("A & B page");
    }

    @Test
    void charsetIsTakenFromTheHeaderOrThePage() throws Exception {
        Charset latin = StandardCharsets.ISO_8859_1;
        page("/header", "text/html; charset=\"ISO-8859-1\"", "<title>Käse</title>", latin);
        page("/meta", "text/html", "<meta charset=\"iso-8859-1\"><title>Käse</title>", latin);
        page("/nonsense", "text/html; charset=@@@", "<title>Käse</title>", StandardCharsets.UTF_8);
        assertThat(titleOf("/header", ALL)).isEqualTo("Käse");
        assertThat(titleOf("/meta", ALL)).isEqualTo("Käse");
        assertThat(titleOf("/nonsense", ALL)).isEqualTo("Käse");
    }

    @Test
    void threeRedirectsAreFollowedAndNoMore() throws Exception {
        redirect("/4", "/3");
        redirect("/3", "2");
        redirect("/2", base() + "/1");
        redirect("/1", "/end");
        page("/end", "text/html", "<title>End</title>", StandardCharsets.UTF_8);
        assertThat(titleOf("/3", ALL)).isEqualTo("End");
        asked.clear();
        assertThat(titleOf("/4", ALL)).isEmpty();
        assertThat(asked).containsExactly("/4", "/3", "/2", "/1");
    }

    @Test
    void redirectToSomethingElseThanTheWebIsNotFollowed() throws Exception {
        redirect("/file", "file:///etc/hostname");
        redirect("/odd", "http://[bad");
        assertThat(titleOf("/file", ALL)).isEmpty();
        assertThat(titleOf("/odd", ALL)).isEmpty();
    }

    @Test
    void privateServersAreNotAskedUnlessAllowed() throws Exception {
        page("/", "text/html", "<title>Inside</title>", StandardCharsets.UTF_8);
        assertThat(titleOf("/", new Settings.Titles(true, false))).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void nothingIsAskedWhileTheSettingIsOff() throws Exception {
        page("/", "text/html", "<title>Inside</title>", StandardCharsets.UTF_8);
        assertThat(titleOf("/", new Settings.Titles(false, true))).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void linkWithATitleIsNotAskedFor() throws Exception {
        page("/", "text/html", "<title>Theirs</title>", StandardCharsets.UTF_8);
        try (TitleFetcher titles = new TitleFetcher(() -> ALL, (link, title) -> found.add(title))) {
            titles.fetch(link("/", "Mine"));
            titles.fetch(link("/", ""));
            assertThat(found.poll(20, TimeUnit.SECONDS)).isEqualTo("Theirs");
        }
        assertThat(asked).containsExactly("/");
        assertThat(found).isEmpty();
    }

    @Test
    void otherThingsThanPagesHaveNoTitle() throws Exception {
        page("/text", "text/plain", "<title>No page</title>", StandardCharsets.UTF_8);
        page("/empty", "text/html", "<title>  </title>", StandardCharsets.UTF_8);
        assertThat(titleOf("/text", ALL)).isEmpty();
        assertThat(titleOf("/empty", ALL)).isEmpty();
        assertThat(titleOf("/missing", ALL)).isEmpty();
    }

    @Test
    void endlessPageIsReadToTheLimitOnly() throws Exception {
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("<title>Long</title>".getBytes(StandardCharsets.UTF_8));
            byte[] filling = "<p>filling</p>".repeat(1000).getBytes(StandardCharsets.UTF_8);
            try {
                while (end.getCount() > 0) {
                    exchange.getResponseBody().write(filling);
                }
            } catch (IOException hungUp) {
                asked.add("hung up");
            }
        });
        assertThat(titleOf("/", ALL)).isEqualTo("Long");
        TestApp.await("the client has hung up", () -> asked.contains("hung up"));
    }

    @Test
    void titleBehindTheLimitIsNotSeen() throws Exception {
        String filling = "<!-- " + "x".repeat(PageFetch.MOST_BYTES) + " -->";
        page("/", "text/html", filling + "<title>Far away</title>", StandardCharsets.UTF_8);
        assertThat(titleOf("/", ALL)).isEmpty();
    }

    @Test
    void silentServerIsGivenUpInTime() throws Exception {
        server.createContext("/", exchange -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        PageFetch fetch = new PageFetch(Duration.ofMillis(300));
        long begin = System.nanoTime();
        assertThat(fetch.title(base() + "/", true)).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void veryLongTitleIsCutBetweenCharacters() {
        String page = "<title>" + "😀".repeat(400) + "</title>";
        String title = PageTitle.of(page.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8")
                .orElseThrow();
        assertThat(title).hasSizeLessThanOrEqualTo(Label.MAX_TITLE).endsWith("😀…");
    }

    /** The title that is kept for a link there, empty if none is by the time the exchange is over. */
    private String titleOf(String path, Settings.Titles wish) throws InterruptedException {
        try (TitleFetcher titles = new TitleFetcher(() -> wish, (link, title) -> found.add(title))) {
            titles.fetch(link(path, ""));
            titles.awaitIdle();
        }
        String title = found.poll();
        return title == null ? "" : title;
    }

    private Link link(String path, String title) {
        LinkDraft draft =
                LinkDraft.plain(new Slug("a"), new Target(base() + path), 1).withLabel(new Label(title, "", List.of()));
        return new Link(1, draft, Instant.EPOCH, Instant.EPOCH);
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void page(String path, String type, String html, Charset charset) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            byte[] bytes = html.getBytes(charset);
            exchange.getResponseHeaders().set("Content-Type", type);
            boolean here = exchange.getRequestURI().getPath().equals(path);
            exchange.sendResponseHeaders(here ? 200 : 404, bytes.length);
            write(exchange, bytes);
        });
    }

    private void redirect(String path, String to) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            exchange.getResponseHeaders().set("Location", to);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
    }

    private static void write(HttpExchange exchange, byte[] bytes) throws IOException {
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
