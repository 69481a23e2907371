package app.fingerpost.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * People who follow links as quickly as they can, from construction until closed, whatever happens to the server: some
 * over connections with several requests under way, for a load that makes flushes long, and two who press on a link that
 * has a maximum. Nobody sends a request again.
 */
final class Visitors implements AutoCloseable {
    private static final int THREADS = 4;
    private static final int HAMMERERS = 2;
    private static final int UNDER_WAY = 16;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);
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

    /** Returns when a redirect has come; false if none does. */
    boolean arrive() {
        long start = System.nanoTime();
        while (redirects.get() == 0 && System.nanoTime() - start < PATIENCE) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return redirects.get() > 0;
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
        while (!over.get()) {
            try (Conversation server = new Conversation(app.address())) {
                while (!over.get()) {
                    ask(server, random);
                }
            } catch (IOException gone) {
                // What was sent is perhaps counted and never answered: what the bounds leave room for.
                turnedAway.incrementAndGet();
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private void ask(Conversation server, Random random) throws IOException {
        List<Followed> asked = Stream.generate(() -> links.get(random.nextInt(links.size())))
                .limit(UNDER_WAY)
                .toList();
        asked.forEach(Followed::sent);
        server.follow(asked.stream().map(link -> link.slug).toList(), agent(random.nextInt(AGENTS)), number -> {
            asked.get(number).received();
            redirects.incrementAndGet();
        });
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
}
