package app.fingerpost.desk.view;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The watch that every test of the window runs under. */
class FxThreadWatchTest {
    @AutoClose
    private WindowRobot window;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        window = new WindowRobot(dir);
    }

    @Test
    void watchSeesAStoreCallOnTheFxThread() throws Exception {
        window.await("the call is seen", () -> {
            window.app().lists().users();
            return window.watch().seen().contains("app.fingerpost.report.LinkList.users");
        });

        window.watch().close();
        window.watch().seen().clear();
    }
}
