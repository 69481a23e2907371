package app.fingerpost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LastResortTest {
    private final List<Integer> ends = new ArrayList<>();
    private final LastResort resort = new LastResort(ends::add);

    @Test
    void processWithoutMemoryEnds() {
        resort.uncaughtException(Thread.currentThread(), new OutOfMemoryError("made up"));

        assertThat(ends).containsExactly(LastResort.STATUS);
    }

    @Test
    void threadThatDiesOfSomethingElseIsTold() throws Exception {
        try (LoggedLines log = new LoggedLines(LastResort.class)) {
            resort.uncaughtException(Thread.currentThread(), new IllegalStateException("made up"));

            assertThat(log.lines()).singleElement().asString().contains("died");
        }
        assertThat(ends).isEmpty();
    }
}
