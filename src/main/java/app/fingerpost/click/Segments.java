package app.fingerpost.click;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal's segments: those with clicks in them, and those to spare. The lock guards the lists, is held for a step or
 * two, and never across I/O.
 */
final class Segments {
    private static final Logger LOG = LoggerFactory.getLogger(Segments.class);

    private final Path folder;
    private final int segmentBytes;
    private final int most;
    /** Changed by the keeper's thread only, as the next. */
    private volatile int count;

    private boolean stuck;

    private final Object lock = new Object();
    /** With pages that can be written to at once. */
    private final Deque<Segment> ready = new ArrayDeque<>();

    private final Deque<Segment> spares = new ArrayDeque<>();
    private final List<Segment> used = new ArrayList<>();
    /** How many were in use when it was last asked how many are taken, and the most since. */
    private int usedBefore;

    private int mostUsed;

    Segments(Path folder, int segmentBytes, int most) {
        this.folder = folder;
        this.segmentBytes = segmentBytes;
        this.most = most;
    }

    /** One to spare, begun for the epoch; null if there is none. */
    @Nullable
    Segment take(long epoch) {
        synchronized (lock) {
            Deque<Segment> from = ready.isEmpty() ? spares : ready;
            Segment segment = from.peek();
            if (segment != null) {
                used.add(segment);
                from.remove();
                mostUsed = Math.max(mostUsed, used.size());
                segment.begin(epoch);
            }
            return segment;
        }
    }

    /** By how many those in use grew, at their most, since this was last asked. */
    int taken() {
        synchronized (lock) {
            int taken = mostUsed - usedBefore;
            usedBefore = used.size();
            mostUsed = usedBefore;
            return taken;
        }
    }

    List<Segment> of(long epoch) {
        synchronized (lock) {
            return used.stream().filter(segment -> segment.epoch() == epoch).toList();
        }
    }

    /** What was appended and not forced yet; {@code current} is the one that more goes to. */
    List<Segment.Stretch> cut(@Nullable Segment current, boolean fromTheBeginning) {
        List<Segment.Stretch> stretches = new ArrayList<>();
        synchronized (lock) {
            for (Segment segment : used) {
                Segment.Stretch stretch = segment.cut(segment == current, fromTheBeginning);
                if (stretch != null) {
                    stretches.add(stretch);
                }
            }
        }
        return stretches;
    }

    /** The epochs up to this one are not needed any more. */
    void free(long upTo) {
        synchronized (lock) {
            for (int i = used.size() - 1; i >= 0; i--) {
                if (used.get(i).epoch() <= upTo) {
                    spares.addFirst(used.remove(i));
                }
            }
        }
    }

    /**
     * Makes segments until so many are to spare, as far as bound and disk allow. Under load, as many are made ready to be
     * written to without delay; without, that would only keep the disk awake.
     */
    void prepare(int wanted, boolean load) {
        while (count < most && spares() < wanted && grow()) {}
        Segment unready = load ? unready(wanted) : null;
        while (unready != null) {
            unready.touch();
            synchronized (lock) {
                ready.add(unready);
            }
            unready = unready(wanted);
        }
    }

    private boolean grow() {
        try {
            Segment fresh = Segment.open(file(folder, count), segmentBytes);
            count = count + 1;
            stuck = false;
            synchronized (lock) {
                spares.add(fresh);
            }
            return true;
        } catch (IOException e) {
            if (!stuck) {
                LOG.warn("The click journal cannot grow: {}", String.valueOf(e.getMessage()));
                stuck = true;
            }
            return false;
        }
    }

    /** The last one to spare is left where a click finds it. */
    private @Nullable Segment unready(int wanted) {
        synchronized (lock) {
            return ready.size() < wanted && ready.size() + spares.size() > 1 ? spares.poll() : null;
        }
    }

    int spares() {
        synchronized (lock) {
            return ready.size() + spares.size();
        }
    }

    JournalState state(@Nullable Instant forced) {
        synchronized (lock) {
            return new JournalState(forced, count, used.size(), segmentBytes);
        }
    }

    static Path file(Path folder, int number) {
        return folder.resolve(String.format(Locale.ROOT, "clicks-%03d.journal", number));
    }
}
