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
 * What it takes to find where a slug leads, cut out of a request's bytes as each request does. The slugs are asked in random
 * order and lie in memory in that order, as they come from a socket's buffer; what is far apart is the links.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 3, jvmArgsAppend = "-Xmx3g")
public class ResolveBench {
    private static final int SLUGS = 1 << 20;
    private static final long NOW = 1_767_225_600_000L;

    @Param({"1000", "100000", "1000000"})
    private int links;

    private final int[] ends = new int[SLUGS + 1];
    private byte[] slugs = new byte[0];
    private Resolver resolver;
    private int at;

    @Setup
    public void fill() {
        MadeUpLinks made = new MadeUpLinks("l");
        resolver = new Resolver(made.index(links));
        SplittableRandom random = new SplittableRandom(1);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < SLUGS; i++) {
            all.writeBytes(made.slug(random.nextInt(links)).getBytes(StandardCharsets.US_ASCII));
            ends[i + 1] = all.size();
        }
        slugs = all.toByteArray();
    }

    @Benchmark
    public Outcome resolve() {
        int slug = at++ & SLUGS - 1;
        return resolver.resolve(Arrays.copyOfRange(slugs, ends[slug], ends[slug + 1]), null, NOW, true);
    }
}
