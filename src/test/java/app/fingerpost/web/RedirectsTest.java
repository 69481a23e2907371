package app.fingerpost.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.TestHouse;
import app.fingerpost.redirect.Outcome;
import app.fingerpost.settings.LocalAddresses;
import app.fingerpost.settings.SettingsFile;
import app.fingerpost.visitor.AgentReader;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedirectsTest {
    private static final String AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final SocketAddress SENDER = new InetSocketAddress("192.0.2.1", 50_000);

    @AutoClose
    private TestHouse house;

    @AutoClose
    private Visits visits;

    private Redirects redirects;

    @BeforeEach
    void open(@TempDir Path folder) {
        house = new TestHouse(folder, Clock.systemUTC());
        visits = new Visits(house.sources, new AgentReader());
        OwnClicks ownClicks = new OwnClicks(SettingsFile.in(folder), new LocalAddresses(Set.of()));
        redirects = new Redirects(house.resolver, house.buffer, visits, ownClicks, Clock.systemUTC());
        house.users.create("ada");
        house.link("wiki", "ada");
    }

    @Test
    void aVisitorWhoIsNewIsNotFollowedBeforeSheWasMet() {
        PlainRequest request = request();

        assertThat(redirects.follow(request, SENDER)).isNull();
        visits.met(AGENT, "news.example", System.nanoTime());
        assertThat(redirects.follow(request, SENDER)).isInstanceOf(Outcome.Redirect.class);
        assertThat(house.buffer.waiting()).isEqualTo(1);
    }

    /** Bytes: the slug, a key to look it up by, and whose visit it is. Collections would be felt under load. */
    @Test
    void aRedirectMakesNextToNoGarbage() {
        visits.met(AGENT, "news.example", System.nanoTime());
        PlainRequest request = request();
        HttpField date = new PreEncodedHttpField(HttpHeader.DATE, "Thu, 26 Nov 2026 12:00:00 GMT");
        PlainAnswers answers = new PlainAnswers(PlainConnection.Desk.LONGEST_LOCATION);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = 0;
        for (int round = 0; round < 3; round++) {
            before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            for (int i = 0; i < 1000; i++) {
                Outcome outcome = Objects.requireNonNull(redirects.follow(request, SENDER));
                answers.clear();
                answers.add((Outcome.Redirect) outcome, date);
            }
        }
        long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;

        assertThat(StandardCharsets.US_ASCII.decode(answers.taken()).toString())
                .contains("Location: https://example.org/wiki\r\n");
        assertThat(allocated / 1000).isLessThan(90);
    }

    private static PlainRequest request() {
        byte[] bytes = ("GET /wiki HTTP/1.1\r\nHost: a\r\nUser-Agent: " + AGENT
                        + "\r\nReferer: https://news.example/today\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        PlainRequest request = new PlainRequest(bytes);
        assertThat(request.read(0, bytes.length)).isEqualTo(bytes.length);
        return request;
    }
}
