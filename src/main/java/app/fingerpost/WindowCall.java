package app.fingerpost;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a second start asks of the window, which may still be opening. Any thread. */
final class WindowCall {
    private static final int PATIENCE_SECONDS = 30;

    private final CountDownLatch known = new CountDownLatch(1);
    private volatile @Nullable Consumer<List<String>> toFront;

    /** From now on {@code toFront} is called. */
    void isOpen(Consumer<List<String>> toFront) {
        this.toFront = toFront;
        known.countDown();
    }

    /** There is no window, and none is being opened. */
    void isMissing() {
        known.countDown();
    }

    /** What brings the window to the front, or null if there is none; waits for some seconds until that is known. */
    @Nullable
    Consumer<List<String>> toFront() {
        try {
            if (!known.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return null;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return toFront;
    }
}
