package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefreshCycleTest {
    @TempDir
    Path dir;

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final List<Refresh> answers = new ArrayList<>();
    private DeskFixture desk;
    private RefreshCycle cycle;
    private long nanos = Long.MAX_VALUE - 1000;
    /** What passes between two looks at the clock. */
    private long step;

    @BeforeEach
    void open() {
        desk = new DeskFixture(dir);
        Worker worker = Worker.over(desk.app.deskServices(), waiting::add, Runnable::run);
        cycle = new RefreshCycle(worker, desk.clock, this::look, () -> cycle.ask(List.of()), answers::add);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theSecondQuestionDoesNotRestAfterTheFirst() {
        beat();
        answerAfter(Duration.ofSeconds(8));

        beat();
        assertThat(waiting).hasSize(1);
    }

    @Test
    void aBeatRestsFourTimesAsLongAsAnAnswerTook() {
        begin();
        beat();
        answerAfter(Duration.ofMillis(500));

        pass(Duration.ofMillis(1999));
        beat();
        assertThat(waiting).isEmpty();
        pass(Duration.ofMillis(1));
        beat();
        assertThat(waiting).hasSize(1);
    }

    @Test
    void aBeatRestsTenSecondsAtTheMost() {
        begin();
        beat();
        answerAfter(Duration.ofMinutes(1));

        pass(Duration.ofSeconds(10));
        beat();
        assertThat(waiting).hasSize(1);
    }

    @Test
    void timeSpentWaitingForTheWorkerBringsNoRest() {
        begin();
        beat();
        pass(Duration.ofMinutes(1));
        answerAfter(Duration.ZERO);

        beat();
        assertThat(waiting).hasSize(1);
    }

    @Test
    void whoAsksDoesNotWaitForTheRest() {
        begin();
        beat();
        answerAfter(Duration.ofSeconds(2));

        cycle.ask(List.of());
        answerAfter(Duration.ZERO);
        assertThat(answers).hasSize(3);
    }

    @Test
    void aBeatWhileAnAnswerIsAwaitedAsksNothing() {
        begin();
        beat();
        beat();
        answerAfter(Duration.ZERO);

        assertThat(waiting).isEmpty();
    }

    @Test
    void whoAsksWhileAnAnswerIsAwaitedIsAnsweredByAnother() {
        begin();
        beat();
        cycle.ask(List.of());
        answerAfter(Duration.ZERO);

        assertThat(waiting).hasSize(1);
    }

    private void begin() {
        beat();
        answerAfter(Duration.ZERO);
    }

    private void beat() {
        cycle.beat(List.of());
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    private long look() {
        long now = nanos;
        nanos += step;
        return now;
    }

    /** The worker is at it for so long. */
    private void answerAfter(Duration time) {
        long begun = nanos;
        step = time.toNanos();
        waiting.remove().run();
        step = 0;
        nanos = begun + time.toNanos();
    }
}
