package app.fingerpost.click;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.click.FlushRounds.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The test's thread is the flusher's. */
@Timeout(20)
class FlushRoundsTest {
    private static final long NEVER = TimeUnit.DAYS.toNanos(1);

    private final FlushRounds rounds = new FlushRounds();
    private final List<Thread> waiting = new ArrayList<>();

    @AfterEach
    void letGo() throws InterruptedException {
        rounds.stopped();
        for (Thread thread : waiting) {
            thread.join();
        }
    }

    @Test
    void whoAsksForTotalsGetsThemWhoeverElseWaitsForTheRound() {
        CompletableFuture<Boolean> totals = ask(true);
        CompletableFuture<Boolean> written = ask(false);
        assertThat(rounds.begin(NEVER)).isEqualTo(Turn.ASKED_FOR_TOTALS);
        rounds.end();
        assertThat(totals.join()).isTrue();
        assertThat(written.join()).isTrue();
        assertThat(rounds.begin(0)).isEqualTo(Turn.USUAL);
    }

    @Test
    void whoAsksForNoTotalsWaitsForNone() {
        CompletableFuture<Boolean> written = ask(false);
        assertThat(rounds.begin(NEVER)).isEqualTo(Turn.ASKED_FOR);
        rounds.end();
        assertThat(written.join()).isTrue();
    }

    /** The round under way may have passed by what is to be written. */
    @Test
    void whoAsksDuringARoundWaitsForTheNext() {
        assertThat(rounds.begin(0)).isEqualTo(Turn.USUAL);
        CompletableFuture<Boolean> written = ask(false);
        rounds.end();
        assertThat(written.isDone()).isFalse();
        assertThat(rounds.begin(NEVER)).isEqualTo(Turn.ASKED_FOR);
        rounds.end();
        assertThat(written.join()).isTrue();
    }

    @Test
    void theLastRoundIsForAllWhoWait() {
        CompletableFuture<Boolean> totals = ask(true);
        rounds.stop();
        assertThat(rounds.begin(NEVER)).isEqualTo(Turn.LAST);
        rounds.end();
        assertThat(totals.join()).isTrue();
    }

    @Test
    void nobodyWaitsAfterTheEnd() {
        rounds.stopped();
        assertThat(rounds.await(true)).isFalse();
    }

    @Test
    void anInterruptIsTheEnd() {
        Thread.currentThread().interrupt();
        assertThat(rounds.begin(NEVER)).isEqualTo(Turn.LAST);
    }

    /** Returns when the question waits. */
    private CompletableFuture<Boolean> ask(boolean totals) {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        Thread thread = new Thread(() -> answer.complete(rounds.await(totals)));
        waiting.add(thread);
        thread.start();
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return answer;
    }
}
