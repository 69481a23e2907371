package app.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class ClickPageTest {
    record Count(long second, int step, long link, int agent, int referrer, long clicks) {}

    @Provide
    Arbitrary<List<Count>> seconds() {
        return counts(1, 1);
    }

    @Provide
    Arbitrary<List<Count>> minutes() {
        return counts(60, 86_400);
    }

    private static Arbitrary<List<Count>> counts(int unit, int step) {
        return Combinators.combine(
                        Arbitraries.longs().between(0, (1L << 32) / unit).map(n -> n * unit),
                        Arbitraries.longs().between(1, Integer.MAX_VALUE),
                        Arbitraries.integers().between(0, Integer.MAX_VALUE),
                        Arbitraries.integers().between(0, 300),
                        Arbitraries.longs().greaterOrEqual(1))
                .as((second, link, agent, referrer, clicks) -> new Count(second, step, link, agent, referrer, clicks))
                .list()
                .ofMinSize(1)
                .ofMaxSize(300);
    }

    @Property(tries = 300)
    void whatIsWrittenIsReadInAnyOrder(@ForAll("seconds") List<Count> counts) {
        assertThat(readBack(1, counts)).isEqualTo(counts);
    }

    @Property(tries = 300)
    void coarserStepsAreKeptToTheMinute(@ForAll("minutes") List<Count> counts) {
        assertThat(readBack(86_400, counts)).isEqualTo(counts);
    }

    @Test
    void aCountInOrderTakesFiveBytes() {
        ClickPage page = new ClickPage(1, 1_800_000_000L);
        for (int link = 1; link <= 1000; link++) {
            page.add(1_800_000_000L, link, 7, 0, 1);
        }
        assertThat(page.toBytes().length).isBetween(5000, 5010);
    }

    @Test
    void aPageOfALaterVersionIsNotGuessedAt() {
        assertThatThrownBy(() -> ClickPage.read(1, new byte[] {2, 0}, (a, b, c, d, e, f) -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("version 2");
    }

    private static List<Count> readBack(int step, List<Count> counts) {
        ClickPage page = new ClickPage(step, counts.get(0).second);
        long from = Long.MAX_VALUE;
        long until = 0;
        for (Count count : counts) {
            page.add(count.second, count.link, count.agent, count.referrer, count.clicks);
            from = Math.min(from, count.second);
            until = Math.max(until, count.second + step);
        }
        assertThat(page.from()).isEqualTo(from);
        assertThat(page.until()).isEqualTo(until);
        List<Count> read = new ArrayList<>();
        ClickPage.read(
                step,
                page.toBytes(),
                (second, of, link, agent, referrer, clicks) ->
                        read.add(new Count(second, of, link, agent, referrer, clicks)));
        return read;
    }
}
