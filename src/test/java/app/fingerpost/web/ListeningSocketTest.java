package app.fingerpost.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.settings.Network;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class ListeningSocketTest {
    @Test
    void portThatIsFreeInsteadCanBeHadAndIsNotTheTakenOne() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName(Network.THIS_COMPUTER))) {
            Network wanted = Network.USUAL.withPort(taken.getLocalPort());
            int free = ListeningSocket.freeInstead(wanted).orElseThrow();
            assertThat(free).isNotEqualTo(taken.getLocalPort());
            try (ListeningSocket socket = ListeningSocket.bind(wanted.withPort(free))) {
                assertThat(socket.network().port()).isEqualTo(free);
                assertThat(ListeningSocket.freeInstead(wanted).orElseThrow()).isNotIn(free, taken.getLocalPort());
            }
        }
    }

    @Test
    void lastPortHasAnotherBehindNone() {
        assertThat(ListeningSocket.freeInstead(Network.USUAL.withPort(Network.LAST_PORT))
                        .orElseThrow())
                .isPositive();
    }

    /** On many systems those behind it are an administrator's, too. */
    @Test
    void insteadOfTheWebsOwnPortIsOneThatAnybodyMayUse() {
        assertThat(ListeningSocket.freeInstead(Network.USUAL.withPort(80)).orElseThrow())
                .isGreaterThan(1023);
    }

    @Test
    void whereNobodyCanListenNoPortIsFree() {
        assertThat(ListeningSocket.freeInstead(new Network("192.0.2.1", 8080, null)))
                .isEmpty();
    }
}
