package app.fingerpost.store;

import app.fingerpost.link.StoreException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets in a few at a time of those who read for long, so that edits, flushes, housekeeping and short questions find one of
 * {@link Session}'s eight connections free. For any thread.
 */
final class LongReads {
    private static final int MOST = 4;
    private static final long PATIENCE_SECONDS = 30;

    /** Fair: whoever asks for everything again and again waits behind whoever asks once. */
    private final Semaphore turns = new Semaphore(MOST, true);

    /** @throws StoreException if its turn does not come in half a minute */
    <T> T inTurn(Supplier<T> read) {
        boolean turn = false;
        try {
            turn = turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!turn) {
            throw new StoreException("Too much is asked of the database at once. Try once more in a moment.");
        }
        try {
            return read.get();
        } finally {
            turns.release();
        }
    }
}
