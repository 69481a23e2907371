package app.fingerpost.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StretchTest {
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2030-01-01T00:00:00Z");
    private static final Duration AROUND = Duration.ofHours(3);

    /** Round every change of every clock on earth: no stretch begins after a moment it holds, none lies over another. */
    @ParameterizedTest
    @EnumSource(names = {"HOUR", "MINUTE"})
    void everyMomentIsInOneStretch(Stretch stretch) {
        Duration step = stretch == Stretch.HOUR ? Duration.ofMinutes(5) : Duration.ofSeconds(3590);
        for (String name : ZoneId.getAvailableZoneIds()) {
            ZoneId zone = ZoneId.of(name);
            ZoneOffsetTransition change = zone.getRules().nextTransition(FIRST);
            while (change != null && change.getInstant().isBefore(LAST)) {
                Instant end = change.getInstant().plus(AROUND);
                for (Instant at = change.getInstant().minus(AROUND); at.isBefore(end); at = at.plus(step)) {
                    assertHolds(stretch, at.atZone(zone));
                }
                change = zone.getRules().nextTransition(change.getInstant());
            }
        }
    }

    private static void assertHolds(Stretch stretch, ZonedDateTime moment) {
        ZonedDateTime start = stretch.start(moment);
        ZonedDateTime next = stretch.next(start);
        if (start.isAfter(moment)
                || !next.isAfter(moment)
                || !stretch.start(start).isEqual(start)
                || !stretch.start(next.minusSeconds(1)).isEqual(start)
                || !stretch.start(next).isEqual(next)) {
            assertThat(start + " to " + next)
                    .as("of %s, %s", moment, stretch.start(next.minusSeconds(1)))
                    .isEmpty();
        }
    }
}
