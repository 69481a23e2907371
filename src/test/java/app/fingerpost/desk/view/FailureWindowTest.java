package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.settings.Appearance;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
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
    void sentenceLooksAsSetAndCanBeReadAndHeardAndStaysUntilThePersonClosesIt() throws Exception {
        FxToolkit.registerPrimaryStage();
        FxRobot robot = new FxRobot();
        Appearance look = new Appearance(Appearance.Theme.DARK, 200, Appearance.Language.SYSTEM);

        CompletableFuture<Void> shown = CompletableFuture.runAsync(() -> FailureWindow.show(SENTENCE, look));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> robot.lookup("#close-failure")
                .tryQuery()
                .filter(Node::isFocused)
                .isPresent());

        assertThat(robot.lookup("#failure").queryLabeled().getText()).isEqualTo(SENTENCE);
        Button close = robot.lookup("#close-failure").queryButton();
        assertThat(close.getText()).isEqualTo("Close");
        assertThat(close.getAccessibleHelp()).isEqualTo(SENTENCE);
        assertThat(Application.getUserAgentStylesheet()).contains("dark");
        assertThat(close.getFont().getSize()).isEqualTo(2 * TextSize.USUAL);
        assertThat(shown).isNotDone();

        // A window manager may take the keyboard away for a moment, in which a key goes nowhere: a person presses
        // again.
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
            robot.push(KeyCode.ENTER);
            return shown.isDone();
        });
    }
}
