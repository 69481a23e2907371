package app.fingerpost.report;

import java.util.Arrays;

/**
 * The clicks of people on one link on each of the last {@value #DAYS} days. There is one for each link that was clicked
 * in that time, so it is packed: most counts take one byte. Never changes.
 */
public final class DayCounts {
    /** Today is the last of them. */
    public static final int DAYS = 30;

    /** For a link without a click in these days. */
    public static final DayCounts NONE = new DayCounts(new byte[0]);

    /** Today first, each as a varint: seven bits to a byte, the lowest first, the top bit set on all but the last. */
    private final byte[] packed;

    private DayCounts(byte[] packed) {
        this.packed = packed;
    }

    /** {@code counts} are {@value #DAYS}, oldest first. */
    public static DayCounts of(long[] counts) {
        byte[] packed = new byte[DAYS * 10];
        int size = 0;
        int used = 0;
        for (int day = DAYS - 1; day >= 0; day--) {
            long rest = counts[day];
            while ((rest & ~0x7FL) != 0) {
                packed[size++] = (byte) (rest | 0x80);
                rest >>>= 7;
            }
            packed[size++] = (byte) rest;
            used = counts[day] == 0 ? used : size;
        }
        // Days before the first click need no room.
        return used == 0 ? NONE : new DayCounts(Arrays.copyOf(packed, used));
    }

    /** The counts, oldest first. */
    public long[] toArray() {
        return unpacked(0);
    }

    /** Cheap, since tables are sorted by it. */
    public long today() {
        return packed.length > 0 && packed[0] >= 0 ? packed[0] : unpacked(DAYS - 1)[DAYS - 1];
    }

    /** The counts from a day on; 0 for those before. */
    private long[] unpacked(int first) {
        long[] counts = new long[DAYS];
        int at = 0;
        for (int day = DAYS - 1; day >= first && at < packed.length; day--) {
            int shift = 0;
            byte b;
            do {
                b = packed[at++];
                counts[day] |= (long) (b & 0x7F) << shift;
                shift += 7;
            } while (b < 0);
        }
        return counts;
    }

    /** Of all days together. */
    public long total() {
        return Arrays.stream(toArray()).sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DayCounts counts && Arrays.equals(packed, counts.packed);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(packed);
    }

    @Override
    public String toString() {
        return Arrays.toString(toArray());
    }
}
