package app.fingerpost.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class OwnThreadTest {
    @Test
    @Timeout(20)
    void workUnderWayIsEndedAndLaterWorkRefused() throws Exception {
        OwnThread thread = new OwnThread("test");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        var result = thread.submit(() -> {
            begun.countDown();
            goOn.await();
            return "done";
        });
        begun.await();
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
}
