package app.fingerpost.redirect;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it takes to find where a path leads, with the slug cut out of the path as each request does. The paths are asked in
 * random order and lie in memory in that order, as they come from a socket's buffer; what is far apart is the links.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 3, jvmArgsAppend = "-Xmx3g")
public class ResolveBench {
    private static final int PATHS = 1 << 20;
    private static final long NOW = 1_767_225_600_000L;

    @Param({"1000", "100000", "1000000"})
    private int links;

    private final int[] ends = new int[PATHS + 1];
    private byte[] paths = new byte[0];
    private Resolver resolver;
    private int at;

    @Setup
    public void fill() {
        MadeUpLinks made = new MadeUpLinks("l");
        resolver = new Resolver(made.index(links));
        SplittableRandom random = new SplittableRandom(1);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < PATHS; i++) {
            all.writeBytes(("/" + made.slug(random.nextInt(links))).getBytes(StandardCharsets.US_ASCII));
            ends[i + 1] = all.size();
        }
        paths = all.toByteArray();
    }

    @Benchmark
    public Outcome resolve() {
        int path = at++ & PATHS - 1;
        return resolver.resolve(Arrays.copyOfRange(paths, ends[path] + 1, ends[path + 1]), null, NOW, true);
    }
}
