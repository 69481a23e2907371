package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.desk.model.PortOffer;
import app.fingerpost.settings.Appearance;
import app.fingerpost.settings.Network;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class PortWindowTest {
    private static final PortOffer OFFER = new PortOffer(Network.USUAL, 8081);

    private final FxRobot robot = new FxRobot();

    @BeforeEach
    void begin() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void offerLooksAsSetAndCanBeReadAndHeardAndIsTakenUpByEnter() throws Exception {
        Appearance look = new Appearance(Appearance.Theme.DARK, 150, Appearance.Language.SYSTEM);
        CompletableFuture<Boolean> answer = ask(look);

        assertThat(robot.lookup("#port-offer").queryLabeled().getText()).isEqualTo(OFFER.sentence());
        Button use = robot.lookup("#use-port").queryButton();
        assertThat(use.getText()).isEqualTo("Use port 8081 this time");
        assertThat(use.getAccessibleHelp()).isEqualTo(OFFER.sentence());
        assertThat(robot.lookup("#quit-port").queryButton().getText()).isEqualTo("Quit");
        assertThat(Application.getUserAgentStylesheet()).contains("dark");

        assertThat(press(KeyCode.ENTER, answer)).isTrue();
    }

    @Test
    void escapeQuits() throws Exception {
        assertThat(press(KeyCode.ESCAPE, ask(Appearance.USUAL))).isFalse();
    }

    @Test
    void enterOnQuitQuits() throws Exception {
        CompletableFuture<Boolean> answer = ask(Appearance.USUAL);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
            robot.push(KeyCode.TAB);
            return has("#quit-port");
        });
        assertThat(press(KeyCode.ENTER, answer)).isFalse();
    }

    private CompletableFuture<Boolean> ask(Appearance look) throws Exception {
        CompletableFuture<Boolean> answer = CompletableFuture.supplyAsync(() -> PortWindow.ask(OFFER, look));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> has("#use-port"));
        return answer;
    }

    private boolean has(String button) {
        return robot.lookup(button).tryQuery().filter(Node::isFocused).isPresent();
    }

    /** A window manager may take the keyboard away for a moment, in which a key goes nowhere: a person presses again. */
    private boolean press(KeyCode key, CompletableFuture<Boolean> answer) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
            robot.push(key);
            return answer.isDone();
        });
        return answer.join();
    }
}
