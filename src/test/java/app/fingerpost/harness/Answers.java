package app.fingerpost.harness;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** How long questions take, each asked a few times, the first time as any other: a person asks it once. */
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
            if (millis[i] > slowest) {
                slowest = millis[i];
                slowestName = name;
            }
            if (i == ROUNDS - 1) {
                System.out.println(name + ": " + Arrays.toString(millis) + " ms");
                return answer;
            }
        }
    }

    long slowest() {
        return slowest;
    }

    String slowestName() {
        return slowestName;
    }
}
