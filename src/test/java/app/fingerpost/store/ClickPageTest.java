package app.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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

    /** Few moments, links and agents, so that many counts share some. */
    @Provide
    Arbitrary<List<Count>> crowded() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 3).map(n -> n * 60),
                        Arbitraries.longs().between(1, 3),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.longs().between(1, 2))
                .as((second, link, agent, referrer, clicks) -> new Count(second, 60, link, agent, referrer, clicks))
                .list()
                .ofMinSize(1)
                .ofMaxSize(300);
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

    @Property(tries = 300)
    void countsThatShareTimeAndLinkAreKept(@ForAll("crowded") List<Count> counts) {
        assertThat(readBack(60, counts)).isEqualTo(counts);
    }

    @Test
    void aCountOfAnotherLinkTakesFiveBytes() {
        ClickPage page = new ClickPage(1, 1_800_000_000L);
        for (int link = 1; link <= 1000; link++) {
            page.add(1_800_000_000L, link, 7, 0, 1);
        }
        assertThat(page.toBytes().length).isBetween(5000, 5020);
    }

    @Test
    void aCountOfTheSameLinkTakesAByteForAgentAndReferrerEachWhileTheyAreFew() {
        ClickPage page = new ClickPage(86_400, 1_800_000_000L);
        for (int count = 1; count <= 1000; count++) {
            page.add(1_800_000_000L, 3, count % 256, 9, 1);
        }
        assertThat(page.toBytes().length).isBetween(2000, 2030);
    }

    @Property(tries = 300)
    void aPageIsNeverLargerThanItSays(@ForAll("seconds") List<Count> counts) {
        ClickPage page = new ClickPage(1, counts.get(0).second);
        int said = 0;
        for (Count count : counts) {
            said = page.sizeWith(count.agent, count.referrer);
            page.add(count.second, count.link, count.agent, count.referrer, count.clicks);
        }
        assertThat(page.toBytes().length).isLessThanOrEqualTo(said);
    }

    /** Base 600 s; 3 clicks in the next minute on link 5 by agent 200 from nowhere, one on link 4 by none from host 1. */
    @Test
    void aPageOfVersionOneIsReadStill() {
        byte[] page = {1, (byte) 0xD8, 4, 2, 10, (byte) 0xC8, 1, 0, 3, 0, 1, 0, 1, 1};
        assertThat(read(60, page)).containsExactly(new Count(660, 60, 5, 200, 0, 3), new Count(660, 60, 4, 0, 1, 1));
    }

    /** The same counts, and four clicks more on link 4 by agent 2. */
    @Test
    void aPageOfVersionTwoIsWhatItsDescriptionSays() {
        ClickPage page = new ClickPage(60, 600);
        page.add(660, 5, 200, 0, 3);
        page.add(660, 4, 0, 1, 1);
        page.add(660, 4, 2, 0, 4);
        byte[] head = {2, (byte) 0xD8, 4, 3, 6};
        byte[] runs = {2, 10, 1, 0, 1, 2};
        byte[] agents = {1, (byte) 200, 0, 2};
        byte[] referrers = {1, 0, 1, 0};
        byte[] several = {2, 0, 3, 2, 4};
        byte[] written = concatenated(head, runs, agents, referrers, several);
        assertThat(page.toBytes()).isEqualTo(written);
    }

    @Test
    void aPageOfALaterVersionIsNotGuessedAt() {
        assertThatThrownBy(
                        () -> new ClickPageReader().readRuns(1, new ByteArrayInputStream(new byte[] {3, 0}), run -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("version 3");
    }

    @Test
    void aPageThatIsNotWholeIsNotFilledWithWhatWasReadBefore() {
        ClickPage page = new ClickPage(1, 1_000);
        page.add(1_000, 1, 2, 3, 1);
        page.add(1_001, 2, 2, 3, 5);
        byte[] whole = page.toBytes();
        for (int length = 0; length < whole.length; length++) {
            ClickPageReader reader = new ClickPageReader();
            reader.readRuns(1, new ByteArrayInputStream(whole), run -> {});
            ByteArrayInputStream cut = new ByteArrayInputStream(whole, 0, length);
            List<Long> read = new ArrayList<>();
            assertThatThrownBy(() -> reader.readRuns(1, cut, run -> read.add(run.link())))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("not whole");
            assertThat(read).isEmpty();
        }
    }

    static byte[] concatenated(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
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
        return read(step, page.toBytes());
    }

    private static List<Count> read(int step, byte[] page) {
        List<Count> read = new ArrayList<>();
        ClickReader each = (second, of, link, agent, referrer, clicks) ->
                read.add(new Count(second, of, link, agent, referrer, clicks));
        new ClickPageReader().readRuns(step, new ByteArrayInputStream(page), ClickRun.each(each));
        return read;
    }
}
