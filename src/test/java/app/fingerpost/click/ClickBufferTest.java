package app.fingerpost.click;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClickBufferTest {
    @Test
    void countingAPairThatIsThereAllocatesNothing(@TempDir Path folder) {
        MemorySink sink = new MemorySink();
        ClickBuffer buffer = new ClickBuffer(ClickJournal.open(folder, sink), sink);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = 0;
        for (int round = 0; round < 3; round++) {
            before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            for (int link = 1; link <= 500; link++) {
                buffer.record(link, 1_800_000_000L, 1, 2);
            }
        }
        assertThat(threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before)
                .isLessThan(500);
    }

    @Test
    void anEpochThatCouldNotBeCountedForWantOfMemoryIsCountedByTheNextTry(@TempDir Path folder) {
        MemorySink sink = new MemorySink();
        AtomicBoolean full = new AtomicBoolean();
        ClickTally counted = new ClickTally(1 << 19, length -> {
            if (full.get()) {
                throw new OutOfMemoryError("injected");
            }
            return new long[length];
        });
        ClickBuffer buffer = new ClickBuffer(ClickJournal.open(folder, sink), sink, counted);
        for (int link = 1; link <= 3000; link++) {
            buffer.record(link, 1_800_000_000L, 0, 0);
        }
        full.set(true);
        assertThatThrownBy(buffer::turnOver).hasMessage("injected");
        buffer.record(1, 1_800_000_001L, 0, 0);
        assertThatThrownBy(buffer::turnOver).hasMessage("injected");
        full.set(false);
        ClickBatch first = Objects.requireNonNull(buffer.turnOver());
        assertThat(first.epoch()).isEqualTo(1);
        assertThat(first.size()).isEqualTo(3000);
        assertThat(first.total()).isEqualTo(3000);
        ClickBatch second = Objects.requireNonNull(buffer.turnOver());
        assertThat(second.epoch()).isEqualTo(2);
        assertThat(second.total()).isEqualTo(1);
        assertThat(buffer.turnOver()).isNull();
    }

    @Test
    void segmentsThatGiveBackLessThanWasPutInAreKept(@TempDir Path folder) throws IOException {
        MemorySink sink = new MemorySink();
        ClickBuffer buffer = new ClickBuffer(ClickJournal.open(folder, sink), sink);
        for (int link = 1; link <= 5; link++) {
            buffer.record(link, 1_800_000_000L, 0, 0);
        }
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("clicks-000.journal").toFile(), "rw")) {
            file.seek(Segment.HEADER + 3 * Segment.RECORD);
            file.write(0x55);
        }
        assertThat(Objects.requireNonNull(buffer.turnOver()).total()).isEqualTo(3);
        assertThat(folder.resolve("damaged").resolve("clicks-000.journal")).hasSize(1 << 20);
    }

    @Test
    void noClickIsLostOrDoubledWhileTheBufferIsTurnedOver(@TempDir Path folder) throws InterruptedException {
        MemorySink sink = new MemorySink();
        ClickBuffer buffer = new ClickBuffer(ClickJournal.open(folder, sink), sink);
        int threads = 4;
        int each = 100_000;
        CountDownLatch done = new CountDownLatch(threads);
        for (int t = 0; t < threads; t++) {
            long link = t + 1;
            new Thread(() -> {
                        for (int i = 0; i < each; i++) {
                            buffer.record(link, 1_800_000_000L + i % 7, i % 3, 0);
                        }
                        done.countDown();
                    })
                    .start();
        }
        Map<Long, Long> perLink = new TreeMap<>();
        boolean last = false;
        while (!last) {
            last = done.getCount() == 0;
            ClickBatch batch = buffer.turnOver();
            if (batch != null) {
                for (int i = 0; i < batch.size(); i++) {
                    perLink.merge(batch.linkId(i), batch.clicks(i), Long::sum);
                }
                buffer.journal().free(batch.epoch());
            }
        }
        assertThat(perLink).isEqualTo(new TreeMap<>(Map.of(1L, 100_000L, 2L, 100_000L, 3L, 100_000L, 4L, 100_000L)));
    }
}
