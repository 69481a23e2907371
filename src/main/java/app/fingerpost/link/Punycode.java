package app.fingerpost.link;

/** RFC 3492: Unicode text as letters, digits and hyphens. The names are the RFC's. */
final class Punycode {
    private static final int BASE = 36;
    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int INITIAL_BIAS = 72;
    private static final int INITIAL_N = 128;

    private Punycode() {}

    /** Section 6.3. {@code text} is a label of a host name, so that nothing can overflow. */
    static String encode(String text) {
        int[] points = text.codePoints().toArray();
        StringBuilder output = new StringBuilder();
        text.chars().filter(c -> c < INITIAL_N).forEach(c -> output.append((char) c));
        int basic = output.length();
        if (basic > 0) {
            output.append('-');
        }
        int n = INITIAL_N;
        int delta = 0;
        int bias = INITIAL_BIAS;
        for (int handled = basic; handled < points.length; ) {
            int m = nextPoint(points, n);
            delta += (m - n) * (handled + 1);
            n = m;
            for (int c : points) {
                if (c < n) {
                    delta++;
                } else if (c == n) {
                    encode(output, delta, bias);
                    bias = adapt(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }
            delta++;
            n++;
        }
        return output.toString();
    }

    /** The least that is not less than {@code n}. */
    private static int nextPoint(int[] points, int n) {
        int least = Integer.MAX_VALUE;
        for (int c : points) {
            if (c >= n && c < least) {
                least = c;
            }
        }
        return least;
    }

    /** {@code delta} as a number whose digits weigh differently, section 3.3. */
    private static void encode(StringBuilder output, int delta, int bias) {
        int q = delta;
        int k = BASE;
        int t = threshold(k, bias);
        while (q >= t) {
            output.append(digit(t + (q - t) % (BASE - t)));
            q = (q - t) / (BASE - t);
            k += BASE;
            t = threshold(k, bias);
        }
        output.append(digit(q));
    }

    private static int threshold(int k, int bias) {
        return Math.max(T_MIN, Math.min(T_MAX, k - bias));
    }

    private static char digit(int value) {
        return (char) (value < 26 ? 'a' + value : '0' + value - 26);
    }

    /** Section 6.1. */
    private static int adapt(int delta, int points, boolean first) {
        int rest = first ? delta / DAMP : delta / 2;
        rest += rest / points;
        int k = 0;
        while (rest > (BASE - T_MIN) * T_MAX / 2) {
            rest /= BASE - T_MIN;
            k += BASE;
        }
        return k + (BASE - T_MIN + 1) * rest / (rest + SKEW);
    }
}
