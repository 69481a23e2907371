package app.fingerpost.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.link.Rejected;
import java.time.Duration;
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
                        Map.entry("keep-seconds", "7"),
                        Map.entry("keep-minutes", "90"),
                        Map.entry("keep-hours", "730"),
                        Map.entry("fetch-titles", "off"),
                        Map.entry("fetch-private-titles", "off"));
    }

    @Test
    void whatIsNotNamedStays() {
        Settings settings = Settings.USUAL.with(Map.of("own-clicks", "off")).with(Map.of("keep-seconds", " 14 "));
        assertThat(settings)
                .isEqualTo(new Settings(
                        false,
                        new Settings.Retention(Duration.ofDays(14), Duration.ofDays(90), Duration.ofDays(730)),
                        Settings.USUAL.titles()));
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
                .hasMessageContainingAll("\"colour\"", "own-clicks, keep-seconds, keep-minutes, keep-hours");
    }
}
