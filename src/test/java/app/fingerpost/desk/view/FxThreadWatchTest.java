package app.fingerpost.desk.view;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Platform;
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
    void watchSeesACallThatWaitsOnTheFxThread() throws Exception {
        window.await("the call is seen", () -> {
            window.app().flusher().settle();
            return window.watch().seen().contains("app.fingerpost.click.ClickFlusher.settle");
        });

        forget();
    }

    @Test
    void noCallToTheDatabaseOnTheFxThreadIsTooShortToBeSeen() throws Exception {
        Platform.runLater(() -> window.app().lists().tags());

        window.await("the call is seen", () -> window.watch().seen().stream()
                .anyMatch(seen -> seen.contains("The window's thread asked the database")));
        forget();
    }

    @Test
    void fileReadOnTheFxThreadIsSeen() throws Exception {
        window.await("the call is seen", () -> {
            Files.writeString(window.saved("txt"), "slow");
            return window.watch().seen().stream().anyMatch(seen -> seen.startsWith("java.nio.file.Files."));
        });

        forget();
    }

    @Test
    void failureThatNobodyCatchesIsSeen() throws Exception {
        Platform.runLater(() -> {
            throw new IllegalStateException("nobody catches this");
        });

        window.await("the failure is seen", () -> window.watch().seen().stream()
                .anyMatch(seen -> seen.contains("nobody catches this")));
        forget();
    }

    private void forget() throws InterruptedException {
        window.watch().close();
        window.watch().seen().clear();
    }
}
