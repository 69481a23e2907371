package app.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BotsTest {
    @Test
    void maskLeavesTheClicksOfBotsAndOfNobodyElse() {
        Bots bots = new Bots(List.of(2, 70_000));
        assertThat(12_345_678_901L & bots.mask(2)).isEqualTo(12_345_678_901L);
        assertThat(12_345_678_901L & bots.mask(70_000)).isEqualTo(12_345_678_901L);
        assertThat(bots.mask(0)).isZero();
        assertThat(bots.mask(69_999)).isZero();
        assertThat(bots.mask(70_001)).isZero();
        assertThat(bots.have(2)).isTrue();
        assertThat(bots.have(1)).isFalse();
    }

    @Test
    void whereNoneIsKnownNobodyIsOne() {
        assertThat(new Bots(List.of()).have(0)).isFalse();
    }
}
