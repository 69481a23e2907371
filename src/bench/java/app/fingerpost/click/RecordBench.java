package app.fingerpost.click;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it takes to count and journal one click: with its pair of second and link present, and with clicks drawn evenly
 * from many links, where most are the first of their pair. Each call is a second's clicks, and is flushed before the next,
 * so that none of them finds the journal full.
 *
 * <p>What {@code -prof gc} shows is allocated by the flusher, which makes an array of the pairs, and that for very few
 * pairs: about nothing a click, unless counting itself allocates.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class RecordBench {
    /** With what the preparation adds, fewer than a segment of the journal takes. */
    private static final int CLICKS = 50_000;

    private static final int FEW_LINKS = 256;
    private static final int MANY_LINKS = 100_000;
    /** 2026-01-01. */
    private static final long FIRST_SECOND = 1_767_225_600L;

    private final int[] few = drawn(FEW_LINKS);
    private final int[] many = drawn(MANY_LINKS);
    private Path folder;
    private ClickJournal journal;
    private ClickBuffer buffer;
    private ClickFlusher flusher;
    private long second = FIRST_SECOND;

    @Setup
    public void open() throws IOException {
        folder = Files.createTempDirectory("fingerpost-bench");
        ClickSink sink = new ForgetfulSink();
        journal = ClickJournal.open(folder, sink);
        buffer = new ClickBuffer(journal, sink);
        flusher = new ClickFlusher(buffer, sink, Clock.systemUTC(), Duration.ofDays(1));
    }

    /** Begins another second, in which each of the few links was clicked once. */
    @Setup(Level.Invocation)
    public void nextSecond() {
        flusher.settle();
        second++;
        for (int link = 1; link <= FEW_LINKS; link++) {
            record(link);
        }
    }

    @Benchmark
    @OperationsPerInvocation(CLICKS)
    public void pairPresent() {
        for (int link : few) {
            record(link);
        }
    }

    @Benchmark
    @OperationsPerInvocation(CLICKS)
    public void hundredThousandLinks() {
        for (int link : many) {
            record(link);
        }
    }

    @TearDown
    public void close() throws IOException {
        flusher.close();
        if (journal.unjournaled() > 0) {
            throw new IllegalStateException(journal.unjournaled() + " clicks were not journaled");
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void record(int link) {
        buffer.record(link, second, 0, 0);
    }

    private static int[] drawn(int links) {
        return new SplittableRandom(1).ints(CLICKS, 1, links + 1).toArray();
    }
}
