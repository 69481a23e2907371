package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarsTest {
    @Test
    void scaleHasRoundStepsAndEndsAboveTheLargest() {
        assertThat(bars(1).scale()).containsExactly(0L, 1L);
        assertThat(bars(3, 4).scale()).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(bars(5, 0).scale()).containsExactly(0L, 2L, 4L, 6L);
        assertThat(bars(17).scale()).containsExactly(0L, 5L, 10L, 15L, 20L);
        assertThat(bars(21).scale()).containsExactly(0L, 10L, 20L, 30L);
        assertThat(bars(1_234_567).scale()).containsExactly(0L, 500_000L, 1_000_000L, 1_500_000L);
    }

    @Test
    void scaleOfNothingStillHasAGroundAndALine() {
        assertThat(bars(0, 0).scale()).containsExactly(0L, 1L);
        assertThat(Bars.NONE.scale()).containsExactly(0L, 1L);
    }

    @Test
    void barBelowTheGroundIsRefused() {
        assertThatThrownBy(() -> bars(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Bars bars(long... values) {
        List<Bars.Bar> bars = Arrays.stream(values)
                .mapToObj(value -> new Bars.Bar("", "", value))
                .toList();
        return new Bars("", bars);
    }
}
