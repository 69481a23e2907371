package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FailureWindowTest {
    private static final String SENTENCE =
            "Port 8080 is taken by another program. Stop that program, or choose another port.";

    @Test
    void sentenceCanBeReadAndHeardAndStaysUntilThePersonClosesIt() throws Exception {
        FxToolkit.registerPrimaryStage();
        FxRobot robot = new FxRobot();

        CompletableFuture<Void> shown = CompletableFuture.runAsync(() -> FailureWindow.show(SENTENCE));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> robot.lookup("#close-failure")
                .tryQuery()
                .filter(Node::isFocused)
                .isPresent());

        assertThat(robot.lookup("#failure").queryLabeled().getText()).isEqualTo(SENTENCE);
        Button close = robot.lookup("#close-failure").queryButton();
        assertThat(close.getText()).isEqualTo("Close");
        assertThat(close.getAccessibleHelp()).isEqualTo(SENTENCE);
        assertThat(shown).isNotDone();

        // A window manager may take the keyboard away for a moment, in which a key goes nowhere: a person presses
        // again.
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
            robot.push(KeyCode.ENTER);
            return shown.isDone();
        });
    }
}
