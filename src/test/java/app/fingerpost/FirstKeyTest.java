package app.fingerpost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.link.Rejected;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The administrator's key, which the first start makes. */
final class FirstKeyTest {
    @TempDir
    Path folder;

    @Test
    void noKeyIsLeftBehindThatCouldNotBeGivenToAnybody() throws Exception {
        Path inTheWay = folder.resolve("api-key.new");
        Path within = Files.createFile(Files.createDirectory(inTheWay).resolve("a file"));
        assertThatThrownBy(() -> Fingerpost.offline(folder, Clock.systemUTC())).isInstanceOf(Rejected.class);
        Files.delete(within);
        Files.delete(inTheWay);

        try (Fingerpost app = Fingerpost.offline(folder, Clock.systemUTC())) {
            assertThat(app.deskServices().keys().all()).hasSize(1);
        }
    }
}
