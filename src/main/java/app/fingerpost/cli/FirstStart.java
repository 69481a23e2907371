package app.fingerpost.cli;

import app.fingerpost.settings.DataFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** A start that came before this one on the same folder: it may still be under way, or about to end. */
final class FirstStart {
    /** How long it is waited for while it holds the folder and does not say where it answers. */
    static final Duration PATIENCE = Duration.ofSeconds(60);
    /** The same while it says that it is ending: a large database may have to be written anew, or an import to end. */
    static final Duration END_PATIENCE = Duration.ofMinutes(10);
    /** After that, whoever waits for an end is told. */
    static final Duration UNTOLD = Duration.ofSeconds(5);
    /** How long it may have its port before it holds the folder. */
    static final Duration GRACE = Duration.ofMillis(500);

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Path dataDir;
    private final Supplier<Runnable> longEnd;
    private final LongSupplier nanos;
    private final Runnable pause;

    /** @param longEnd told once if the one before takes long to end; what it answers is run when the wait is over */
    FirstStart(Path dataDir, Supplier<Runnable> longEnd) {
        this(dataDir, longEnd, System::nanoTime, () -> LockSupport.parkNanos(PAUSE.toNanos()));
    }

    FirstStart(Path dataDir, Supplier<Runnable> longEnd, LongSupplier nanos, Runnable pause) {
        this.dataDir = dataDir;
        this.longEnd = longEnd;
        this.nanos = nanos;
        this.pause = pause;
    }

    /**
     * Waits until it answers; empty if there is none, or it ended, or it takes too long.
     *
     * @param mayHoldSoon whether there may be one though nobody holds the folder yet
     */
    Optional<RunningApp> await(boolean mayHoldSoon) {
        long start = nanos.getAsLong();
        // Since when nobody says that it is ending. The next to hold the folder gets all the time that a first one
        // gets.
        long since = start;
        Runnable waited = null;
        try {
            while (true) {
                Optional<RunningApp> running = RunningApp.in(dataDir);
                if (running.isPresent()) {
                    return running;
                }
                long now = nanos.getAsLong();
                boolean ending = DataFolder.isEnding(dataDir);
                if (ending) {
                    since = now;
                }
                boolean tooLong = ending ? now - start >= END_PATIENCE.toNanos() : now - since >= patience(mayHoldSoon);
                if (tooLong || Thread.currentThread().isInterrupted()) {
                    return Optional.empty();
                }
                if (waited == null && ending && now - start >= UNTOLD.toNanos()) {
                    waited = longEnd.get();
                }
                pause.run();
            }
        } finally {
            if (waited != null) {
                waited.run();
            }
        }
    }

    /** In nanoseconds. */
    private long patience(boolean mayHoldSoon) {
        Duration patience = DataFolder.isHeld(dataDir) ? PATIENCE : mayHoldSoon ? GRACE : Duration.ZERO;
        return patience.toNanos();
    }
}
