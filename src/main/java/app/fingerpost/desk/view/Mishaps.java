package app.fingerpost.desk.view;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What nobody caught on JavaFX's thread: a mistake of ours or of JavaFX, after which the thread goes on. Each is logged and
 * told once, for one in the drawing comes again with each frame. For the FX thread.
 */
final class Mishaps implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Mishaps.class);
    /** More are one and the same trouble. */
    private static final int MOST = 20;

    private final Set<Object> known = new HashSet<>();
    private final Runnable teller;

    /** @param teller tells the person that something in the window went wrong */
    Mishaps(Runnable teller) {
        this.teller = teller;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        if (known.size() < MOST && known.add(place(failure))) {
            LOG.error("The window failed at something and goes on.", failure);
            teller.run();
        }
    }

    private static Object place(Throwable failure) {
        StackTraceElement[] stack = failure.getStackTrace();
        return Arrays.asList(failure.getClass(), stack.length == 0 ? "" : stack[0]);
    }
}
