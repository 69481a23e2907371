package app.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ClickSumsTest {
    @Test
    void numbersMayBeLargerThanAnySeenBefore() {
        ClickSums sums = new ClickSums();
        sums.add(5, 1);
        sums.add(59_245, 2);
        sums.add(59_245, 3);
        sums.raise(100_000, 7);
        sums.raise(100_000, 6);
        assertThat(sums.of(5)).isEqualTo(1);
        assertThat(sums.of(59_245)).isEqualTo(5);
        assertThat(sums.of(100_000)).isEqualTo(7);
        assertThat(sums.of(1_000_000_000)).isZero();
        assertThat(sums.end()).isGreaterThan(100_000);
    }
}
