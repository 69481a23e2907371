package app.fingerpost.click;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Keeps batches as a database would, or fails, or stands still at its gate. */
final class MemorySink implements ClickSink {
    final List<Long> tried = new ArrayList<>();
    final Semaphore gate = new Semaphore(1000);
    volatile @Nullable Throwable failure;
    volatile @Nullable RuntimeException sumFailure;
    private final List<ClickBatch> batches = new ArrayList<>();
    private volatile long epoch;
    volatile int sums;
    long number = 1;
    LastNumbers lastNumbers = new LastNumbers(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    MemorySink() {
        this(0);
    }

    MemorySink(long epoch) {
        this.epoch = epoch;
    }

    @Override
    public void store(ClickBatch batch) {
        gate.acquireUninterruptibly();
        synchronized (this) {
            tried.add(batch.epoch());
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        synchronized (this) {
            if (batch.epoch() > epoch) {
                batches.add(batch);
                epoch = batch.epoch();
            }
        }
    }

    @Override
    public void check() {
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
    }

    @Override
    public void addUp() {
        if (sumFailure != null) {
            throw sumFailure;
        }
        sums = sums + 1;
    }

    @Override
    public long lastEpoch() {
        return epoch;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public LastNumbers lastNumbers() {
        return lastNumbers;
    }

    synchronized List<ClickBatch> batches() {
        return List.copyOf(batches);
    }

    synchronized long total() {
        return batches.stream().mapToLong(ClickBatch::total).sum();
    }

    synchronized long clicks(long link) {
        long clicks = 0;
        for (ClickBatch batch : batches) {
            for (int i = 0; i < batch.size(); i++) {
                clicks += batch.linkId(i) == link ? batch.clicks(i) : 0;
            }
        }
        return clicks;
    }
}
