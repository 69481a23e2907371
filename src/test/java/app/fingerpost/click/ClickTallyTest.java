package app.fingerpost.click;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class ClickTallyTest {
    record Click(long link, long second, int agent, int referrer) {}

    @Provide
    Arbitrary<List<Click>> clicks() {
        Arbitrary<Long> links = Arbitraries.longs().between(1, Integer.MAX_VALUE);
        Arbitrary<Long> fewLinks = Arbitraries.longs().between(1, 3);
        Arbitrary<Long> seconds = Arbitraries.longs().between(0, (1L << 32) - 1);
        Arbitrary<Long> fewSeconds = Arbitraries.longs().between(1_800_000_000L, 1_800_000_002L);
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, Integer.MAX_VALUE);
        Arbitrary<Integer> fewNumbers = Arbitraries.integers().between(0, 2);
        return Combinators.combine(
                        Arbitraries.oneOf(links, fewLinks),
                        Arbitraries.oneOf(seconds, fewSeconds),
                        Arbitraries.oneOf(numbers, fewNumbers),
                        fewNumbers)
                .as(Click::new)
                .list()
                .ofMaxSize(3000);
    }

    @Property(tries = 200)
    void aBatchHoldsEveryClickOnce(@ForAll("clicks") List<Click> clicks) {
        ClickTally tally = new ClickTally();
        Map<Click, Long> expected = new HashMap<>();
        for (Click click : clicks) {
            add(tally, click);
            expected.merge(click, 1L, Long::sum);
        }
        assertThat(tally.total()).isEqualTo(clicks.size());
        assertThat(tally.step()).isEqualTo(1);

        ClickBatch batch = batch(tally);

        assertThat(batch.epoch()).isEqualTo(5);
        assertThat(batch.total()).isEqualTo(clicks.size());
        assertThat(counts(batch)).isEqualTo(expected);
        assertThat(batch.size()).isEqualTo(expected.size());
        tally.clear();
        assertThat(tally.total()).isZero();
        assertThat(tally.pairs()).isZero();
        assertThat(batch(tally).size()).isZero();
    }

    /** The times are a coarser step's, or the sources are given up; no link has fewer clicks. */
    @Property(tries = 200)
    void aTallyThatMustStaySmallGetsCoarserAndLosesNothing(@ForAll("clicks") List<Click> clicks) {
        int most = 512;
        ClickTally tally = new ClickTally(most, long[]::new);
        Map<Long, Long> expected = new HashMap<>();
        for (Click click : clicks) {
            add(tally, click);
            expected.merge(click.link, 1L, Long::sum);
        }
        assertThat(tally.total()).isEqualTo(clicks.size());
        ClickBatch batch = batch(tally);
        Map<Long, Long> perLink = new HashMap<>();
        counts(batch).forEach((click, n) -> {
            perLink.merge(click.link, n, Long::sum);
            assertThat(click.second % tally.step()).isZero();
        });
        assertThat(perLink).isEqualTo(expected);
        if (batch.size() > most) {
            assertThat(tally.step()).isEqualTo(86_400);
        }
        tally.clear();
        assertThat(tally.step()).isEqualTo(1);
    }

    @Test
    void pairBeyondTheMostMakesItCoarserAtOnce() {
        ClickTally tally = new ClickTally(512, long[]::new);
        for (int second = 0; second < 512; second++) {
            add(tally, new Click(1, 1_800_000_000L + second, 3, 4));
        }
        assertThat(tally.step()).isEqualTo(1);
        add(tally, new Click(1, 1_800_000_512L, 3, 4));
        assertThat(tally.step()).isEqualTo(60);
        assertThat(tally.pairs()).isLessThan(512);
    }

    @Test
    void secondsBecomeMinutesBeforeAnythingElseIsGivenUp() {
        ClickTally tally = new ClickTally(512, long[]::new);
        for (int second = 0; second < 6000; second++) {
            add(tally, new Click(1, 1_800_000_000L + second, 3, 4));
        }
        assertThat(tally.step()).isEqualTo(60);
        Map<Click, Long> counts = counts(batch(tally));
        assertThat(counts).hasSize(100);
        assertThat(counts).allSatisfy((click, n) -> {
            assertThat(n).isEqualTo(60);
            assertThat(click.agent).isEqualTo(3);
            assertThat(click.referrer).isEqualTo(4);
        });
    }

    @Test
    @Timeout(20)
    void aTallyWithoutMemoryToGrowCountsAllItHasRoomForAndThenRefuses() {
        ClickTally tally = new ClickTally(1 << 19, length -> {
            if (length > 1 << 12) {
                throw new OutOfMemoryError("injected");
            }
            return new long[length];
        });
        int counted = 0;
        for (int link = 1; link <= 2000; link++) {
            try {
                tally.add(ClickTally.key(1_800_000_000L, link), 0, 1);
                counted++;
            } catch (OutOfMemoryError e) {
                assertThat(e).hasMessage("injected");
            }
        }
        long[] sum = {0};
        tally.forEach((key, source, clicks) -> sum[0] += clicks);
        assertThat(counted).isEqualTo(1023);
        assertThat(tally.total()).isEqualTo(counted);
        assertThat(sum[0]).isEqualTo(counted);
    }

    private static Map<Click, Long> counts(ClickBatch batch) {
        Map<Click, Long> counts = new HashMap<>();
        for (int i = 0; i < batch.size(); i++) {
            counts.put(new Click(batch.linkId(i), batch.second(i), batch.agent(i), batch.referrer(i)), batch.clicks(i));
        }
        return counts;
    }

    private static void add(ClickTally tally, Click click) {
        tally.add(ClickTally.key(click.second, click.link), ClickTally.source(click.agent, click.referrer), 1);
    }

    private static ClickBatch batch(ClickTally tally) {
        return new ClickBatch(5, tally, List.of(), List.of());
    }
}
