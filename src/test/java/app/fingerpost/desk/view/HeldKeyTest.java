package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The space bar, which comes again and again while it is held. */
class HeldKeyTest {
    @AutoClose
    private WindowRobot window;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        window = new WindowRobot(dir);
    }

    @Test
    void spaceThatIsHeldTurnsASwitchOnce() {
        window.clickOn("#page-settings");
        window.await(
                "the switch is there",
                () -> window.lookup("#setting-own-clicks").tryQuery().isPresent());
        Switch toggle = window.lookup("#setting-own-clicks").queryAs(Switch.class);
        List<Boolean> turns = new ArrayList<>();
        window.interact(() -> {
            toggle.requestFocus();
            toggle.selectedProperty().addListener((property, before, on) -> turns.add(on));
            press(toggle);
            press(toggle);
            press(toggle);
        });
        assertThat(turns).hasSize(1);

        window.interact(() -> {
            release(toggle);
            press(toggle);
            release(toggle);
        });
        assertThat(turns).hasSize(2);
    }

    @Test
    void spaceThatIsHeldSwitchesAUserOnce() {
        window.clickOn("#page-users");
        window.await("the users are shown", () -> window.users().getItems().stream()
                .anyMatch(row -> row.name().equals("ana")));
        window.interact(() -> {
            window.users().requestFocus();
            window.users()
                    .getSelectionModel()
                    .clearAndSelect(window.users().getItems().stream()
                            .map(row -> row.name())
                            .toList()
                            .indexOf("ana"));
            press(window.users());
        });
        window.await("ana is off", () -> window.text("#notice").contains("Switched ana off"));

        window.interact(() -> {
            press(window.users());
            assertThat(window.lookup("#notice").query().getParent().isVisible())
                    .as("the notice stays, for nothing else is begun")
                    .isTrue();
        });
        window.interact(() -> {
            release(window.users());
            press(window.users());
            release(window.users());
        });
        window.await("ana is on", () -> window.text("#notice").contains("Switched ana on"));
    }

    @Test
    void spaceThatIsHeldIsTypedAgainAndAgain() {
        TextInputControl field = window.lookup("#new-link").queryAs(TextInputControl.class);
        List<KeyEvent> reached = new ArrayList<>();
        window.interact(() -> {
            field.requestFocus();
            field.addEventFilter(KeyEvent.KEY_PRESSED, reached::add);
            for (int i = 0; i < 3; i++) {
                press(field);
                send(field, KeyEvent.KEY_TYPED, KeyCode.UNDEFINED);
            }
            release(field);
        });
        assertThat(field.getText()).isEqualTo("   ");
        assertThat(reached).hasSize(3);
    }

    private static void press(Node node) {
        send(node, KeyEvent.KEY_PRESSED, KeyCode.SPACE);
    }

    private static void release(Node node) {
        send(node, KeyEvent.KEY_RELEASED, KeyCode.SPACE);
    }

    private static void send(Node node, EventType<KeyEvent> type, KeyCode code) {
        Event.fireEvent(node, new KeyEvent(type, " ", " ", code, false, false, false, false));
    }
}
