package app.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.TestApp;
import app.fingerpost.link.StoreException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many who ask for everything at the same time. */
final class LongReadsTest {
    private static final int READERS = 20;

    @TempDir
    private Path folder;

    @Test
    void theyLeaveRoomForEditsAndShortQuestionsAndAllGetTheirAnswer() {
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger reading = new AtomicInteger();
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try (Database database = Database.open(folder.resolve("db"))) {
            var answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> database.readLong(tables -> {
                                reading.incrementAndGet();
                                awaitUninterrupted(end);
                                return tables.users().all().size();
                            }),
                            readers))
                    .limit(READERS)
                    .toList();
            TestApp.await("some read", () -> reading.get() >= 4);
            database.write(tables -> tables.users().insert("ada", Instant.EPOCH));
            int users = database.read(tables -> tables.users().all().size());
            assertThat(users).isEqualTo(1);
            assertThat(reading.get()).isEqualTo(4);
            end.countDown();
            answers.forEach(answer -> assertThat(answer.join()).isBetween(0, 1));
        } finally {
            end.countDown();
            readers.shutdown();
        }
    }

    @Test
    void whoIsInterruptedIsToldToComeAgain() {
        try (Database database = Database.open(folder.resolve("db"))) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> database.readLong(tables -> 1))
                    .isInstanceOf(StoreException.class)
                    .hasMessage("Too much is asked of the database at once. Try once more in a moment.");
            assertThat(Thread.interrupted()).isTrue();
            int answer = database.readLong(tables -> 1);
            assertThat(answer).isEqualTo(1);
        }
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
