package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportTextsTest {
    @Test
    void aSmallShareIsToldAsLessThanSomethingAndNotAsNothing() {
        assertThat(ReportTexts.share(0)).isEqualTo("0.0 %");
        assertThat(ReportTexts.share(0.000_03)).isEqualTo("< 0.1 %");
        assertThat(ReportTexts.share(0.001)).isEqualTo("0.1 %");
        assertThat(ReportTexts.share(1)).isEqualTo("100.0 %");
    }
}
