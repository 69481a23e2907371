package app.fingerpost.click;

import app.fingerpost.click.FlushRounds.Turn;
import app.fingerpost.link.Outage;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what the buffer has counted, once a second, on a thread of its own. A flush that fails loses nothing: its
 * batch stays and is tried again, at first a second later, then slower, up to half a minute; meanwhile the buffer goes
 * on counting and the {@link JournalKeeper} keeps the journal going. Its thread leaves the processor to redirects where the
 * system heeds priorities.
 *
 * <p>Adding up the totals of links costs far more than writing the batch: a row of the database for each link that was
 * followed since the last time, however often. It is done when somebody asks to see them, and else so often that there is
 * never more than a few seconds' work waiting, and an hour's pages can soon be put together.
 */
public final class ClickFlusher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ClickFlusher.class);
    private static final Duration SLOWEST = Duration.ofSeconds(30);
    private static final Duration BETWEEN_SUMS = Duration.ofHours(1);
    private static final long MOST_UNSUMMED = 40_000_000;

    private final ClickBuffer buffer;
    private final ClickSink sink;
    private final Clock clock;
    private final Duration interval;
    private final Thread thread;
    private final JournalKeeper keeper;
    private final FlushProgress progress = new FlushProgress();
    private final Outage outage;
    private final Outage unjournaled;
    /** Made beforehand: it is for when there is no memory. */
    private final RuntimeException untold =
            new IllegalStateException("Clicks cannot be written, and there is no memory to tell why.");

    /** Touched by the flusher's thread only, as all up to the rounds. */
    private @Nullable ClickBatch unwritten;

    /** How often in a row. */
    private int failures;

    private long lastRound = System.nanoTime();
    private long lastTry = lastRound;
    private long lastSum = lastRound;
    /** Counts written since then. */
    private long unsummed;

    private final FlushRounds rounds = new FlushRounds();

    /**
     * Starts its thread and the journal's keeper. {@code interval} is what lies between the start of two flushes that go
     * well; one that takes longer is followed by the next at once.
     */
    public ClickFlusher(ClickBuffer buffer, ClickSink sink, Clock clock, Duration interval) {
        this.buffer = buffer;
        this.sink = sink;
        this.clock = clock;
        this.interval = interval;
        this.outage = new Outage(clock);
        this.unjournaled = new Outage(clock);
        this.keeper = new JournalKeeper(buffer, clock);
        this.thread = new Thread(this::run, "click-flusher");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    /**
     * Returns when every click recorded before the call is in the store. Many callers at once share a flush. Not for
     * threads that answer redirects.
     *
     * @throws RuntimeException what the sink threw, if the flush failed; the clicks are kept
     */
    public void awaitWritten() {
        rounds.await(false);
    }

    /** The same, and in the totals of links too, which takes much longer where many were followed since the last time. */
    public void settle() {
        rounds.await(true);
    }

    public FlushState state() {
        return progress.state(buffer);
    }

    public JournalState journal() {
        return buffer.journal().state(keeper.forced());
    }

    /** Writes what is left and ends the thread; the caller has seen to it that nothing is recorded any more. */
    @Override
    public void close() {
        rounds.stop();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            Turn turn = Turn.USUAL;
            while (turn != Turn.LAST) {
                turn = rounds.begin(interval.toNanos() - (System.nanoTime() - lastRound));
                round(turn);
            }
            keeper.close();
            // Adding up may have failed alone, and is done at the next start.
            long waiting = state().waiting();
            if (failures > 0 && waiting > 0) {
                LOG.error("{} clicks could not be written before the end.", waiting);
            }
        } finally {
            rounds.stopped();
        }
    }

    /** Ends it whatever happens: others wait for that, and the next round may go well. */
    private void round(Turn turn) {
        @Nullable RuntimeException problem = untold;
        try {
            problem = flushAndTell(turn);
        } catch (RuntimeException | Error e) {
            // It could not be told, and cannot be here.
        } finally {
            rounds.end(problem);
        }
    }

    private @Nullable RuntimeException flushAndTell(Turn turn) {
        long start = System.nanoTime();
        boolean due = turn != Turn.USUAL
                || failures == 0
                || start - lastTry >= slower(failures).toNanos();
        lastRound = start;
        tellUnjournaled();
        @Nullable RuntimeException problem = due ? null : progress.failure();
        try {
            if (due) {
                lastTry = start;
                flush(addsUp(turn, start));
            }
        } catch (RuntimeException e) {
            problem = e;
        } catch (Error e) {
            problem = new IllegalStateException("Clicks cannot be written: " + e, e);
        }
        if (due) {
            failures = problem == null ? 0 : failures + 1;
        }
        tell(problem, due, Duration.ofNanos(System.nanoTime() - start));
        return problem;
    }

    private boolean addsUp(Turn turn, long now) {
        return turn == Turn.ASKED_FOR_TOTALS
                || turn == Turn.LAST
                || unsummed > MOST_UNSUMMED
                || now - lastSum >= BETWEEN_SUMS.toNanos();
    }

    private void flush(boolean sum) {
        if (unwritten != null) {
            write(unwritten);
        }
        if (buffer.isBehind()) {
            turnOver();
        }
        long rescued = buffer.journal().unjournaled();
        turnOver();
        progress.rescued(rescued);
        sink.check();
        if (sum) {
            sink.addUp();
            lastSum = System.nanoTime();
            unsummed = 0;
        }
    }

    private void turnOver() {
        ClickBatch fresh = buffer.turnOver();
        if (fresh != null) {
            write(fresh);
        }
    }

    private void tell(@Nullable RuntimeException problem, boolean due, Duration time) {
        if (problem != null) {
            progress.failed(problem);
            if (due) {
                tell(outage.failed(), problem);
            }
        } else {
            if (outage.ended()) {
                LOG.info("Clicks are written again.");
            }
            progress.ended(clock.instant(), time);
            LOG.debug("A flush took {} microseconds.", TimeUnit.NANOSECONDS.toMicros(time.toNanos()));
        }
    }

    private static void tell(Outage.Failure failure, RuntimeException problem) {
        switch (failure.telling()) {
            case WHOLE -> LOG.error("Clicks cannot be written; they are kept in memory and tried again.", problem);
            case SHORT ->
                LOG.error("Clicks still cannot be written, {} more times: {}", failure.times(), problem.getMessage());
            case NOTHING -> {}
        }
    }

    private void tellUnjournaled() {
        long clicks = state().unjournaled();
        if (clicks > 0 && unjournaled.failed().telling() != Outage.Telling.NOTHING) {
            LOG.warn(
                    "{} clicks are in memory alone until they are written, for the disk has no room for the journal or is too"
                            + " slow for it: if the program died now, they would be lost.",
                    clicks);
        } else if (clicks == 0 && unjournaled.ended()) {
            LOG.info("No clicks are in memory alone any more.");
        }
    }

    private void write(ClickBatch batch) {
        unwritten = batch;
        progress.holds(batch.total());
        sink.store(batch);
        unsummed += batch.size();
        unwritten = null;
        buffer.journal().free(batch.epoch());
        progress.holds(0);
    }

    private static Duration slower(int failures) {
        Duration pause = Duration.ofMillis(TimeUnit.SECONDS.toMillis(1L << Math.min(failures - 1, 5)));
        return pause.compareTo(SLOWEST) > 0 ? SLOWEST : pause;
    }
}
