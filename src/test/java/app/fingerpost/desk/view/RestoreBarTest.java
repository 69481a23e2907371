package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.TestApp;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The question before a restore, as a person meets it on the page of settings. */
class RestoreBarTest {
    @AutoClose
    private WindowRobot window;

    @TempDir
    private Path dir;

    @BeforeEach
    void saveABackupAndOpenThePage() throws Exception {
        window = new WindowRobot(dir);
        window.clickOn("#page-settings");
        window.await("the page shows", () -> window.lookup("#backup").tryQuery().isPresent());
        fire("#backup");
        TestApp.await("it is saved", () -> Files.exists(window.saved("zip")));
    }

    @Test
    void questionIsSeenWholeAndTheCarefulAnswerHasTheKeyboard() throws Exception {
        Files.copy(window.saved("zip"), window.chosen("zip"));
        fire("#restore");
        window.await(
                "it is asked", () -> window.lookup("#cancel-restore").query().isFocused());

        assertThat(window.text("#restore-question")).contains("and holds no links");
        assertThat(isSeen("#restore-question")).isTrue();
        assertThat(isSeen("#confirm-restore")).isTrue();

        window.push(KeyCode.ESCAPE);
        window.await(
                "it is given up",
                () -> !window.lookup("#restore-question").query().getParent().isVisible());
        assertThat(window.lookup("#restore").query().isFocused()).isTrue();
    }

    @Test
    void fileThatIsNoBackupIsRefusedInANotice() throws Exception {
        Files.writeString(window.chosen("zip"), "no zip");
        fire("#restore");

        window.await("it is refused", () -> window.text("#notice").contains("is no backup of Fingerpost"));
        assertThat(window.lookup("#restore-question").query().getParent().isVisible())
                .isFalse();
    }

    private void fire(String button) {
        window.interact(() -> window.lookup(button).queryButton().fire());
    }

    private boolean isSeen(String id) {
        Node node = window.lookup(id).query();
        ScrollPane page = window.lookup("#settings-scroll").queryAs(ScrollPane.class);
        Bounds seen = page.localToScene(page.getBoundsInLocal());
        return seen.contains(node.localToScene(node.getBoundsInLocal()));
    }
}
