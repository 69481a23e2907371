package app.fingerpost;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The size the heap tries to get along with, by the number of links: a collector that works beside the program looks at
 * each link each time, and where a million of them leave little below that size it never rests. The start script sets the
 * size before anybody knows how many there are. Does nothing where it was not set, which is what {@code java -jar} does.
 */
final class HeapRoom {
    private static final Logger LOG = LoggerFactory.getLogger(HeapRoom.class);

    private static final String OPTION = "SoftMaxHeapSize";
    /** Links that get along with the size the program was started with. */
    private static final int ENOUGH_FOR = 100_000;
    /** Bytes for each link beyond those. */
    private static final long A_LINK = 2048;

    private final long mostBytes = Runtime.getRuntime().maxMemory();

    private long bytesAtStart;

    /** Makes room for so many links, never less than at the start. Any thread. */
    synchronized void makeFor(int links) {
        if (links <= ENOUGH_FOR) {
            return;
        }
        try {
            // Not before it is needed: the start would wait for its classes.
            HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            if (bytesAtStart == 0) {
                bytesAtStart = Long.parseLong(machine.getVMOption(OPTION).getValue());
            }
            long wanted = Math.min(bytesAtStart + (links - ENOUGH_FOR) * A_LINK, mostBytes);
            if (wanted > bytesAtStart) {
                machine.setVMOption(OPTION, Long.toString(wanted));
            }
        } catch (RuntimeException | LinkageError e) {
            LOG.debug("This Java cannot be told how large its heap should be.", e);
        }
    }
}
