package app.fingerpost.click;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        CompletableFuture<Void> totals = ask(true);
        CompletableFuture<Void> written = ask(false);
        assertThat(rounds.begin(NEVER)).isEqualTo(Turn.ASKED_FOR_TOTALS);
        rounds.end(null);
        totals.join();
        written.join();
        assertThat(rounds.begin(0)).isEqualTo(Turn.USUAL);
    }

    @Test
    void whoAsksForNoTotalsWaitsForNone() {
        CompletableFuture<Void> written = ask(false);
        assertThat(rounds.begin(NEVER)).isEqualTo(Turn.ASKED_FOR);
        rounds.end(null);
        written.join();
    }

    /** The round under way may have passed by what is to be written. */
    @Test
    void whoAsksDuringARoundWaitsForTheNext() {
        assertThat(rounds.begin(0)).isEqualTo(Turn.USUAL);
        CompletableFuture<Void> written = ask(false);
        rounds.end(null);
        assertThat(written.isDone()).isFalse();
        assertThat(rounds.begin(NEVER)).isEqualTo(Turn.ASKED_FOR);
        rounds.end(null);
        written.join();
    }

    @Test
    void theLastRoundIsForAllWhoWait() {
        CompletableFuture<Void> totals = ask(true);
        rounds.stop();
        assertThat(rounds.begin(NEVER)).isEqualTo(Turn.LAST);
        rounds.end(null);
        totals.join();
    }

    /** Also if a later one went well before the waiter was told. */
    @Test
    void whoWaitsIsToldThatItsOwnRoundFailed() {
        CompletableFuture<Void> totals = ask(true);
        rounds.begin(NEVER);
        rounds.end(new IllegalStateException("disk full"));
        rounds.begin(0);
        rounds.end(null);
        assertThatThrownBy(totals::join).hasRootCauseMessage("disk full");
        CompletableFuture<Void> written = ask(false);
        rounds.begin(NEVER);
        rounds.end(null);
        written.join();
    }

    @Test
    void nobodyWaitsAfterTheEnd() {
        rounds.stopped();
        CompletableFuture.runAsync(() -> rounds.await(true)).join();
    }

    @Test
    void anInterruptIsTheEnd() {
        Thread.currentThread().interrupt();
        assertThat(rounds.begin(NEVER)).isEqualTo(Turn.LAST);
    }

    /** Returns when the question waits. */
    private CompletableFuture<Void> ask(boolean totals) {
        CompletableFuture<Void> answer = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                rounds.await(totals);
                answer.complete(null);
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        waiting.add(thread);
        thread.start();
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return answer;
    }
}
