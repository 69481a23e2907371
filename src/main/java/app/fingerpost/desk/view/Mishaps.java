package app.fingerpost.desk.view;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What nobody caught on JavaFX's thread: a mistake of ours or of JavaFX, after which the thread goes on. Each is logged and
 * told when it is new, for one in the drawing comes again with each frame. For the FX thread.
 */
final class Mishaps implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Mishaps.class);
    /** So many are remembered; after that they are new again. */
    private static final int MOST = 100;

    private final Set<Object> known = new HashSet<>();
    private final Runnable teller;

    /** @param teller tells the person that something in the window went wrong */
    Mishaps(Runnable teller) {
        this.teller = teller;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        if (known.size() == MOST) {
            known.clear();
        }
        if (known.add(List.of(failure.getClass(), List.of(failure.getStackTrace())))) {
            LOG.error("The window failed at something and goes on.", failure);
            teller.run();
        }
    }
}
