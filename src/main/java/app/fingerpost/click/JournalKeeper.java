package app.fingerpost.click;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it, on a thread of its own, that the journal has room for what may come and is on the disk, whatever the flusher
 * waits for.
 *
 * <p>What it forces it has ended before: what is appended meanwhile goes to pages that are not being written, and under
 * load the pages to come are touched beforehand, so that redirects do not wait for the disk.
 */
final class JournalKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JournalKeeper.class);
    private static final long ROUND_MILLIS = 200;
    private static final int ROUNDS_A_SECOND = 5;
    /** Less than a second, so that with the time it takes no click is off the disk for longer than that. */
    private static final long FORCE_NANOS = TimeUnit.MILLISECONDS.toNanos(750);
    /** Clicks waiting from which on it matters how quickly the journal takes them. */
    private static final long LOAD = 1000;
    /** Segments of the reserve that are made in one round. */
    private static final int BIT = 2;

    private final ClickBuffer buffer;
    private final Clock clock;
    private final Thread thread = new Thread(this::run, "journal-keeper");
    private final CountDownLatch end = new CountDownLatch(1);

    /** Segments taken in each round of the last second; touched by the thread only, as the next three. */
    private final int[] taken = new int[ROUNDS_A_SECOND];

    private int round;
    private long lastForce = System.nanoTime();
    private boolean failed;

    private volatile @Nullable Instant forced;

    /** Starts the thread. */
    JournalKeeper(ClickBuffer buffer, Clock clock) {
        this.buffer = buffer;
        this.clock = clock;
        thread.setDaemon(true);
        thread.start();
    }

    /** Every journaled click recorded before then is on the disk, here or in the database; null before the first time. */
    @Nullable
    Instant forced() {
        return forced;
    }

    /** Returns when the thread has ended. */
    @Override
    public void close() {
        end.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!end.await(ROUND_MILLIS, TimeUnit.MILLISECONDS)) {
                try {
                    prepare();
                    force();
                } catch (RuntimeException | Error e) {
                    tell(e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(Throwable problem) {
        boolean first = !failed;
        failed = true;
        try {
            if (first) {
                LOG.error("The click journal cannot be put on the disk; it is tried again.", problem);
            }
        } catch (RuntimeException | Error e) {
            // Where there is no memory for a line in the log, the journal needs this thread all the more.
        }
    }

    /**
     * Four times what the last second took: the next one may bring more, and the disk may be slow. The reserve is made bit by
     * bit, for what was appended meanwhile must get to the disk in time.
     */
    private void prepare() {
        ClickJournal journal = buffer.journal();
        taken[round++ % ROUNDS_A_SECOND] = journal.taken();
        int reserve = Math.min(journal.reserve(), Math.max(ClickJournal.SPARES, journal.spares() + BIT));
        int wanted = Math.max(reserve, 4 * Arrays.stream(taken).sum());
        journal.prepare(wanted, buffer.waiting() > LOAD);
    }

    /** After a failure nobody knows what of it is on the disk. */
    private void force() {
        long now = System.nanoTime();
        if (now - lastForce >= FORCE_NANOS) {
            lastForce = now;
            Instant begin = clock.instant();
            buffer.cut(failed).forEach(Segment.Stretch::force);
            forced = begin;
            failed = false;
        }
    }
}
