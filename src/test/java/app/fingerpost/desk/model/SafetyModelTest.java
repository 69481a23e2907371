package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.click.FlushState;
import app.fingerpost.click.JournalState;
import app.fingerpost.link.StoreException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SafetyModelTest {
    private static final StoreException FULL =
            new StoreException("The database failed", new IOException("No space left on device"));
    private static final StoreException BROKEN = new StoreException("The database failed");
    private static final Instant LAST = Instant.parse("2026-03-10T12:00:05Z");

    private final SafetyModel safety = new SafetyModel(ZoneId.of("Europe/Berlin"));

    @Test
    void theLastFlushAndTheJournalAreTold() {
        safety.take(
                new FlushState(1204, LAST, Duration.ofMillis(3), null, 1, 0), new JournalState(LAST, 5, 1, 1 << 20));

        assertThat(safety.waitingProperty().get()).isEqualTo("1,204 clicks");
        assertThat(safety.lastFlushProperty().get()).isEqualTo("13:00:05, in 3 ms");
        assertThat(safety.onDiskProperty().get()).isEqualTo("all before 13:00:05");
        assertThat(safety.segmentsProperty().get()).isEqualTo("5 files of 1 MB, 1 in use");
        assertThat(safety.exactnessProperty().get()).isEqualTo("the second");
        assertThat(safety.boundProperty().get()).contains("no click is lost").contains("the last second at most");
        assertThat(safety.inTroubleProperty().get()).isFalse();
    }

    @Test
    void whileFlushesFailNoMoreIsPromisedThanHolds() {
        JournalState journal = new JournalState(null, 1, 1, 1 << 20);
        safety.take(new FlushState(9, null, Duration.ZERO, FULL, 60, 0), journal);

        assertThat(safety.inTroubleProperty().get()).isTrue();
        assertThat(safety.exactnessProperty().get()).isEqualTo("the minute");
        assertThat(safety.boundProperty().get())
                .startsWith("The disk is full: make room on it. While the disk has room");

        safety.take(new FlushState(9, null, Duration.ZERO, BROKEN, 60, 0), journal);

        assertThat(safety.boundProperty().get()).contains("the log says why").contains("While the disk has room");

        safety.take(new FlushState(900, null, Duration.ZERO, FULL, 60, 40), journal);

        assertThat(safety.boundProperty().get()).startsWith("40 clicks would be lost if Fingerpost died now");
    }
}
