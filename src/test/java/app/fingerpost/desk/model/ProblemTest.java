package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.click.FlushState;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.StoreException;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProblemTest {
    private static final StoreException FULL =
            new StoreException("The database failed: IO", new IOException("No space left on device"));

    @Test
    void fullDiskIsToldAndWhatToDo() {
        assertThat(Problem.of((RuntimeException) FULL).sentence()).isEqualTo(FULL.sentence());
    }

    @Test
    void fullDiskThatKeepsClicksFromBeingWrittenExplainsWhatElseFails() {
        FlushState flush = new FlushState(0, null, Duration.ZERO, FULL, 1, 0);
        assertThat(Problem.of(new StoreException("The database is closed"), flush)
                        .sentence())
                .startsWith("The disk is full.");
        assertThat(Problem.of(Rejected.taken("port", "Taken."), flush).sentence())
                .isEqualTo("Taken.");
        FlushState well = new FlushState(0, null, Duration.ZERO, null, 1, 0);
        assertThat(Problem.of(new StoreException("The database is closed"), well))
                .isEqualTo(Problem.fault());
    }

    @Test
    void whoMayHaveMadeAChangeIsNotToldToMakeItAgain() {
        StoreException unsure = StoreException.unsure(FULL);
        assertThat(Problem.of((RuntimeException) unsure).sentence())
                .isEqualTo(unsure.sentence())
                .contains("look whether it is there");
        StoreException other = StoreException.unsure(new StoreException("The database failed: IO"));
        assertThat(Problem.of((RuntimeException) other).sentence()).isEqualTo(other.sentence());
    }

    @Test
    void startThatFailsIsToldInTheWindowsLanguageWithWhatAReportNeeds() {
        StoreException store = new StoreException("The database failed: page 7");
        IllegalStateException fault = new IllegalStateException("no heart");
        assertThat(Problem.ofStart(store).sentence()).isEqualTo("The database failed: page 7.");
        assertThat(Problem.ofStart(FULL).sentence()).isEqualTo(FULL.sentence());
        assertThat(Problem.ofStart(fault).sentence())
                .isEqualTo("Something went wrong inside Fingerpost: java.lang.IllegalStateException: no heart. Please"
                        + " report it.");
        assertThat(Problem.ofStart(Rejected.invalid("port", "Port 7 is taken.")).sentence())
                .isEqualTo("Port 7 is taken.");
        Texts german = new Texts("common", Locale.GERMANY);
        assertThat(german.get("start-store", store.sentence()))
                .startsWith("Die Datenbank")
                .contains("page 7.");
        assertThat(german.get("start-fault", fault)).startsWith("In Fingerpost").contains("no heart");
    }

    @Test
    void whatAPersonCannotMendIsLeftToTheLog() {
        assertThat(Problem.of((RuntimeException) new StoreException("page 7 of chunk 3")))
                .isEqualTo(Problem.fault());
    }
}
