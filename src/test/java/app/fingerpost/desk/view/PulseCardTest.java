package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.report.Pulse;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

class PulseCardTest {
    private static final int HOUR = 3600;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void endsOfADayAreToldApart() {
        assertThat(ends("2026-11-29T12:00:00Z")).isEqualTo("yesterday 13:00, now");
    }

    @Test
    void dayThatBeganAtMidnightIsThatOfToday() {
        assertThat(ends("2026-11-29T23:00:00Z")).isEqualTo("00:00, now");
    }

    /** What stands below the chart of 24 hours. */
    private static String ends(String start) {
        StringBuilder ends = new StringBuilder();
        new FxRobot().interact(() -> {
            PulseCard card = new PulseCard(
                    "hours", "Hours", "HH:mm", ZoneId.of("Europe/Berlin"), String::valueOf, String::valueOf);
            card.show(new Pulse.Series(Instant.parse(start), HOUR, Collections.nCopies(24, 0L)));
            ends.append(((Label) card.lookup("#hours-first")).getText()).append(", ");
            ends.append(((Label) card.lookup("#hours-last")).getText());
        });
        return ends.toString();
    }
}
