package app.fingerpost.harness;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * How long questions take, each asked a few times. All times are printed; the middle one counts, for the first is also
 * that of a cold program, and any may be that of a busy machine.
 */
final class Answers {
    private static final int ROUNDS = 3;

    private long slowest;
    private String slowestName = "none";

    /** Asks, prints the times, and answers what came last. */
    <T> T ask(String name, Callable<T> question) throws Exception {
        long[] millis = new long[ROUNDS];
        for (int i = 0; ; i++) {
            long start = System.nanoTime();
            T answer = question.call();
            millis[i] = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            if (i == ROUNDS - 1) {
                System.out.println(name + ": " + Arrays.toString(millis) + " ms");
                judge(name, millis);
                return answer;
            }
        }
    }

    private void judge(String name, long[] millis) {
        long middle = Arrays.stream(millis).sorted().toArray()[ROUNDS / 2];
        if (middle > slowest) {
            slowest = middle;
            slowestName = name;
        }
    }

    long slowest() {
        return slowest;
    }

    String slowestName() {
        return slowestName;
    }
}
