package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ZoneSearchTest {
    private static final Instant WINTER = Instant.parse("2026-01-10T12:00:00Z");
    private static final Instant SUMMER = Instant.parse("2026-07-10T12:00:00Z");

    private final ZoneSearch zones = new ZoneSearch(ZoneId.of("Europe/Berlin"));

    @Test
    void ownZoneAndUtcComeFirst() {
        assertThat(zones.find("", WINTER, 8)).hasSize(8).startsWith("Europe/Berlin", "UTC");
    }

    @Test
    void citiesAreFoundBySpacesAndAnyCase() {
        assertThat(zones.find("new y", WINTER, 8)).startsWith("America/New_York");
        assertThat(zones.find("TOKYO", WINTER, 8)).contains("Asia/Tokyo");
        assertThat(zones.find("europe/", WINTER, 3)).allMatch(zone -> zone.startsWith("Europe/"));
        assertThat(zones.find("atlantis", WINTER, 8)).isEmpty();
    }

    @Test
    void offsetsAreThoseOfTheDay() {
        assertThat(zones.find("+05:45", WINTER, 8)).containsExactlyInAnyOrder("Asia/Kathmandu", "Asia/Katmandu");
        assertThat(ZoneSearch.words("Europe/Berlin", WINTER)).isEqualTo("Europe/Berlin, +01:00");
        assertThat(ZoneSearch.words("Europe/Berlin", SUMMER)).isEqualTo("Europe/Berlin, +02:00");
    }

    @Test
    void aNamePeopleUseFindsItsZones() {
        List<String> found = zones.find("japan", WINTER, 20);
        assertThat(found).contains("Asia/Tokyo");
    }
}
