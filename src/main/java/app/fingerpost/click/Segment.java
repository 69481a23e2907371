package app.fingerpost.click;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * One file of the click journal, mapped into memory for as long as the process lives, and used again and again: on
 * Windows a mapped file cannot be deleted.
 *
 * <p>The file, all numbers big-endian:
 *
 * <pre>
 * 0   8  magic and version, "FPCLICK2" in ASCII
 * 8   8  epoch: the batch whose clicks follow; 0 for a file that was never used
 * 16  8  check: mix(magic, epoch)
 * 24  24 first record
 * 48  24 second record …
 * </pre>
 *
 * A record is one click:
 *
 * <pre>
 * 0   8  second since 1970 in the upper 33 bits, link's number in the lower 31
 * 8   8  agent's number in the upper 32 bits, referrer's in the lower 32; 0 for none
 * 16  8  check: mix(the second 8 bytes, mix(the first 8, mix(epoch, position of the record in the file)))
 * </pre>
 *
 * or, if the first bit is set, a new agent or referrer ({@link SourceRecord}), which comes before the first click that
 * has its number (a kind that is not known is passed over):
 *
 * <pre>
 * 0   1  80 hexadecimal + kind: 1 agent, 2 referrer, 0 nothing, to fill a page
 * 1   3  length of its bytes
 * 4   4  its number
 * 8   8  mix of its bytes, in their order
 * 16  8  check, as of a click
 * 24     its bytes; the next record begins at the next multiple of 24 from the first
 * </pre>
 *
 * Records are written from the front without gaps; the first one whose check does not fit ends the segment. What an
 * earlier use of the file left behind carries another epoch in its checks and is never mistaken for a record of this
 * one, so nothing need be wiped when a file is used again. Whole records behind such an end mean damage: a start tells of
 * them and keeps a copy of the file, but does not count them.
 *
 * <p>Version 1, "FPCLICK1", is read but no longer written: records of 16 bytes, without the second 8 bytes of a click.
 */
final class Segment {
    static final int HEADER = 24;
    static final int RECORD = 24;
    /** Where in a header or record its check is. */
    static final int CHECK = 16;

    static final long MAGIC = 0x4650_434C_4943_4B32L;
    private static final byte[] NOTHING = {};
    private static final int BLOCK = 1 << 16;
    private static final int PAGE = 4096;

    private final MappedByteBuffer bytes;
    private final int size;
    private final int end;
    private long epoch;
    private int next;
    /** Where what was not yet given to be forced begins. */
    private int unforced;

    private Segment(MappedByteBuffer bytes) {
        this.bytes = bytes;
        this.size = bytes.capacity();
        this.end = HEADER + (size - HEADER) / RECORD * RECORD;
    }

    /**
     * Opens the file, or makes it with all its blocks on the disk: a mapped file with holes would end the process when
     * the disk is full.
     *
     * @param size in bytes, for a file that is not there
     * @throws IOException if there is no room; what was begun is left behind as a file too short
     */
    static Segment open(Path file, int size) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long there = channel.size();
            if (there < size) {
                ByteBuffer zeros = ByteBuffer.allocate(BLOCK);
                for (long at = there; at < size; at += zeros.limit()) {
                    zeros.clear().limit((int) Math.min(BLOCK, size - at));
                    while (zeros.hasRemaining()) {
                        channel.write(zeros, at + zeros.position());
                    }
                }
                channel.force(true);
            }
            return new Segment(channel.map(FileChannel.MapMode.READ_WRITE, 0, Math.max(size, there)));
        }
    }

    /** The epoch it was begun for last, 0 if it was not yet. */
    long epoch() {
        return epoch;
    }

    /** Begins anew for the clicks of an epoch; what was in it is forgotten. */
    void begin(long epoch) {
        this.epoch = epoch;
        this.next = HEADER;
        this.unforced = HEADER;
        bytes.putLong(0, MAGIC);
        bytes.putLong(8, epoch);
        bytes.putLong(CHECK, Check.mix(MAGIC, epoch));
    }

    /** Writes one click; false if there is no room for it. */
    boolean append(long key, long source) {
        int at = next;
        if (at == end) {
            return false;
        }
        put(at, key, source);
        next = at + RECORD;
        return true;
    }

    /** Writes a new agent or referrer; false if there is no room for it. */
    boolean append(int kind, int number, byte[] content) {
        int at = next;
        int whole = RECORD + wholeRecords(content.length);
        if (end - at < whole) {
            return false;
        }
        bytes.put(at + RECORD, content);
        put(at, introduction(kind, content.length, number), Check.mix(content));
        next = at + whole;
        return true;
    }

    /** Writes all its bytes to another file. */
    void copy(Path file) throws IOException {
        try (FileChannel copy = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            ByteBuffer all = bytes.duplicate().clear();
            while (all.hasRemaining()) {
                copy.write(all);
            }
        }
    }

    SegmentReader reader() {
        return new SegmentReader(bytes);
    }

    /**
     * What was appended and is not yet forced, of a segment.
     *
     * @param from in bytes from the front of the file, as {@code to}
     */
    record Stretch(Segment segment, int from, int to) {
        /** Has the system put it on the disk; may take long. */
        void force() {
            segment.bytes.force(from, to - from);
        }
    }

    /**
     * Gives what was appended since it was last asked, or since the beginning; null if nothing was.
     *
     * @param goesOn whether more will be appended: it begins on another page then. While a page is on its way to the disk,
     *     a write to it may have to wait for that.
     */
    @Nullable
    Stretch cut(boolean goesOn, boolean fromTheBeginning) {
        int from = fromTheBeginning ? HEADER : unforced;
        int to = next;
        if (from == to) {
            return null;
        }
        int page = (to + PAGE - 1) / PAGE * PAGE;
        while (goesOn && next < page && append(SourceRecord.NOTHING, 0, NOTHING)) {}
        unforced = next;
        return new Stretch(this, from, to);
    }

    /**
     * Makes its pages ones that can be written to without asking the system. The first write to a page that is on the
     * disk as it is in memory does ask, and may wait for the disk; so somebody who can wait does it for {@link #append}.
     * For a segment that nobody needs any more: what it held is forgotten.
     */
    void touch() {
        for (int at = 0; at < size; at += PAGE) {
            bytes.putLong(at, 0);
        }
    }

    private void put(int at, long first, long second) {
        bytes.putLong(at, first);
        bytes.putLong(at + 8, second);
        bytes.putLong(at + CHECK, Check.of(epoch, at, first, second));
    }

    private static long introduction(int kind, int length, int number) {
        return 1L << 63 | (long) kind << 56 | (long) length << 32 | number;
    }

    /** How many bytes the records have that hold so many. */
    static int wholeRecords(int length) {
        return (length + RECORD - 1) / RECORD * RECORD;
    }
}
