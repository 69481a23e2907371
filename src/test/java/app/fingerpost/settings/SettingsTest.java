package app.fingerpost.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.link.Rejected;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @Test
    void usuallyOwnClicksCountAndTimesAreKeptForAWeekAQuarterAndTwoYears() {
        assertThat(Settings.USUAL.ownClicksCount()).isTrue();
        assertThat(Settings.USUAL.words())
                .containsExactly(
                        Map.entry("own-clicks", "on"),
                        Map.entry("show-bots", "off"),
                        Map.entry("keep-seconds", "7"),
                        Map.entry("keep-minutes", "90"),
                        Map.entry("keep-hours", "730"),
                        Map.entry("bind", "127.0.0.1"),
                        Map.entry("port", "8080"),
                        Map.entry("base-url", ""),
                        Map.entry("theme", "system"),
                        Map.entry("text-size", "100"),
                        Map.entry("language", "system"),
                        Map.entry("fetch-titles", "on"),
                        Map.entry("fetch-private-titles", "off"),
                        Map.entry("tray", "off"));
    }

    @Test
    void whatIsNotNamedStays() {
        Settings settings = Settings.USUAL.with(Map.of("own-clicks", "off")).with(Map.of("keep-seconds", " 14 "));
        assertThat(settings)
                .isEqualTo(new Settings(
                        false,
                        false,
                        new Settings.Retention(Duration.ofDays(14), Duration.ofDays(90), Duration.ofDays(730)),
                        Network.USUAL,
                        Appearance.USUAL,
                        Settings.USUAL.titles(),
                        false));
        assertThat(Settings.USUAL.with(settings.words())).isEqualTo(settings);
        assertThat(Settings.USUAL.with(Map.of())).isEqualTo(Settings.USUAL);
    }

    @Test
    void changesAreCheckedTogether() {
        Settings settings =
                Settings.USUAL.with(Map.of("keep-seconds", "800", "keep-minutes", "800", "keep-hours", "800"));
        assertThat(settings.retention().seconds()).isEqualTo(Duration.ofDays(800));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "36501", "7 days", "1.5", "1e3", "99999999999", "seven"})
    void timesAreWholeDaysWithinBounds(String value) {
        assertThatThrownBy(() -> Settings.USUAL.with(Map.of("keep-minutes", value)))
                .isInstanceOf(Rejected.class)
                .hasMessageContainingAll("keep-minutes", "from 1 to 36500");
    }

    @ParameterizedTest
    @CsvSource({"keep-seconds,91,keep-minutes", "keep-minutes,731,keep-hours", "keep-hours,89,keep-hours"})
    void finerTimesAreNotKeptLongerThanCoarserOnes(String key, String value, String tooShort) {
        assertThatThrownBy(() -> Settings.USUAL.with(Map.of(key, value)))
                .isInstanceOf(Rejected.class)
                .hasMessageContainingAll(value, "Make " + tooShort + " at least as long as");
    }

    @Test
    void partsOfDaysAreRefused() {
        Duration days = Duration.ofDays(7);
        assertThatThrownBy(() -> new Settings.Retention(days.plusSeconds(1), days, days))
                .isInstanceOfSatisfying(
                        Rejected.class, e -> assertThat(e.field()).isEqualTo("keep-seconds"));
        assertThatThrownBy(() -> new Settings.Retention(days, days.plusDays(1), days.plusMillis(1)))
                .isInstanceOfSatisfying(
                        Rejected.class, e -> assertThat(e.field()).isEqualTo("keep-hours"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yes", "ON", "true"})
    void switchesSayOnOrOff(String value) {
        assertThatThrownBy(() -> Settings.USUAL.with(Map.of("own-clicks", value)))
                .isInstanceOf(Rejected.class)
                .hasMessage("own-clicks is \"" + value + "\". Say on or off.");
    }

    @Test
    void unknownSettingsAreToldWithThoseThereAre() {
        assertThatThrownBy(() -> Settings.USUAL.with(Map.of("colour", "red")))
                .isInstanceOf(Rejected.class)
                .hasMessageContainingAll(
                        "\"colour\"", "own-clicks, show-bots, keep-seconds, keep-minutes, keep-hours, bind, port");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "port|none|The port \"none\" is no number",
                "port|65536|Ports go from 1 to 65535",
                "bind|''|The address to listen on is empty",
                "bind|999.1.1.1|is no address",
                "bind|1.2.3|is no address",
                "bind|foo bar|is no address",
                "bind|http://0.0.0.0|is no address",
                "base-url|go.example.org|is not of the form",
                "base-url|http://u:p@go.example.org|is not of the form",
                "base-url|https://go.example.org:99999|a port that does not exist",
                "base-url|https://go.example.org:0|a port that does not exist",
                "theme|pink|Say system, light or dark",
                "text-size|20|from 75 to 200",
                "text-size|large|from 75 to 200",
                "language|fr|Use one of system, en, de",
                "tray|yes|Say on or off",
            })
    void whatMakesNoSenseIsToldWithItsKey(String key, String value, String sentence) {
        assertThatThrownBy(() -> Settings.USUAL.with(Map.of(key, value)))
                .isInstanceOfSatisfying(
                        Rejected.class, e -> assertThat(e.field()).isEqualTo(key))
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "0.0.0.0", "255.250.199.9", "::", "::1", "[::1]", "fe80::1%eth0", "localhost", "go"
            })
    void addressesAndNamesCanBeListenedOn(String bind) {
        assertThat(Settings.USUAL.with(Map.of("bind", bind)).network().bind()).isEqualTo(bind);
    }

    @Test
    void baseUrlInCapitalsIsTheSameOne() {
        Network network = Settings.USUAL
                .with(Map.of("base-url", "HTTPS://Go.Example.org"))
                .network();
        assertThat(network.baseUrl()).isEqualTo("https://go.example.org");
        assertThat(network.meant(List.of())).contains(InetSocketAddress.createUnresolved("go.example.org", 443));
    }

    @Test
    void portZeroMayStandInTheFileButIsNoChoice() {
        Settings free = Settings.USUAL.with(Map.of("port", "0"));
        assertThat(free.network().port()).isZero();
        assertThat(free.choosing(Map.of("tray", "on")).network().port()).isZero();
        assertThatThrownBy(() -> Settings.USUAL.choosing(Map.of("port", "0")))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("Ports go from 1 to 65535");
    }

    @ParameterizedTest
    @CsvSource({
        "https://go.example.org:443, https://go.example.org",
        "HTTP://go.example.org:80/, http://go.example.org",
        "http://go.example.org:, http://go.example.org",
        "http://[::1]:80, http://[::1]",
        "https://go.example.org:80, https://go.example.org:80",
        "http://go.example.org:443, http://go.example.org:443",
    })
    void portThatASchemeHasAnyhowIsNotInLinks(String given, String base) {
        assertThat(Settings.USUAL.with(Map.of("base-url", given)).network().shortUrlPrefix())
                .isEqualTo(base + "/");
    }

    @Test
    void anEmptyBaseUrlTakesItAway() {
        Settings named = Settings.USUAL.with(Map.of("base-url", "https://go.example.org/"));
        assertThat(named.network().baseUrl()).isEqualTo("https://go.example.org");
        assertThat(named.with(Map.of("base-url", ""))).isEqualTo(Settings.USUAL);
    }
}
