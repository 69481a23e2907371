package app.fingerpost.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.Untellable;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class OwnThreadTest {
    @Test
    @Timeout(20)
    void workUnderWayIsEndedAndLaterWorkRefused() throws Exception {
        OwnThread thread = new OwnThread("test");
        CountDownLatch goOn = new CountDownLatch(1);
        Future<String> result = workUntil(thread, goOn);
        Thread closing = new Thread(thread::close);
        closing.start();
        while (!thread.isEnding()) {
            Thread.onSpinWait();
        }

        assertThatThrownBy(() -> thread.submit(() -> "late")).isInstanceOf(RejectedExecutionException.class);
        goOn.countDown();
        closing.join();
        assertThat(result.get()).isEqualTo("done");
    }

    @Test
    @Timeout(20)
    void whatIsDoneFromTimeToTimeOutlivesFailuresThatCannotBeTold() throws Exception {
        CountDownLatch threeTimes = new CountDownLatch(3);
        try (OwnThread thread = new OwnThread("test")) {
            thread.every(Duration.ofMillis(1), Duration.ZERO, () -> {
                threeTimes.countDown();
                throw new Untellable();
            });
            threeTimes.await();
        }
    }

    @Test
    @Timeout(20)
    void workThatHangsIsLeftBehindAfterAWhile() throws Exception {
        OwnThread thread = new OwnThread("test", Duration.ofMillis(100));
        CountDownLatch goOn = new CountDownLatch(1);
        Future<String> result = workUntil(thread, goOn);

        thread.close();

        assertThat(result.isDone()).isFalse();
        goOn.countDown();
        assertThat(result.get()).isEqualTo("done");
    }

    /** Returns when it is under way. */
    private static Future<String> workUntil(OwnThread thread, CountDownLatch goOn) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Future<String> result = thread.submit(() -> {
            begun.countDown();
            goOn.await();
            return "done";
        });
        begun.await();
        return result;
    }
}
