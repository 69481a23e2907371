package app.fingerpost.click;

/** What tells a record of the journal from anything else that may stand in its place. */
final class Check {
    private Check() {}

    /** Of a record that begins with these two words at {@code at} bytes from the front of a file. */
    static long of(long epoch, int at, long first, long second) {
        return mix(second, mix(first, mix(epoch, at)));
    }

    static long mix(byte[] content) {
        long mixed = content.length;
        for (byte b : content) {
            mixed = mix(b, mixed);
        }
        return mixed;
    }

    /** The finishing steps of SplitMix64 (Steele, Lea and Flood 2014) over both values: every bit of each counts. */
    static long mix(long value, long salt) {
        long z = value * 0x9E3779B97F4A7C15L + salt + 0x632BE59BD9B4E019L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
