package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.Fingerpost;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The end of the window, which asks first if something typed would be lost. */
class DeskTest {
    @TempDir
    Path dir;

    private final FxRobot robot = new FxRobot();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicInteger again = new AtomicInteger();
    private Thread.UncaughtExceptionHandler usual;
    private Fingerpost app;
    private Desk desk;
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        app = Fingerpost.offline(dir, Clock.systemUTC());
        usual = onFx(() -> Thread.currentThread().getUncaughtExceptionHandler());
        desk = onFx(() -> {
            Platform.setImplicitExit(false);
            return new Desk(
                    app.deskServices().frame(),
                    Clock.systemDefaultZone(),
                    CompletableFuture.completedFuture(Theme.LIGHT),
                    ended::countDown,
                    again::incrementAndGet);
        });
        desk.open(app.deskServices());
        stage = (Stage) robot.lookup("#page-links").query().getScene().getWindow();
    }

    @AfterEach
    void close() throws Exception {
        robot.interact(stage::hide);
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        desk.stopAsking();
        app.close();
        robot.interact(() -> Thread.currentThread().setUncaughtExceptionHandler(usual));
    }

    @Test
    void windowInWhichNothingIsUnsavedClosesAtOnce() throws Exception {
        pressX();

        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void endIsHeldUpHoweverItIsAskedForWhileANewLinkIsTyped() throws Exception {
        openSheet();

        type("https://example.org/1");
        pressX();
        assertHeldUp();

        type("https://example.org/12");
        robot.interact(() -> Objects.requireNonNull(
                        stage.getScene().getAccelerators().get(KeyCombination.valueOf("Shortcut+Q")))
                .run());
        assertHeldUp();

        type("https://example.org/123");
        desk.quitFromTray();
        assertHeldUp();

        desk.quitFromTray();
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void formThatHoldsTheEndUpOutOfSightIsShownFromTheMessage() throws Exception {
        openSheet();
        type("https://example.org/1");
        robot.interact(() -> robot.lookup("#edit-target")
                .query()
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
        await(() -> robot.lookup("#edit-target").tryQuery().isEmpty());
        robot.interact(
                () -> robot.lookup("#page-users").queryAs(ToggleButton.class).fire());
        pressX();
        assertHeldUp();

        robot.interact(() -> robot.lookup("#notice-offer").queryButton().fire());

        await(() -> robot.lookup("#edit-target")
                .queryAs(TextInputControl.class)
                .getText()
                .equals("https://example.org/1"));
        type("https://example.org/12");
        pressX();
        assertHeldUp();
        assertThat(robot.lookup("#notice-offer").queryButton().isVisible()).isFalse();
    }

    @Test
    void anotherStartAsksWhatTheEndAsksAndEndsTheWindow() throws Exception {
        robot.interact(
                () -> robot.lookup("#page-settings").queryAs(ToggleButton.class).fire());
        await(() -> robot.lookup("#start-again").tryQuery().isPresent());
        Button start = robot.lookup("#start-again").queryButton();
        robot.interact(
                () -> robot.lookup("#page-links").queryAs(ToggleButton.class).fire());
        openSheet();
        type("https://example.org/1");

        robot.interact(start::fire);
        assertHeldUp();
        assertThat(again).hasValue(0);

        robot.interact(start::fire);
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(again).hasValue(1);
    }

    @Test
    void whatWasGivenUpWithItsSheetIsNotAskedAbout() throws Exception {
        openSheet();
        type("https://example.org/1");
        robot.interact(() -> robot.lookup(".button")
                .<Button>match(button -> "Cancel".equals(button.getText()))
                .queryButton()
                .fire());

        pressX();

        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private void openSheet() throws Exception {
        robot.interact(() -> robot.lookup("#new-link-details").queryButton().fire());
        await(() -> robot.lookup("#edit-target").tryQuery().isPresent());
    }

    private void type(String target) {
        robot.interact(() ->
                robot.lookup("#edit-target").queryAs(TextInputControl.class).setText(target));
    }

    private void pressX() {
        robot.interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    private void assertHeldUp() {
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(onFx(stage::isShowing)).isTrue();
        assertThat(robot.lookup("#notice").queryLabeled().getText()).contains("new link is not made yet");
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onFx(condition));
    }
}
