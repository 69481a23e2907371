package app.fingerpost.click;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClickBufferTest {
    record Click(long link, long second) {}

    @Provide
    Arbitrary<List<Click>> clicks() {
        Arbitrary<Long> links = Arbitraries.longs().between(1, Integer.MAX_VALUE);
        Arbitrary<Long> fewLinks = Arbitraries.longs().between(1, 3);
        Arbitrary<Long> seconds = Arbitraries.longs().between(0, (1L << 32) - 1);
        Arbitrary<Long> fewSeconds = Arbitraries.longs().between(1_800_000_000L, 1_800_000_002L);
        return Combinators.combine(Arbitraries.oneOf(links, fewLinks), Arbitraries.oneOf(seconds, fewSeconds))
                .as(Click::new)
                .list()
                .ofMaxSize(3000);
    }

    @Property(tries = 200)
    void aBatchHoldsEveryClickOnceInOrder(@ForAll("clicks") List<Click> clicks) {
        ClickTally tally = new ClickTally();
        Map<Click, Long> expected = new HashMap<>();
        for (Click click : clicks) {
            tally.add(ClickTally.key(click.second, click.link), 1);
            expected.merge(click, 1L, Long::sum);
        }
        assertThat(tally.total()).isEqualTo(clicks.size());

        ClickBatch batch = tally.toBatch(5);

        assertThat(batch.epoch()).isEqualTo(5);
        assertThat(batch.total()).isEqualTo(clicks.size());
        assertThat(counts(batch)).isEqualTo(expected);
        assertThat(batch.size()).isEqualTo(expected.size());
        for (int i = 1; i < batch.size(); i++) {
            assertThat(batch.second(i - 1) < batch.second(i)
                            || batch.second(i - 1) == batch.second(i) && batch.linkId(i - 1) < batch.linkId(i))
                    .isTrue();
        }
        tally.clear();
        assertThat(tally.total()).isZero();
        assertThat(tally.pairs()).isZero();
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
                            buffer.record(link, 1_800_000_000L + i % 7);
                        }
                        done.countDown();
                    })
                    .start();
        }
        Map<Click, Long> sum = new HashMap<>();
        boolean last = false;
        while (!last) {
            last = done.getCount() == 0;
            ClickBatch batch = buffer.turnOver();
            if (batch != null) {
                counts(batch).forEach((click, n) -> sum.merge(click, n, Long::sum));
                buffer.journal().free(batch.epoch());
            }
        }
        Map<Long, Long> perLink = new TreeMap<>();
        sum.forEach((click, n) -> perLink.merge(click.link, n, Long::sum));
        assertThat(perLink).isEqualTo(new TreeMap<>(Map.of(1L, 100_000L, 2L, 100_000L, 3L, 100_000L, 4L, 100_000L)));
    }

    private static Map<Click, Long> counts(ClickBatch batch) {
        Map<Click, Long> counts = new HashMap<>();
        for (int i = 0; i < batch.size(); i++) {
            counts.put(new Click(batch.linkId(i), batch.second(i)), batch.clicks(i));
        }
        return counts;
    }
}
