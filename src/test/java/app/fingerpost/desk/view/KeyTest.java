package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.desk.view.SystemCommand.Family;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class KeyTest {
    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void deleteIsBackspaceTooOnAMacAndNowhereElse() {
        assertThat(Key.of("Delete", Family.MAC).match(pressed(KeyCode.BACK_SPACE, false)))
                .isTrue();
        assertThat(Key.of("Delete", Family.MAC).match(pressed(KeyCode.DELETE, false)))
                .isTrue();
        assertThat(Key.of("Delete", Family.MAC).match(pressed(KeyCode.BACK_SPACE, true)))
                .isFalse();
        assertThat(Key.of("Delete", Family.WINDOWS).match(pressed(KeyCode.BACK_SPACE, false)))
                .isFalse();
        assertThat(Key.of("Delete", Family.LINUX).match(pressed(KeyCode.DELETE, false)))
                .isTrue();
    }

    private static KeyEvent pressed(KeyCode code, boolean shift) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false);
    }
}
