package app.fingerpost.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "::7f00:1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001::1",
                "2001:db8::1"
            })
    void addressesInsideNetworksAreNotPublic(String address) throws Exception {
        assertThat(Reach.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.1.0.1",
                "198.17.0.1",
                "198.20.0.1",
                "223.255.255.255",
                "2606:4700:4700::1111",
                "2a00:1450::1",
                "2001:4860::8888"
            })
    void addressesOfTheInternetArePublic(String address) throws Exception {
        assertThat(Reach.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void namesAreJudgedByWhatTheyStandFor() {
        assertThat(Reach.allows(URI.create("http://localhost:8080/"), false)).isFalse();
        assertThat(Reach.allows(URI.create("http://localhost:8080/"), true)).isTrue();
        assertThat(Reach.allows(URI.create("http://[::ffff:127.0.0.1]/"), false))
                .isFalse();
        assertThat(Reach.allows(URI.create("http://2130706433/"), false)).isFalse();
        assertThat(Reach.allows(URI.create("https://1.1.1.1/"), false)).isTrue();
    }

    @Test
    void onlyTheWebIsAsked() {
        assertThat(Reach.allows(URI.create("ftp://1.1.1.1/"), true)).isFalse();
        assertThat(Reach.allows(URI.create("file:///etc/hosts"), true)).isFalse();
        assertThat(Reach.allows(URI.create("mailto:a@example.org"), true)).isFalse();
    }
}
