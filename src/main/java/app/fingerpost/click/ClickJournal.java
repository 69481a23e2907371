package app.fingerpost.click;

import app.fingerpost.link.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Clicks on their way to the database, in mapped files ({@link Segment}), so that the death of the process loses none.
 * Each epoch has segments of its own; once the database has the epoch, they are free for another. At the start,
 * epochs the database lacks are replayed into it, those it has are dropped: it keeps the number of the last one in the
 * transaction that writes its counts.
 *
 * <p>{@link #append}, {@link #begin} and {@link #cut} belong inside the buffer's lock and touch memory only.
 * {@link #prepare} is for the keeper's thread, the rest for the flusher's; they do the I/O, outside that lock.
 *
 * <p>If the disk has no room for another segment, or is slower to give it than clicks come, clicks beyond the ones there are
 * counted in memory only, and {@link #unjournaled} tells how many.
 */
public final class ClickJournal {
    /** 43,689 clicks. */
    private static final int SEGMENT_BYTES = 1 << 20;

    private static final int MOST_SEGMENTS = 256;
    /** Ready for the epoch to come, and for one that gets fuller than a segment. */
    static final int SPARES = 4;
    /**
     * … and where there is much room: half a million clicks, some four seconds of all that two processors can answer. A disk
     * that others keep busy has needed more than one second for the first new segment.
     */
    private static final int RESERVE = 12;

    private static final long MUCH_ROOM = 1L << 30;

    private final Path folder;
    private final Segments segments;
    private final long lastEpoch;

    /** Inside the buffer's lock, as all below. */
    private @Nullable Segment current;

    private final List<Introduction> homeless = new ArrayList<>();
    private long epoch;
    private volatile long unjournaled;

    private record Introduction(int kind, int number, byte[] content) {}

    private ClickJournal(Path folder, Segments segments, long lastEpoch) {
        this.folder = folder;
        this.segments = segments;
        this.lastEpoch = lastEpoch;
    }

    /** Whether an epoch was ever begun in the folder: then there is a sink that its clicks belong to. */
    public static boolean isUsed(Path folder) {
        try {
            return Files.exists(folder) && new JournalReplay(folder).isUsed();
        } catch (IOException e) {
            throw unopened(folder, e);
        }
    }

    /**
     * Opens the journal in the folder, and replays what the sink has not got.
     *
     * @throws Rejected if the files cannot be read or made, or if the clicks in them are for another sink
     */
    public static ClickJournal open(Path folder, ClickSink sink) {
        return open(folder, sink, SEGMENT_BYTES, MOST_SEGMENTS);
    }

    static ClickJournal open(Path folder, ClickSink sink, int segmentBytes, int mostSegments) {
        try {
            Files.createDirectories(folder);
            JournalReplay replay = new JournalReplay(folder);
            JournalMark mark = new JournalMark(folder);
            long number = sink.number();
            if (!mark.allows(number) && replay.isUsed()) {
                throw foreign(folder);
            }
            mark.set(number);
            long lastEpoch = replay.into(sink);
            replay.keep(Math.min(reserve(folder), mostSegments));
            Segments segments = new Segments(folder, segmentBytes, mostSegments);
            segments.prepare(SPARES, false);
            if (segments.spares() == 0) {
                throw new IOException("No room for the click journal");
            }
            return new ClickJournal(folder, segments, lastEpoch);
        } catch (IOException e) {
            throw unopened(folder, e);
        }
    }

    private static Rejected foreign(Path folder) {
        return Rejected.invalid(
                "data-dir",
                "journal-foreign",
                "The clicks in {0} were counted with another database than the one beside them, or before that one was"
                        + " damaged. Put the right one back, or move the folder {0} away to go on without them.",
                folder.toString());
    }

    private static Rejected unopened(Path folder, IOException why) {
        return Rejected.invalid(
                "data-dir",
                "journal-unopened",
                "The click journal in {0} cannot be opened ({1}). See that the disk has room and that the folder may be"
                        + " written.",
                folder.toString(),
                String.valueOf(why.getMessage()));
    }

    /** The highest epoch that database or files had at the start. */
    long lastEpoch() {
        return lastEpoch;
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
        segments.of(ended).forEach(segment -> segment.reader().readInto(into, pace));
    }

    /**
     * Copies the segments of an epoch that gave back less than was put in, for people to look into. Only the first time:
     * what is wrong with one is likely wrong with the next.
     *
     * @return where the copies are
     */
    Path keepDamaged(long ended) throws IOException {
        Path damaged = folder.resolve("damaged");
        if (!Files.exists(damaged)) {
            Files.createDirectory(damaged);
            int number = 0;
            for (Segment segment : segments.of(ended)) {
                segment.copy(Segments.file(damaged, number++));
            }
        }
        return damaged;
    }

    /** How many clicks were counted in memory only, since the start. */
    public long unjournaled() {
        return unjournaled;
    }

    /** The database has all epochs up to this one: their segments are free. */
    void free(long upTo) {
        segments.free(upTo);
    }

    /** See {@link Segments#prepare}. */
    void prepare(int wanted, boolean load) {
        segments.prepare(wanted, load);
    }

    /** How many segments should be ready when nothing happens. */
    int reserve() {
        return reserve(folder);
    }

    static int reserve(Path folder) {
        return folder.toFile().getUsableSpace() > MUCH_ROOM ? RESERVE : SPARES;
    }

    /** See {@link Segments#taken}. */
    int taken() {
        return segments.taken();
    }

    /** What was appended since this was last asked, or since the beginning, in epochs that the database lacks. */
    List<Segment.Stretch> cut(boolean fromTheBeginning) {
        return segments.cut(current, fromTheBeginning);
    }

    /** @param forced when all that was appended before was on the disk */
    JournalState state(@Nullable Instant forced) {
        return segments.state(forced);
    }

    /** Segments ready for use. */
    int spares() {
        return segments.spares();
    }

    private @Nullable Segment next() {
        Segment segment = segments.take(epoch);
        if (segment != null) {
            homeless.removeIf(i -> segment.append(i.kind, i.number, i.content));
        }
        return segment;
    }
}
