package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MishapsTest {
    private final AtomicInteger told = new AtomicInteger();
    private final Mishaps mishaps = new Mishaps(told::incrementAndGet);

    @Test
    void oneThatComesWithEachFrameIsToldOnce() {
        for (int frame = 0; frame < 100; frame++) {
            mishaps.uncaughtException(Thread.currentThread(), drawingFails());
        }
        assertThat(told).hasValue(1);
    }

    @Test
    void anotherIsToldToo() {
        mishaps.uncaughtException(Thread.currentThread(), drawingFails());
        mishaps.uncaughtException(Thread.currentThread(), new IllegalStateException("elsewhere"));
        assertThat(told).hasValue(2);
    }

    private static IllegalStateException drawingFails() {
        return new IllegalStateException("each time");
    }
}
