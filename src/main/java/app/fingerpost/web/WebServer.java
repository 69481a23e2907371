package app.fingerpost.web;

import app.fingerpost.click.ClickBuffer;
import app.fingerpost.click.OrphanVisits;
import app.fingerpost.link.Location;
import app.fingerpost.redirect.Resolver;
import app.fingerpost.web.api.Api;
import app.fingerpost.web.page.Pages;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server, answering from construction until closed. */
public final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

    private static final int REQUEST_HEADERS = 16 * 1024;
    /** Nearly all fit in; what one buffer holds. */
    private static final int RESPONSE_HEADERS = 32 * 1024;
    /** Of an answer, beside its location. */
    private static final int OTHER_RESPONSE_HEADERS = 1024;
    /** All fit in: a redirect is counted before it is written, so none may turn out to be too long. */
    private static final int MOST_RESPONSE_HEADERS = Location.longest(REQUEST_HEADERS) + OTHER_RESPONSE_HEADERS;

    /** Of a target with a host and a header with another one, the target counts (RFC 9112, 3.2.2). */
    private static final HttpCompliance COMPLIANCE =
            HttpCompliance.RFC9110.with("target-first", HttpCompliance.Violation.MISMATCHED_AUTHORITY);

    private static final int ACCEPTORS = 1;
    /** Beside those that accept and select; they never wait for anything but a processor. */
    private static final int SOCKET_THREADS = 8;

    private static final long STOP_MILLIS = 5_000;

    /** How long a stop waits for connections on which nothing is under way. */
    private static final long IDLE_AT_STOP_MILLIS = 50;

    private final Javalin javalin;

    /** Takes the socket over. */
    public WebServer(
            ListeningSocket socket,
            Resolver resolver,
            ClickBuffer clicks,
            Visits visits,
            OwnClicks ownClicks,
            OrphanVisits orphans,
            Clock clock,
            Api api,
            Pages pages) {
        this.javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.http.prefer405over404 = true;
            config.jsonMapper(api.json());
            Failures failures = new Failures(api, pages);
            Redirects redirects = new Redirects(resolver, clicks, visits, ownClicks, clock);
            RedirectHandler front = new RedirectHandler(redirects, orphans, clock);
            configureJetty(config, socket, redirects, front, failures);
            api.register(config.routes);
            pages.register(config.routes);
            failures.register(config);
        });
        javalin.start();
    }

    /** Begins to let go of the port, which takes a moment; requests under way go on until {@link #close}. */
    public void stopAccepting() {
        for (Connector connector : javalin.jettyServer().server().getConnectors()) {
            connector.shutdown();
        }
    }

    /** Stops accepting, lets the requests under way end for up to five seconds, then cuts their connections. */
    @Override
    public void close() {
        try {
            // Javalin's own way to stop does the same, and logs a trace where a request outlasts it.
            javalin.jettyServer().server().stop();
        } catch (Exception e) {
            LOG.info("The server has stopped; not every request under way had ended: {}", e.toString());
        }
    }

    private static void configureJetty(
            JavalinConfig config,
            ListeningSocket socket,
            Redirects redirects,
            RedirectHandler front,
            Failures failures) {
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setHttpCompliance(COMPLIANCE);
            // Javalin reads paths once more, and knows only the escapes that a path may have.
            http.setUriCompliance(
                    http.getUriCompliance().without("bytes-only", UriCompliance.Violation.UTF16_ENCODINGS));
            http.setRequestHeaderSize(REQUEST_HEADERS);
            http.setResponseHeaderSize(RESPONSE_HEADERS);
            http.setMaxResponseHeaderSize(MOST_RESPONSE_HEADERS);
        });
        config.jetty.addConnector((server, http) -> connector(server, http, redirects, socket));
        config.jetty.threadPool = new CallThreads();
        config.jetty.modifyServer(server -> {
            server.setHandler(front);
            server.setErrorHandler(failures);
            server.setStopTimeout(STOP_MILLIS);
        });
        config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(failures));
    }

    /**
     * Has threads of its own: a connection whose last answer came from elsewhere needs one to go on, and the server's may
     * all be waiting for the database. All begin with the connector: one that another thread started later would have
     * that one's low priority for good, since only root may raise it.
     */
    private static ServerConnector connector(
            Server server, HttpConfiguration http, Redirects redirects, ListeningSocket socket) {
        int selectors = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        int count = ACCEPTORS + selectors + SOCKET_THREADS;
        QueuedThreadPool threads = new QueuedThreadPool(count, count);
        threads.setName("sockets");
        ServerConnector connector = new PlainConnector(server, threads, ACCEPTORS, selectors, http, redirects);
        connector.setShutdownIdleTimeout(IDLE_AT_STOP_MILLIS);
        try {
            connector.open(socket.channel());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return connector;
    }
}
