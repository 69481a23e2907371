package app.fingerpost.click;

import app.fingerpost.link.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Clicks on their way to the database, in mapped files ({@link Segment}), so that the death of the process loses none.
 * Each epoch has segments of its own; once the database has the epoch, they are free for another. At the start,
 * epochs the database lacks are replayed into it, those it has are dropped: it keeps the number of the last one in the
 * transaction that writes its counts.
 *
 * <p>{@link #append} and {@link #begin} belong inside the buffer's lock and touch memory only. The other methods are for
 * the flusher's thread; they do the I/O, outside that lock. The lists both sides share have a lock of their own, held for
 * a step or two and never across I/O.
 *
 * <p>If the disk has no room for another segment, clicks beyond the ones there are counted in memory only, and
 * {@link #unjournaled} tells how many.
 */
public final class ClickJournal {
    private static final Logger LOG = LoggerFactory.getLogger(ClickJournal.class);
    /** 43,689 clicks. Smaller than in an earlier version would mean to overlook its files. */
    private static final int SEGMENT_BYTES = 1 << 20;
    /** Ready for the epoch to come, and for one that gets fuller than a segment. */
    private static final int SPARES = 4;

    private final Path folder;
    private final int segmentBytes;
    private final int mostSegments;
    /** Changed by the flusher's thread only. */
    private volatile int segments;

    /** The flusher's thread only. */
    private boolean stuck;

    private final Object lock = new Object();
    private final Deque<Segment> spares = new ArrayDeque<>();
    private final List<Segment> used = new ArrayList<>();

    /** Inside the buffer's lock. */
    private @Nullable Segment current;

    private final List<Introduction> homeless = new ArrayList<>();
    private long epoch;
    private volatile long unjournaled;

    private record Introduction(int kind, int number, byte[] content) {}

    private ClickJournal(Path folder, int segmentBytes, int mostSegments) {
        this.folder = folder;
        this.segmentBytes = segmentBytes;
        this.mostSegments = mostSegments;
    }

    /**
     * Opens the journal in the folder, and replays what the sink has not got.
     *
     * @throws Rejected if the files cannot be read or made
     */
    public static ClickJournal open(Path folder, ClickSink sink) {
        return open(folder, sink, SEGMENT_BYTES, 256);
    }

    static ClickJournal open(Path folder, ClickSink sink, int segmentBytes, int mostSegments) {
        ClickJournal journal = new ClickJournal(folder, segmentBytes, mostSegments);
        try {
            Files.createDirectories(folder);
            while (journal.isWhole(journal.segments)) {
                journal.used.add(Segment.open(journal.file(journal.segments), segmentBytes));
                journal.segments = journal.segments + 1;
            }
            journal.replay(sink);
            journal.free(Long.MAX_VALUE);
            journal.prepare(false);
            if (journal.spares.isEmpty()) {
                throw new IOException("No room for the click journal");
            }
        } catch (IOException e) {
            throw Rejected.invalid(
                    "data-dir",
                    "The click journal in " + folder + " cannot be opened (" + e.getMessage()
                            + "). See that the disk has room and that the folder may be written.");
        }
        return journal;
    }

    private void replay(ClickSink sink) {
        long last = sink.lastEpoch();
        Map<Long, ClickEpoch> lacking = new TreeMap<>();
        for (Segment segment : used) {
            if (segment.epoch() > last) {
                segment.readInto(lacking.computeIfAbsent(segment.epoch(), e -> new ClickEpoch()), null);
            }
        }
        lacking.forEach((number, epoch) -> {
            ClickBatch batch = epoch.toBatch(number);
            if (batch.size() > 0) {
                LOG.info("Writing {} clicks that the last run counted and could not write.", batch.total());
                sink.store(batch);
            }
        });
    }

    /** Begins an epoch: what is appended from now on belongs to it. */
    void begin(long epoch) {
        this.epoch = epoch;
        this.current = next();
    }

    /** Writes one click of the epoch begun last; false if there is no room. */
    boolean append(long key, long source) {
        Segment segment = current;
        if (segment != null && segment.append(key, source)) {
            return true;
        }
        current = next();
        if (current != null && current.append(key, source)) {
            return true;
        }
        unjournaled = unjournaled + 1;
        return false;
    }

    /**
     * Writes an agent or referrer that is new in the epoch begun last. Where there is no room for it now, it goes to the
     * front of the next segment, so that no click can be read back before what it names.
     *
     * @return false if there is no next segment yet
     */
    boolean append(int kind, int number, byte[] content) {
        Segment segment = current;
        if (segment != null && segment.append(kind, number, content)) {
            return true;
        }
        homeless.add(new Introduction(kind, number, content));
        current = next();
        return homeless.isEmpty();
    }

    /** Gives back what was appended in an epoch that has ended; takes its time. */
    void readInto(long ended, ClickEpoch into) {
        Pace pace = new Pace();
        List<Segment> written;
        synchronized (lock) {
            written = used.stream().filter(segment -> segment.epoch() == ended).toList();
        }
        written.forEach(segment -> segment.readInto(into, pace));
    }

    /** How many clicks were counted in memory only, since the start. */
    public long unjournaled() {
        return unjournaled;
    }

    /** The database has all epochs up to this one: their segments are free. */
    void free(long upTo) {
        synchronized (lock) {
            for (int i = used.size() - 1; i >= 0; i--) {
                if (used.get(i).epoch() <= upTo) {
                    spares.add(used.remove(i));
                }
            }
        }
    }

    /**
     * Makes segments until there are some to spare. Under load, those are also made ready to be written to without
     * delay; without, that would only keep the disk awake.
     */
    void prepare(boolean load) {
        grow();
        for (int i = load ? spares() : 0; i > 0; i--) {
            Segment segment;
            synchronized (lock) {
                segment = spares.poll();
            }
            if (segment != null) {
                segment.touch();
                synchronized (lock) {
                    spares.add(segment);
                }
            }
        }
    }

    private void grow() {
        while (segments < mostSegments && spares() < SPARES) {
            try {
                Segment fresh = Segment.open(file(segments), segmentBytes);
                segments = segments + 1;
                stuck = false;
                synchronized (lock) {
                    spares.add(fresh);
                }
            } catch (IOException e) {
                if (!stuck) {
                    LOG.warn("The click journal cannot grow: {}", String.valueOf(e.getMessage()));
                    stuck = true;
                }
                return;
            }
        }
    }

    /** Puts on the disk what was appended to epochs up to this one. */
    void force(long upTo) {
        List<Segment> written;
        synchronized (lock) {
            written = used.stream().filter(segment -> segment.epoch() <= upTo).toList();
        }
        written.forEach(Segment::force);
    }

    /** @param forced when all that was appended before was on the disk */
    JournalState state(@Nullable Instant forced) {
        synchronized (lock) {
            return new JournalState(forced, segments, used.size(), segmentBytes);
        }
    }

    /** A file that the disk had no room for is too short, the last, and holds nothing. */
    private boolean isWhole(int number) throws IOException {
        Path file = file(number);
        return Files.exists(file) && Files.size(file) >= segmentBytes;
    }

    /** Segments ready for use. */
    int spares() {
        synchronized (lock) {
            return spares.size();
        }
    }

    private @Nullable Segment next() {
        synchronized (lock) {
            Segment segment = spares.poll();
            if (segment != null) {
                segment.begin(epoch);
                used.add(segment);
                homeless.removeIf(i -> segment.append(i.kind, i.number, i.content));
            }
            return segment;
        }
    }

    private Path file(int number) {
        return folder.resolve("clicks-%03d.journal".formatted(number));
    }
}
