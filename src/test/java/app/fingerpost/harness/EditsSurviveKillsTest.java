package app.fingerpost.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@link EditKills}. */
final class EditsSurviveKillsTest {
    @Test
    void confirmedEditsSurviveKills(@TempDir Path folder) {
        int edits = new EditKills(AppProcess.sameClasses(), folder, 42).run(4);
        assertThat(edits).isGreaterThanOrEqualTo(4);
    }
}
