package app.fingerpost.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAddressesTest {
    @TempDir
    Path folder;

    @Test
    void everyInterfaceOfThisComputerIsHeld() throws Exception {
        LocalAddresses here = LocalAddresses.collect();

        assertThat(NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses))
                .isNotEmpty()
                .allMatch(here::hold);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"})
    void loopbackIsHeldWhateverTheInterfaces(String address) throws Exception {
        assertThat(new LocalAddresses(Set.of()).hold(InetAddress.getByName(address)))
                .isTrue();
    }

    @Test
    void addressIsTheSameOnWhateverInterfaceItArrives() throws Exception {
        byte[] bytes = InetAddress.getByName("fe80::1").getAddress();
        LocalAddresses here = new LocalAddresses(Set.of(Inet6Address.getByAddress(null, bytes, 2)));

        assertThat(here.hold(InetAddress.getByAddress(bytes))).isTrue();
        assertThat(here.hosts()).contains("fe80:0:0:0:0:0:0:1").doesNotContain("fe80:0:0:0:0:0:0:1%2");
    }

    @Test
    void computerIsKnownByItsNameAloneAndInItsNetwork() throws Exception {
        Path file = Files.writeString(folder.resolve("hostname"), "Desk.example.org\n");
        Path missing = folder.resolve("missing");

        assertThat(ComputerName.all(file, Map.of("HOSTNAME", "other")))
                .containsExactly("desk.example.org", "desk", "desk.local");
        assertThat(ComputerName.all(missing, Map.of("COMPUTERNAME", "DESK"))).contains("desk", "desk.local");
        assertThat(ComputerName.all(missing, Map.of("HOSTNAME", "desk.local"))).contains("desk", "desk.local");
        assertThat(ComputerName.all(missing, Map.of())).isEmpty();
        assertThat(new LocalAddresses(Set.of()).hosts()).isEqualTo(ComputerName.all());
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.2", "2001:db8::2"})
    void addressesOfOthersAreNotHeld(String address) throws UnknownHostException {
        LocalAddresses here =
                new LocalAddresses(Set.of(InetAddress.getByName("192.0.2.1"), InetAddress.getByName("2001:db8::1")));

        assertThat(here.hold(InetAddress.getByName(address))).isFalse();
    }
}
