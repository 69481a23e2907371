package app.fingerpost.store;

import java.util.Arrays;

/**
 * Numbers one behind the other, small ones in a byte: varint and zigzag of
 * <a href="https://protobuf.dev/programming-guides/encoding/">Protocol Buffers</a>, seven bits to a byte, the lowest
 * first, the top bit set on all but the last.
 */
final class Varints {
    private byte[] bytes = new byte[64];
    private int size;

    void add(long number) {
        if (bytes.length - size < Long.BYTES + 2) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** A number that may be below zero. */
    void addZigzag(long number) {
        add(number << 1 ^ number >> 63);
    }

    void add(Varints others) {
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length, size + others.size));
        size = others.copyTo(bytes, size);
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** In bytes. */
    int size() {
        return size;
    }

    /** Puts all bytes into {@code target} and says where they end there. */
    int copyTo(byte[] target, int at) {
        System.arraycopy(bytes, 0, target, at, size);
        return at + size;
    }

    /** Reads them in their order. */
    static final class Cursor {
        private final byte[] bytes;
        private int next;

        Cursor(byte[] bytes, int start) {
            this.bytes = bytes;
            this.next = start;
        }

        long take() {
            byte b = bytes[next++];
            if (b >= 0) {
                return b;
            }
            long value = b & 0x7F;
            int shift = 7;
            do {
                b = bytes[next++];
                value |= (long) (b & 0x7F) << shift;
                shift += 7;
            } while (b < 0);
            return value;
        }

        long takeZigzag() {
            long number = take();
            return number >>> 1 ^ -(number & 1);
        }

        /** Where the next number begins. */
        int next() {
            return next;
        }
    }
}
