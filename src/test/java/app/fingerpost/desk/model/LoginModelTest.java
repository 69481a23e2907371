package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.autostart.Autostart;
import app.fingerpost.link.Rejected;
import app.fingerpost.settings.GivenNetwork;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The switch for the start at login, over a system that may refuse. */
class LoginModelTest {
    @TempDir
    Path dir;

    @AutoClose
    private DeskFixture desk;

    private final Login system = new Login();
    private LoginModel login;
    /** What a switch shows that follows the model and is turned by a person. */
    private boolean shown;

    @BeforeEach
    void open() {
        desk = new DeskFixture(dir);
        use(GivenNetwork.NOTHING);
    }

    private void use(GivenNetwork given) {
        login = new LoginModel(
                Worker.over(with(system, desk.app.deskServices()), Runnable::run, Runnable::run),
                given,
                desk.model.notices());
        login.onProperty().addListener((property, before, on) -> shown = on);
        login.refresh();
    }

    @Test
    void turningTheSwitchTurnsTheSystem() {
        turn(true);
        assertThat(system.on).isTrue();
        assertThat(login.onProperty().get()).isTrue();
        assertThat(desk.notice()).isEqualTo("Fingerpost will start at login.");

        turn(false);
        assertThat(system.on).isFalse();
        assertThat(desk.notice()).isEqualTo("Fingerpost will no longer start at login.");
    }

    /** The next start at login has no command line with a port in it. */
    @Test
    void whatHoldsForThisRunAloneIsSaidNotToHoldAtLogin() {
        use(new GivenNetwork(null, 8085, null));
        turn(true);
        assertThat(desk.notice()).startsWith("Fingerpost will start at login").endsWith("for this run only.");
    }

    @Test
    void refusedSwitchTurnsBackAndSaysWhy() {
        system.refusing = true;
        turn(true);
        assertThat(shown).isFalse();
        assertThat(login.onProperty().get()).isFalse();
        assertThat(desk.notice()).contains("The folder cannot be written");
    }

    @Test
    void switchFollowsWhatWasTurnedElsewhere() {
        system.on = true;
        login.refresh();
        assertThat(shown).isTrue();
        assertThat(desk.notice()).isEmpty();
    }

    private void turn(boolean wanted) {
        shown = wanted;
        login.turn(wanted);
    }

    private static DeskServices with(Autostart autostart, DeskServices app) {
        return new DeskServices(
                app.links(),
                app.users(),
                app.keys(),
                app.lists(),
                app.reports(),
                app.recent(),
                app.saved(),
                app.flush(),
                app.journal(),
                app.frame(),
                app.change(),
                app.imports(),
                app.backups(),
                app.replay(),
                app.titles(),
                autostart);
    }

    private static final class Login implements Autostart {
        private boolean on;
        private boolean refusing;

        @Override
        public boolean isPossible() {
            return true;
        }

        @Override
        public boolean isOn() {
            return on;
        }

        @Override
        public void set(boolean wanted) {
            if (refusing) {
                throw Rejected.invalid("login", "The folder cannot be written.");
            }
            on = wanted;
        }
    }
}
