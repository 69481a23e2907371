package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.click.FlushState;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.StoreException;
import app.fingerpost.settings.Network;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusModelTest {
    private static final StoreException FULL =
            new StoreException("The database failed", new IOException("No space left on device"));
    private static final StoreException BROKEN = new StoreException("The database failed");
    private static final Instant LAST = Instant.parse("2026-03-10T12:00:05Z");

    private @Nullable RuntimeException lost;

    private final StatusModel status =
            new StatusModel(() -> new Network("127.0.0.1", 8080, null), () -> lost, ZoneId.of("Europe/Berlin"));

    @Test
    void serverThatIsLostIsToldBeforeAllElseUntilItIsBack() {
        FlushState failing = new FlushState(3, LAST, Duration.ZERO, FULL, 1, 0);
        lost = Rejected.taken("port", "Port 8080 is taken.");
        status.take(failing, null);
        assertThat(status.troubleProperty().get())
                .isEqualTo("No link works at present; Fingerpost keeps trying. Port 8080 is taken.");

        lost = new IllegalStateException("broken");
        status.take(failing, null);
        assertThat(status.troubleProperty().get()).contains("keeps trying").contains("The log says why");

        lost = null;
        status.take(failing, null);
        assertThat(status.troubleProperty().get()).startsWith("The disk is full");
    }

    @Test
    void clicksThatWaitAndTheLastFlushAreTold() {
        status.take(new FlushState(1204, LAST, Duration.ofMillis(3), null, 1, 0), null);

        assertThat(status.waitingProperty().get()).isEqualTo("1,204 clicks waiting");
        assertThat(status.lastFlushProperty().get()).isEqualTo("Last written 13:00:05, in 3 ms");
        assertThat(status.troubleProperty().get()).isEmpty();
    }

    @Test
    void clicksAreToldAlsoWhileTheListsHaveToWait(@TempDir Path dir) {
        try (DeskFixture desk = new DeskFixture(dir)) {
            Deque<Runnable> held = new ArrayDeque<>();
            DeskModel window = new DeskModel(
                    desk.app.deskServices(),
                    desk.clock,
                    new DeskThreads(held::add, Runnable::run, Runnable::run, Runnable::run, Runnable::run));
            window.beat();
            assertThat(window.status().waitingProperty().get()).isEmpty();
            window.beat();
            assertThat(held).isNotEmpty();
            assertThat(window.status().waitingProperty().get()).isEqualTo("0 clicks waiting");
        }
    }

    @Test
    void deathOfTheAppTakesNoClickAndAPowerCutTheLastSecondsAtMost() {
        status.take(new FlushState(3, LAST, Duration.ZERO, null, 1, 0), null);

        assertThat(status.atRiskProperty().get())
                .contains("If Fingerpost dies, none of these clicks is lost.")
                .contains("A power cut takes those of the last second at most.");
    }

    @Test
    void whileFlushesFailNoMoreIsPromisedThanHolds() {
        status.take(new FlushState(3, LAST, Duration.ZERO, FULL, 1, 0), null);

        assertThat(status.troubleProperty().get())
                .isEqualTo("The disk is full: make room on it. 3 clicks wait in the journal on the disk.");
        assertThat(status.atRiskProperty().get())
                .contains("While the disk has room")
                .contains("the last second");

        status.take(new FlushState(900, LAST, Duration.ZERO, FULL, 60, 40), null);

        assertThat(status.troubleProperty().get())
                .isEqualTo(
                        "The disk is full: make room on it. 40 clicks are in memory alone. Times are kept to the minute.");
        assertThat(status.atRiskProperty().get()).contains("40 clicks of these would be lost");

        status.take(new FlushState(0, LAST, Duration.ZERO, null, 1, 0), null);

        assertThat(status.troubleProperty().get()).isEmpty();
        assertThat(status.atRiskProperty().get()).contains("the last second");
    }

    /** The journal has gone with the folder: where clicks are is not said. */
    @Test
    void folderThatIsNotInItsPlaceIsTold() {
        StoreException away = StoreException.away(Path.of("fingerpost.mv.db"));
        status.take(new FlushState(3, LAST, Duration.ZERO, away, 1, 0), null);
        assertThat(status.troubleProperty().get()).isEqualTo("The data folder was moved away or deleted: put it back.");
        assertThat(Problem.of(away).sentence()).contains("nothing can be changed");
    }

    @Test
    void nothingIsSaidOfClicksWhereNoneWait() {
        status.take(new FlushState(0, LAST, Duration.ZERO, FULL, 1, 0), null);
        assertThat(status.troubleProperty().get()).isEqualTo("The disk is full: make room on it.");

        status.take(new FlushState(0, LAST, Duration.ZERO, BROKEN, 1, 0), null);
        assertThat(status.troubleProperty().get())
                .isEqualTo("The database cannot be written at present; the log says why.");
    }

    @Test
    void unreadListsAreTrouble() {
        status.take(new FlushState(0, null, Duration.ZERO, null, 1, 0), new Problem("", "The disk is gone."));

        assertThat(status.lastFlushProperty().get()).isEqualTo("Nothing written yet");
        assertThat(status.troubleProperty().get()).isEqualTo("The lists cannot be read anew: The disk is gone.");
    }
}
