package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.settings.Network;
import app.fingerpost.settings.StandIn;
import org.junit.jupiter.api.Test;

class PortOfferTest {
    @Test
    void offerSaysWhereShortAddressesLeadThen() {
        PortOffer offer = new PortOffer(Network.USUAL, 8081);
        assertThat(offer.heading()).isEqualTo("Port 8080 is taken");
        assertThat(offer.answer()).isEqualTo("Use port 8081 this time");
        assertThat(offer.sentence())
                .isEqualTo("Another program has port 8080. Fingerpost can use port 8081 this time: short addresses then"
                        + " begin with http://127.0.0.1:8081/, and those given away before do not work meanwhile. The"
                        + " settings stay as they are.");
        assertThat(offer.standIn()).isEqualTo(new StandIn(8080, 8081));
    }

    @Test
    void publicNameStaysAndHasToLeadToTheOtherPort() {
        PortOffer offer = new PortOffer(Network.USUAL.withBaseUrl("https://go.example.org"), 8081);
        assertThat(offer.sentence())
                .contains("still begin with https://go.example.org/, and work if that leads to port 8081");
    }
}
