package app.fingerpost.harness;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * People who follow links as quickly as they can, from construction until closed, whatever happens to the server: some
 * over connections with several requests under way, for a load that makes flushes long, and two who press on a link that
 * has a maximum. Nobody sends a request again.
 */
final class Visitors implements AutoCloseable {
    private static final int THREADS = 4;
    private static final int HAMMERERS = 2;
    private static final int UNDER_WAY = 16;
    private static final int PATIENCE_MILLIS = 20_000;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final int AGENTS = 100;

    private final AppProcess app;
    private final List<Followed> links;
    private final String generation;
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicLong redirects = new AtomicLong();
    private final AtomicLong turnedAway = new AtomicLong();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS + HAMMERERS);

    /** Each of fifty generations has a hundred user agents of its own, so that there is mostly one never seen before. */
    Visitors(AppProcess app, List<Followed> links, Followed limited, Random random, int generation) {
        this.app = app;
        this.links = links;
        this.generation = "." + generation % 50;
        for (int i = 0; i < THREADS; i++) {
            Random own = new Random(random.nextLong());
            threads.execute(() -> connect(own));
        }
        for (int i = 0; i < HAMMERERS; i++) {
            threads.execute(() -> hammer(limited));
        }
    }

    /** Redirects received so far. */
    long redirects() {
        return redirects.get();
    }

    /** How often a connection was refused, or ended before its answers had come. */
    long turnedAway() {
        return turnedAway.get();
    }

    @Override
    public void close() throws InterruptedException {
        over.set(true);
        threads.shutdown();
        if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("Visitors did not notice the end");
        }
    }

    private void connect(Random random) {
        int port = URI.create(app.address()).getPort();
        while (!over.get()) {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                socket.setSoTimeout(PATIENCE_MILLIS);
                InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
                while (!over.get()) {
                    ask(socket, in, random);
                }
            } catch (IOException gone) {
                // What was sent is perhaps counted and never answered: what the bounds leave room for.
                turnedAway.incrementAndGet();
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private void ask(Socket socket, InputStream in, Random random) throws IOException {
        Followed[] asked = new Followed[UNDER_WAY];
        StringBuilder requests = new StringBuilder();
        for (int i = 0; i < UNDER_WAY; i++) {
            asked[i] = links.get(random.nextInt(links.size()));
            asked[i].sent();
            requests.append("GET /").append(asked[i].slug).append(" HTTP/1.1\r\nHost: localhost\r\nUser-Agent: ");
            requests.append(agent(random.nextInt(AGENTS))).append("\r\n\r\n");
        }
        socket.getOutputStream().write(requests.toString().getBytes(StandardCharsets.US_ASCII));
        for (Followed link : asked) {
            boolean last = readRedirect(in);
            link.received();
            redirects.incrementAndGet();
            if (last) {
                throw new EOFException("The server wants to end");
            }
        }
    }

    private void hammer(Followed limited) {
        while (!over.get()) {
            limited.sent();
            try {
                if (app.status(limited.slug, agent(0)) == 302) {
                    limited.received();
                    redirects.incrementAndGet();
                }
            } catch (UncheckedIOException gone) {
                turnedAway.incrementAndGet();
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private String agent(int number) {
        return "Firefox/" + number + generation;
    }

    /**
     * A redirect has no body; anything else ends the connection, for who knows where its next answer begins.
     *
     * @return whether the server takes no more requests on this connection
     */
    private static boolean readRedirect(InputStream in) throws IOException {
        String status = line(in);
        if (!status.contains(" 302 ")) {
            throw new EOFException(status);
        }
        boolean last = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            last |= header.equalsIgnoreCase("Connection: close");
        }
        return last;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException(line.toString());
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
