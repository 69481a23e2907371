package app.fingerpost.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RightOfWayTest {
    private static final int MILLI = 1_000_000;

    private long now;
    private double clicks;
    private double clicksAMilli;
    private final List<Long> rests = new ArrayList<>();
    private final RightOfWay redirects = new RightOfWay(() -> (long) clicks, () -> now, nanos -> {
        rests.add(nanos);
        pass(nanos);
    });

    @Test
    void workWithNoRedirectsBesideItNeverRests() {
        for (int i = 0; i < 100; i++) {
            pass(MILLI);
            assertThat(redirects.give()).isFalse();
        }
        assertThat(rests).isEmpty();
    }

    @Test
    void workHasHalfOfItsTimeBesideTwentyThousandClicksASecondAndAQuarterBesideSixty() {
        assertThat(share(20)).isCloseTo(0.5, within(0.01));
        assertThat(share(60)).isCloseTo(0.25, within(0.01));
    }

    @Test
    void aFewRedirectsAreHardlyInTheWay() {
        assertThat(share(0.5)).isGreaterThan(0.97);
    }

    @Test
    void noRestIsLongerThanAPersonWouldNotice() {
        clicksAMilli = 100;
        pass(2_000L * MILLI);
        assertThat(redirects.give()).isTrue();
        assertThat(rests).containsExactly(50L * MILLI);
    }

    @Test
    void everyPieceIsDoneInItsOrderWithRestsInBetween() {
        clicksAMilli = 10;
        List<Integer> done = new ArrayList<>();
        List<Integer> all = IntStream.range(0, 1_000).boxed().toList();
        all.forEach(redirects.between(piece -> {
            pass(MILLI / 50);
            done.add(piece);
        }));
        assertThat(done).isEqualTo(all);
        assertThat(rests).hasSize(20);
    }

    /** Of its time for work of a millisecond at once. */
    private double share(double clicksAMilli) {
        this.clicksAMilli = clicksAMilli;
        pass(100L * MILLI);
        redirects.give();
        rests.clear();
        for (int i = 0; i < 1_000; i++) {
            pass(MILLI);
            redirects.give();
        }
        long rested = rests.stream().mapToLong(Long::longValue).sum();
        return 1_000.0 * MILLI / (1_000.0 * MILLI + rested);
    }

    private void pass(long nanos) {
        now += nanos;
        clicks += clicksAMilli * nanos / MILLI;
    }
}
