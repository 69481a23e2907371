package app.fingerpost.link;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.SettableClock;
import app.fingerpost.link.Outage.Failure;
import app.fingerpost.link.Outage.Telling;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OutageTest {
    private final SettableClock clock = new SettableClock("2026-03-01T00:00:00Z");
    private final Outage outage = new Outage(clock);

    @Test
    void aTroubleThatGoesOnIsToldAtGrowingIntervalsAndItsEndOnce() {
        List<Integer> told = new ArrayList<>();
        for (int second = 0; second < 1000; second++) {
            if (outage.failed().telling() != Telling.NOTHING) {
                told.add(second);
            }
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(told).containsExactly(0, 60, 180, 420, 900);
        assertThat(outage.ended()).isTrue();
        assertThat(outage.ended()).isFalse();
    }

    @Test
    void aTroubleThatComesBackAtOnceIsTheSame() {
        assertThat(outage.failed()).isEqualTo(new Failure(Telling.WHOLE, 1));
        assertThat(outage.ended()).isTrue();
        for (int second = 1; second < 60; second++) {
            clock.pass(Duration.ofSeconds(1));
            assertThat(outage.failed().telling()).isEqualTo(Telling.NOTHING);
            assertThat(outage.ended()).isFalse();
        }
        clock.pass(Duration.ofSeconds(1));
        assertThat(outage.failed()).isEqualTo(new Failure(Telling.SHORT, 60));
        assertThat(outage.ended()).isTrue();
        clock.pass(Duration.ofMinutes(2));
        assertThat(outage.failed()).isEqualTo(new Failure(Telling.WHOLE, 1));
    }

    @Test
    void aClockThatIsSetBackSilencesNothing() {
        outage.failed();
        clock.pass(Duration.ofSeconds(10));
        assertThat(outage.failed().telling()).isEqualTo(Telling.NOTHING);
        clock.pass(Duration.ofHours(-3));
        assertThat(outage.failed()).isEqualTo(new Failure(Telling.SHORT, 2));
        clock.pass(Duration.ofMinutes(1));
        assertThat(outage.failed().telling()).isEqualTo(Telling.NOTHING);
        clock.pass(Duration.ofMinutes(1));
        assertThat(outage.failed()).isEqualTo(new Failure(Telling.SHORT, 2));
    }

    @Test
    void aFullDiskIsToldInASentenceThatKeepsWhatWasAddedToIt() {
        StoreException full = new StoreException("It failed: no", new IOException("No space left on device"));
        StoreException outer = new StoreException(full.sentence() + " Nothing was imported.", full);
        assertThat(outer.isDiskFull()).isTrue();
        assertThat(outer.sentence())
                .isEqualTo("The disk is full. Make room on it and try again. Nothing was imported.");
        assertThat(new StoreException("It failed: no").sentence()).isEqualTo("It failed: no.");
    }
}
