package app.fingerpost.title;

import app.fingerpost.link.Link;
import app.fingerpost.link.Rejected;
import app.fingerpost.settings.Settings;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out the titles of pages for links that were made without one, on threads of its own, from its construction until it
 * is closed. Any thread may call.
 */
public final class TitleFetcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TitleFetcher.class);
    private static final int AT_ONCE = 4;
    /** Links beyond these go without a title. */
    private static final int MOST_WAITING = 1000;

    private final Supplier<Settings.Titles> wish;
    private final BiConsumer<Link, String> found;
    private final Duration patience;
    private final ThreadPoolExecutor threads;
    /** Guarded by this; made when it is first needed, for it has threads. */
    private @Nullable PageFetch fetch;

    /**
     * @param wish which pages may be asked; asked itself before each of them
     * @param found told of each title, on one of the fetcher's threads; may throw {@link Rejected} if it comes too late
     */
    public TitleFetcher(Supplier<Settings.Titles> wish, BiConsumer<Link, String> found) {
        this(wish, found, PageFetch.PATIENCE);
    }

    TitleFetcher(Supplier<Settings.Titles> wish, BiConsumer<Link, String> found, Duration patience) {
        this.wish = wish;
        this.found = found;
        this.patience = patience;
        this.threads = new ThreadPoolExecutor(
                AT_ONCE, AT_ONCE, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING), work -> {
                    Thread own = new Thread(work, "titles");
                    own.setDaemon(true);
                    return own;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /** Returns at once. Does nothing for a link that has a title, or if nothing may be asked. */
    public void fetch(Link link) {
        if (link.draft().label().title().isEmpty() && wish.get().fetch()) {
            try {
                threads.execute(() -> run(link));
            } catch (RejectedExecutionException e) {
                LOG.debug("Too many pages wait to be asked for their title; {} goes without.", link.slug());
            }
        }
    }

    /** Waits until every page asked for so far has answered or was given up; then nothing can be asked any more. */
    void awaitIdle() throws InterruptedException {
        threads.shutdown();
        while (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
            LOG.debug("{} pages are still asked.", threads.getActiveCount());
        }
    }

    /** Gives up what is under way. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void run(Link link) {
        try {
            Settings.Titles now = wish.get();
            if (now.fetch()) {
                page().title(link.target().location(), now.privateToo()).ifPresent(title -> found.accept(link, title));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Rejected e) {
            LOG.debug("The title of {} comes too late: {}", link.slug(), e.sentence());
        } catch (RuntimeException e) {
            LOG.warn("The title of {} could not be kept.", link.slug(), e);
        }
    }

    private synchronized PageFetch page() {
        PageFetch current = fetch;
        if (current == null) {
            current = new PageFetch(patience);
            fetch = current;
        }
        return current;
    }
}
