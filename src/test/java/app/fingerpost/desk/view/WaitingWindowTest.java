package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.settings.Appearance;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class WaitingWindowTest {
    private final FxRobot robot = new FxRobot();

    @BeforeEach
    void begin() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void waitIsToldUntilItIsOver() throws Exception {
        Runnable over = WaitingWindow.show(Appearance.USUAL);
        awaitSeen();
        assertThat(robot.lookup("#waiting").queryLabeled().getText())
                .isEqualTo("It is still writing its data. The new window opens by itself once that is done.");

        over.run();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#waiting").tryQuery()).isEmpty();
    }

    @Test
    void personMayCloseItBefore() throws Exception {
        Runnable over = WaitingWindow.show(Appearance.USUAL);
        awaitSeen();
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
            robot.push(KeyCode.ESCAPE);
            return robot.lookup("#waiting").tryQuery().isEmpty();
        });

        over.run();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#waiting").tryQuery()).isEmpty();
    }

    @Test
    void waitThatIsOverAtOnceLeavesNoWindowBehind() {
        WaitingWindow.show(Appearance.USUAL).run();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#waiting").tryQuery()).isEmpty();
    }

    private void awaitSeen() throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> robot.lookup("#close-waiting")
                .tryQuery()
                .filter(Node::isFocused)
                .isPresent());
    }
}
