package app.fingerpost.manage;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.link.Rejected;
import app.fingerpost.link.Target;
import app.fingerpost.settings.Network;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OwnAddressTest {
    private static final List<String> HOSTS = List.of("fe80:0:0:0:0:0:0:1", "192.168.1.20", "desk", "desk.local");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST.",
                "sub.localhost",
                "127.0.0.1",
                "127.9.9.9",
                "127.1",
                "0x7f000001",
                "017700000001",
                "2130706433",
                "0.0.0.0",
                "0",
                "[::1]",
                "[0:0:0:0:0:0:0:1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[fe80::1]",
                "[FE80:0::0:1]",
                "192.168.1.20",
                "192.168.276",
                "[::ffff:192.168.1.20]",
                "Desk",
                "desk.local.",
            })
    void everyFormOfThisComputersAddressesIsItsOwn(String host) {
        for (String bind : List.of(Network.THIS_COMPUTER, Network.EVERYWHERE, "::", "::1")) {
            OwnAddress own = OwnAddress.of(new Network(bind, 8080, null).meant(HOSTS));
            assertThatThrownBy(() -> own.check(new Target("http://" + host + ":8080/wiki")))
                    .isInstanceOf(Rejected.class)
                    .hasMessageContaining("in a circle");
            assertThatCode(() -> own.check(new Target("http://" + host + ":8081/wiki")))
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.org",
                "127.0.0.1.example.org",
                "1.2.3.4.5",
                "127.0.0.256",
                "127..1",
                "0x",
                "08",
                "+127.0.0.1",
                "4294967296",
                "192.168.1.21",
                "[fe80::2]",
                "[1:2:3]",
                "desk.example.org",
                "notlocalhost",
            })
    void otherHostsAreNot(String host) {
        OwnAddress own = OwnAddress.of(new Network(Network.EVERYWHERE, 8080, null).meant(HOSTS));
        assertThatCode(() -> own.check(new Target("http://" + host + ":8080/wiki")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailto:me@localhost", "tel:8080"})
    void whatHasNoHostLeadsNowhereHere(String target) {
        OwnAddress own = OwnAddress.of(Network.USUAL.meant(HOSTS));
        assertThatCode(() -> own.check(new Target(target))).doesNotThrowAnyException();
    }
}
