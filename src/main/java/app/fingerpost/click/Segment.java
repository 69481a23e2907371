package app.fingerpost.click;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One file of the click journal, mapped into memory for as long as the process lives, and used again and again: on
 * Windows a mapped file cannot be deleted.
 *
 * <p>The file, all numbers big-endian:
 *
 * <pre>
 * 0   8  magic and version, "FPCLICK1" in ASCII
 * 8   8  epoch: the batch whose clicks follow; 0 for a file that was never used
 * 16  8  check: mix(magic, epoch)
 * 24  16 first record
 * 40  16 second record …
 * </pre>
 *
 * A record is one click:
 *
 * <pre>
 * 0   8  second since 1970 in the upper 33 bits, link's number in the lower 31
 * 8   8  check: mix(the 8 bytes before, mix(epoch, position of the record in the file))
 * </pre>
 *
 * Records are written from the front without gaps; the first one whose check does not fit ends the segment. What an
 * earlier use of the file left behind carries another epoch in its checks and is never mistaken for a record of this
 * one, so nothing need be wiped when a file is used again.
 */
final class Segment {
    static final int HEADER = 24;
    static final int RECORD = 16;
    private static final long MAGIC = 0x4650_434C_4943_4B31L;
    private static final int CHECK = 16;
    private static final int BLOCK = 1 << 16;

    private final MappedByteBuffer bytes;
    private final int end;
    private long epoch;
    private int next;

    private Segment(MappedByteBuffer bytes) {
        this.bytes = bytes;
        this.end = HEADER + (bytes.capacity() - HEADER) / RECORD * RECORD;
        this.epoch = bytes.getLong(0) == MAGIC && bytes.getLong(CHECK) == mix(MAGIC, bytes.getLong(8))
                ? bytes.getLong(8)
                : 0;
    }

    /**
     * Opens the file, or makes it with all its blocks on the disk: a mapped file with holes would end the process when
     * the disk is full.
     *
     * @param size in bytes, for a file that is not there
     * @throws IOException if there is no room; what was begun is left behind as a file too short to be used
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

    /** The epoch of the clicks in it, 0 if it holds none. */
    long epoch() {
        return epoch;
    }

    /** Begins anew for the clicks of an epoch; what was in it is forgotten. */
    void begin(long epoch) {
        this.epoch = epoch;
        this.next = HEADER;
        bytes.putLong(0, MAGIC);
        bytes.putLong(8, epoch);
        bytes.putLong(CHECK, mix(MAGIC, epoch));
    }

    /** Writes one click; false if there is no room for it. */
    boolean append(long key) {
        int at = next;
        if (at == end) {
            return false;
        }
        bytes.putLong(at, key);
        bytes.putLong(at + 8, check(key, at));
        next = at + RECORD;
        return true;
    }

    /** Adds all whole records, from the front to the first that is not one, to the tally. */
    void readInto(ClickTally tally) {
        for (int at = HEADER; at < end; at += RECORD) {
            long key = bytes.getLong(at);
            if (bytes.getLong(at + 8) != check(key, at)) {
                return;
            }
            tally.add(key, 1);
        }
    }

    /** Has the system put it on the disk; may take long. */
    void force() {
        bytes.force();
    }

    private long check(long key, int at) {
        return mix(key, mix(epoch, at));
    }

    /** The finishing steps of SplitMix64 (Steele, Lea and Flood 2014) over both values: every bit of each counts. */
    private static long mix(long value, long salt) {
        long z = value * 0x9E3779B97F4A7C15L + salt + 0x632BE59BD9B4E019L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
