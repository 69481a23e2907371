package app.fingerpost.click;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Reads the bytes of a {@link Segment}, of any version and any length. */
final class SegmentReader {
    private static final long MAGIC_1 = 0x4650_434C_4943_4B31L;
    private static final int RECORD_1 = 16;

    private final ByteBuffer bytes;
    private final int size;

    SegmentReader(ByteBuffer bytes) {
        this.bytes = bytes;
        this.size = bytes.capacity();
    }

    /** The epoch of what is in it, 0 if it holds nothing. */
    long epoch() {
        if (size < Segment.HEADER) {
            return 0;
        }
        long magic = bytes.getLong(0);
        long epoch = bytes.getLong(8);
        boolean ours = magic == Segment.MAGIC || magic == MAGIC_1;
        return ours && bytes.getLong(Segment.CHECK) == Check.mix(magic, epoch) ? epoch : 0;
    }

    /**
     * Adds all whole records, from the front to the first that is not one, to what the epoch counted.
     *
     * @param pace null for as fast as can be
     * @return where that is, in bytes from the front
     */
    int readInto(ClickEpoch into, @Nullable Pace pace) {
        long epoch = epoch();
        if (epoch == 0) {
            return size;
        }
        if (bytes.getLong(0) == MAGIC_1) {
            readVersion1(epoch, into);
            return size;
        }
        int at = Segment.HEADER;
        while (size - at >= Segment.RECORD) {
            long first = bytes.getLong(at);
            long second = bytes.getLong(at + 8);
            if (bytes.getLong(at + Segment.CHECK) != Check.of(epoch, at, first, second)) {
                return at;
            }
            int begin = at;
            at += Segment.RECORD;
            if (pace != null) {
                pace.step();
            }
            if (first > 0) {
                into.tally().add(first, second, 1);
            } else {
                int length = (int) (first >>> 32) & 0xFF_FFFF;
                if (length > size - at) {
                    return begin;
                }
                byte[] content = new byte[length];
                bytes.get(at, content);
                if (Check.mix(content) != second) {
                    return begin;
                }
                SourceRecord.read((int) (first >>> 56) & 0x7F, (int) first, content, into);
                at += Segment.wholeRecords(length);
            }
        }
        return at;
    }

    /** How many whole records of its epoch lie behind one that is not: nobody ended there, something was damaged. */
    int wholeAfter(int end) {
        long epoch = epoch();
        int whole = 0;
        for (int at = end; size - at >= Segment.RECORD; at += Segment.RECORD) {
            if (bytes.getLong(at + Segment.CHECK) == Check.of(epoch, at, bytes.getLong(at), bytes.getLong(at + 8))) {
                whole++;
            }
        }
        return whole;
    }

    /** Whether there is a header of which nothing can be told, not even that it was never used. */
    boolean isUnreadable() {
        return size >= Segment.HEADER && bytes.getLong(0) != 0 && epoch() == 0;
    }

    private void readVersion1(long epoch, ClickEpoch into) {
        for (int at = Segment.HEADER; size - at >= RECORD_1; at += RECORD_1) {
            long key = bytes.getLong(at);
            if (bytes.getLong(at + 8) != Check.mix(key, Check.mix(epoch, at))) {
                return;
            }
            into.tally().add(key, 0, 1);
        }
    }
}
