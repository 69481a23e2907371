package app.fingerpost.cli;

import app.fingerpost.settings.DataFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** A start that came before this one on the same folder: it may still be under way, or about to end. */
final class FirstStart {
    /** How long it is waited for while it holds the folder and does not say where it answers. */
    static final Duration PATIENCE = Duration.ofSeconds(60);
    /** How long it may have its port before it holds the folder. */
    static final Duration GRACE = Duration.ofMillis(500);

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Path dataDir;
    private final LongSupplier nanos;
    private final Runnable pause;

    FirstStart(Path dataDir) {
        this(dataDir, System::nanoTime, () -> LockSupport.parkNanos(PAUSE.toNanos()));
    }

    FirstStart(Path dataDir, LongSupplier nanos, Runnable pause) {
        this.dataDir = dataDir;
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
        while (true) {
            Optional<RunningApp> running = RunningApp.in(dataDir);
            if (running.isPresent()) {
                return running;
            }
            Duration patience = DataFolder.isHeld(dataDir) ? PATIENCE : mayHoldSoon ? GRACE : Duration.ZERO;
            if (nanos.getAsLong() - start >= patience.toNanos()
                    || Thread.currentThread().isInterrupted()) {
                return Optional.empty();
            }
            pause.run();
        }
    }
}
