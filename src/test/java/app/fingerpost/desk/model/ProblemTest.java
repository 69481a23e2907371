package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.link.StoreException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProblemTest {
    private static final StoreException FULL =
            new StoreException("The database failed: IO", new IOException("No space left on device"));

    @Test
    void fullDiskIsToldAndWhatToDo() {
        assertThat(Problem.of((RuntimeException) FULL).sentence()).isEqualTo(FULL.sentence());
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
    void whatAPersonCannotMendIsLeftToTheLog() {
        assertThat(Problem.of((RuntimeException) new StoreException("page 7 of chunk 3")))
                .isEqualTo(Problem.fault());
    }
}
