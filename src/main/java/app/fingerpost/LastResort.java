package app.fingerpost;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done where a thread dies of something nobody caught. If memory ran out the process ends at once: the threads that
 * are left would answer nobody, and what starts it again would not notice. The journal has the clicks; the next start
 * counts them.
 */
final class LastResort implements Thread.UncaughtExceptionHandler {
    /** The exit status where memory ran out. */
    static final int STATUS = 3;

    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);
    /** Made while there is room for it. */
    private static final byte[] SENTENCE =
            "Fingerpost ran out of memory and ends. Give it more, for instance with -Xmx1g, and start it again.\n"
                    .getBytes(US_ASCII);

    private final IntConsumer halt;

    LastResort(IntConsumer halt) {
        this.halt = halt;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        if (!(failure instanceof OutOfMemoryError)) {
            LOG.error("The thread {} died.", thread.getName(), failure);
            return;
        }
        try {
            System.err.write(SENTENCE, 0, SENTENCE.length);
            System.err.flush();
        } finally {
            halt.accept(STATUS);
        }
    }
}
