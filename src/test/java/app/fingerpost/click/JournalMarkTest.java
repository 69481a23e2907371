package app.fingerpost.click;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.link.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose clicks a journal has. */
final class JournalMarkTest {
    @TempDir
    private Path folder;

    private final MemorySink own = sink(11);
    private final MemorySink other = sink(12);

    @Test
    void clicksForOneSinkAreNotGivenToAnother() {
        new ClickBuffer(ClickJournal.open(folder, own), own).record(1, SampleClicks.SECOND, 0, 0);
        assertThatThrownBy(() -> ClickJournal.open(folder, other)).isInstanceOf(Rejected.class);
        assertThat(other.total()).isZero();
        ClickJournal.open(folder, own);
        assertThat(own.total()).isEqualTo(1);
    }

    @Test
    void aJournalWithoutClicksServesAnySink() {
        ClickJournal.open(folder, own);
        assertThat(ClickJournal.isUsed(folder)).isFalse();
        new ClickBuffer(ClickJournal.open(folder, other), other).record(1, SampleClicks.SECOND, 0, 0);
        assertThat(ClickJournal.isUsed(folder)).isTrue();
        assertThatThrownBy(() -> ClickJournal.open(folder, own)).isInstanceOf(Rejected.class);
    }

    /** Also one whose mark was torn by a power cut. */
    @Test
    void aJournalOfAnEarlierVersionGoesToTheSinkBesideIt() throws IOException {
        new ClickBuffer(ClickJournal.open(folder, own), own).record(1, SampleClicks.SECOND, 0, 0);
        Files.writeString(folder.resolve("database"), "");
        ClickJournal.open(folder, other);
        assertThat(other.total()).isEqualTo(1);
        assertThat(folder.resolve("database")).hasContent("12");
    }

    @Test
    void clicksOnLinksThatTheSinkLacksAreLeftOut() {
        ClickBuffer buffer = new ClickBuffer(ClickJournal.open(folder, own), own);
        buffer.introduce(SampleClicks.FIREFOX);
        for (int link = 1; link <= 4; link++) {
            buffer.record(link, SampleClicks.SECOND, SampleClicks.FIREFOX.number(), 0);
        }
        own.lastNumbers = new LastNumbers(3, 0, 0);
        ClickJournal.open(folder, own);
        assertThat(own.total()).isEqualTo(3);
        assertThat(own.clicks(4)).isZero();
        assertThat(own.batches().get(0).agents()).containsExactly(SampleClicks.FIREFOX);
    }

    /** Or they would be counted under whatever agent or referrer gets that number next, be it a bot. */
    @Test
    void clicksLoseAgentsAndReferrersThatTheSinkLacks() {
        ClickBuffer buffer = new ClickBuffer(ClickJournal.open(folder, own), own);
        buffer.introduce(SampleClicks.FIREFOX);
        int unknown = SampleClicks.FIREFOX.number() + 1;
        buffer.record(1, SampleClicks.SECOND, SampleClicks.FIREFOX.number(), 2);
        buffer.record(1, SampleClicks.SECOND, unknown, 3);
        own.lastNumbers = new LastNumbers(1, 0, 2);
        ClickJournal.open(folder, own);
        ClickBatch batch = own.batches().get(0);
        assertThat(batch.total()).isEqualTo(2);
        assertThat(IntStream.range(0, batch.size()).mapToObj(i -> batch.agent(i) + " " + batch.referrer(i)))
                .containsExactlyInAnyOrder(SampleClicks.FIREFOX.number() + " 2", "0 0");
    }

    @Test
    void clicksThatWereLeftOutAreNotTakenForThoseOfALaterLink() {
        ClickBuffer buffer = new ClickBuffer(ClickJournal.open(folder, own), own);
        for (int epoch = 1; epoch <= 3; epoch++) {
            buffer.record(4, SampleClicks.SECOND, 0, 0);
            buffer.turnOver();
        }
        own.lastNumbers = new LastNumbers(3, 0, 0);
        ClickJournal.open(folder, own);
        own.lastNumbers = new LastNumbers(4, 0, 0);
        ClickJournal.open(folder, own);
        assertThat(own.total()).isZero();
    }

    private static MemorySink sink(long number) {
        MemorySink sink = new MemorySink();
        sink.number = number;
        return sink;
    }
}
