package app.fingerpost.web;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What was read from a header's value, by its bytes: the few values nearly all requests have are found again, so that
 * nothing has to be made, read and hashed for each of them. Values take each other's places. For one thread.
 */
final class HeaderMemo {
    /** A power of two. */
    private static final int MOST = 512;

    /** Bytes; longer values are read each time. */
    private static final int LONGEST = 512;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private record Known(byte[] value, String reading) {}

    private final UnaryOperator<String> reader;
    private final @Nullable Known[] known = new Known[MOST];

    HeaderMemo(UnaryOperator<String> reader) {
        this.reader = reader;
    }

    /** What the reader makes of these bytes, as ISO 8859-1. */
    String of(byte[] bytes, int from, int to) {
        if (to - from > LONGEST) {
            return read(bytes, from, to);
        }
        int place = hash(bytes, from, to) & MOST - 1;
        Known there = known[place];
        if (there != null && Arrays.equals(there.value, 0, there.value.length, bytes, from, to)) {
            return there.reading;
        }
        String reading = read(bytes, from, to);
        known[place] = new Known(Arrays.copyOfRange(bytes, from, to), reading);
        return reading;
    }

    private String read(byte[] bytes, int from, int to) {
        return reader.apply(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
    }

    /** Eight bytes at a time, since each redirect comes here with a hundred and more. */
    private static int hash(byte[] bytes, int from, int to) {
        long mixed = to - from;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            mixed = mix(mixed ^ (long) EIGHT.get(bytes, at));
        }
        long rest = 0;
        for (; at < to; at++) {
            rest = rest << Byte.SIZE | bytes[at];
        }
        return (int) (mix(mixed ^ rest) >>> 40);
    }

    /** The middle of a product says nothing of what stood above it in a factor, hence the fold. */
    private static long mix(long number) {
        return (number ^ number >>> 32) * FACTOR;
    }
}
