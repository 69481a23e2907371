package app.fingerpost.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GivenNetworkTest {
    private final GivenNetwork given = GivenNetwork.NOTHING.with(new StandIn(8080, 8081));

    @Test
    void standInCountsForTheTakenPortAlone() {
        assertThat(given.over(Network.USUAL)).isEqualTo(Network.USUAL.withPort(8081));
        assertThat(given.over(Network.USUAL.withPort(9000)).port()).isEqualTo(9000);
    }

    @Test
    void standInIsForThisRunAndNoWordForTheNext() {
        assertThat(given.words()).isEmpty();
    }
}
