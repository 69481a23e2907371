package app.fingerpost.desk.model;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.DoubleConsumer;

/** Tells now and then which part of a file has been read, from 0 to 1. One thread at a time. */
final class WatchedStream extends FilterInputStream {
    private static final int TELLINGS = 100;

    private final long length;
    private final DoubleConsumer listener;
    private long read;
    private long told;

    /** {@code listener} may throw, to end the reading. */
    WatchedStream(InputStream in, long length, DoubleConsumer listener) {
        super(in);
        this.length = Math.max(1, length);
        this.listener = listener;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        int number = super.read(bytes, from, most);
        count(Math.max(0, number));
        return number;
    }

    private void count(int number) {
        read += number;
        long now = Math.min(TELLINGS, read * TELLINGS / length);
        if (now > told) {
            told = now;
            listener.accept((double) now / TELLINGS);
        }
    }
}
