package app.fingerpost;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.link.Rejected;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OtherProcessTest {
    @Test
    void programThatIsGoneIsTold(@TempDir Path folder) {
        assertThatThrownBy(
                        () -> OtherProcess.begin(List.of(folder.resolve("java").toString())))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("could not be started again");
    }

    @Test
    void jarThatIsGoneIsTold() {
        assertThatThrownBy(() -> OtherProcess.begin(List.of()))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("is not where it was");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void processThatEndsAtOnceInTroubleIsToldAndOneThatHasHandedOverIsNot() {
        assertThatThrownBy(() -> OtherProcess.begin(List.of("/bin/sh", "-c", "exit 3")))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("(status 3)");
        assertThatCode(() -> OtherProcess.begin(List.of("/bin/sh", "-c", "exit 0")))
                .doesNotThrowAnyException();
    }
}
