package app.fingerpost.store;

import java.util.Arrays;

/** Sums by number: of a link, an agent, a referrer. A plain array, since every count of ten years may pass here. */
public final class ClickSums {
    private long[] sums = new long[1024];

    public void add(long number, long n) {
        int at = place(number);
        sums[at] += n;
    }

    /** Keeps the greater of what is there and {@code n}. */
    public void raise(long number, long n) {
        int at = place(number);
        sums[at] = Math.max(sums[at], n);
    }

    /** 0 for a number that nothing was added to. */
    public long of(long number) {
        return number < sums.length ? sums[(int) number] : 0;
    }

    /** The same, and takes it away. */
    public long take(long number) {
        long n = of(number);
        if (n != 0) {
            sums[(int) number] = 0;
        }
        return n;
    }

    /** Of what is there. */
    public long sum() {
        return Arrays.stream(sums).sum();
    }

    public long greatest() {
        return Arrays.stream(sums).max().orElse(0);
    }

    /** Above every number that something was added to. */
    public int end() {
        return sums.length;
    }

    private int place(long number) {
        int at = (int) number;
        if (at >= sums.length) {
            sums = Arrays.copyOf(sums, Math.max(at + 1, sums.length * 2));
        }
        return at;
    }
}
