package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.EventQueue;
import java.awt.MenuItem;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.awt.event.ActionEvent;
import java.beans.PropertyChangeEvent;
import java.beans.PropertyChangeListener;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The window's way into the tray and back. Where a display has a tray, by its real sign; the others need none. */
class TrayHomeTest {
    private final ExecutorService behind = Executors.newSingleThreadExecutor();
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private Stage stage;
    private TrayHome home;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        stage = FxToolkit.registerStage(Stage::new);
        FxToolkit.setupFixture(() -> {
            Platform.setImplicitExit(false);
            stage.setScene(new Scene(new Pane(), 200, 100));
            stage.show();
        });
        home = new TrayHome(stage, behind, opened::incrementAndGet, begun::incrementAndGet, ended::incrementAndGet);
    }

    @AfterEach
    void leave() throws Exception {
        onFx(() -> {
            home.leave();
            stage.hide();
        });
        behind.shutdown();
        assertThat(behind.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void withoutATrayTheWindowsEndIsTheAppsEnd() throws Exception {
        assumeTrue(!Tray.isThere(), "this display has a tray");
        onFx(() -> home.want(true));
        awaitBehind();
        assertThat(home.isThere()).isFalse();
    }

    @Test
    void nothingIsAskedOfTheTrayWhileNobodyWantsIt() throws Exception {
        onFx(() -> home.want(false));
        awaitBehind();
        assertThat(home.isThere()).isFalse();
    }

    @Test
    void theSignOpensTheWindowBeginsALinkAndEndsTheApp() throws Exception {
        TrayIcon sign = inTheTray();
        ActionEvent pressed = new ActionEvent(sign, ActionEvent.ACTION_PERFORMED, "");
        EventQueue.invokeAndWait(() -> sign.getActionListeners()[0].actionPerformed(pressed));
        assertThat(opened).hasValue(1);
        for (int entry = 0; entry < sign.getPopupMenu().getItemCount(); entry++) {
            MenuItem item = sign.getPopupMenu().getItem(entry);
            EventQueue.invokeAndWait(() -> item.getActionListeners()[0].actionPerformed(pressed));
        }
        assertThat(opened).hasValue(2);
        assertThat(begun).hasValue(1);
        assertThat(ended).hasValue(1);
    }

    @Test
    void aWindowInATrayThatIsGivenUpComesBack() throws Exception {
        inTheTray();
        onFx(stage::hide);

        onFx(() -> home.want(false));

        await(() -> stage.isShowing() && !home.isThere());
        assertThat(SystemTray.getSystemTray().getTrayIcons()).isEmpty();
    }

    @Test
    void aWindowInATrayThatGoesComesBackAndIsNoLongerAtHomeThere() throws Exception {
        inTheTray();
        onFx(stage::hide);

        tell(null);
        await(() -> stage.isShowing() && !home.isThere());

        tell(SystemTray.getSystemTray());
        await(home::isThere);
    }

    @Test
    void aTrayThatHasComeIsFoundWhenTheWindowIsTurnedToOrFrom() throws Exception {
        inTheTray();
        tell(null);
        await(() -> !home.isThere());

        boolean focused = WaitForAsyncUtils.asyncFx(stage::isFocused).get(20, TimeUnit.SECONDS);
        Stage other = FxToolkit.registerStage(Stage::new);
        onFx(() -> {
            other.setScene(new Scene(new Pane(), 100, 100));
            other.show();
            (focused ? other : stage).requestFocus();
        });

        await(home::isThere);
        onFx(other::hide);
    }

    /** As AWT does when the tray goes (null) or comes back. */
    private static void tell(@Nullable SystemTray now) throws Exception {
        SystemTray tray = SystemTray.getSystemTray();
        PropertyChangeEvent event = new PropertyChangeEvent(tray, Tray.TRAY, now == null ? tray : null, now);
        for (PropertyChangeListener listener : tray.getPropertyChangeListeners(Tray.TRAY)) {
            EventQueue.invokeAndWait(() -> listener.propertyChange(event));
        }
    }

    @Test
    void theSignGoesWithTheApp() throws Exception {
        inTheTray();
        onFx(home::leave);
        assertThat(home.isThere()).isFalse();
        await(() -> SystemTray.getSystemTray().getTrayIcons().length == 0);
    }

    @Test
    void aWindowClosedBeforeTheTrayWasLookedForStaysClosed() throws Exception {
        CountDownLatch look = new CountDownLatch(1);
        behind.submit(() -> look.await(20, TimeUnit.SECONDS));
        onFx(() -> {
            home.want(true);
            home.leave();
            stage.hide();
        });
        look.countDown();
        awaitBehind();
        assertThat(stage.isShowing()).isFalse();
        assertThat(home.isThere()).isFalse();
    }

    private TrayIcon inTheTray() throws Exception {
        assumeTrue(Tray.isThere(), "this display has no tray");
        onFx(() -> home.want(true));
        await(home::isThere);
        TrayIcon[] signs = SystemTray.getSystemTray().getTrayIcons();
        assertThat(signs).hasSize(1);
        return signs[0];
    }

    private void awaitBehind() throws Exception {
        behind.submit(() -> {}).get(20, TimeUnit.SECONDS);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void onFx(Runnable work) throws Exception {
        WaitForAsyncUtils.asyncFx(work).get(20, TimeUnit.SECONDS);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
    }
}
