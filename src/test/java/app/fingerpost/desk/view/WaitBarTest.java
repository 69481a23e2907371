package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the window shows while something takes long. */
class WaitBarTest {
    @AutoClose
    private WindowRobot window;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        window = new WindowRobot(dir);
    }

    @Test
    void deedThatTakesLongIsShownUntilItIsDone() {
        window.reopen(this::makeUser);

        window.await("it is done", () -> window.text("#notice").contains("ben") && !isBusy());
    }

    @Test
    void noticeDoesNotCoverWhatIsUnderWay() {
        window.reopen(() -> {
            makeUser();
            window.clickOn("#address");
            window.await(
                    "the address is copied",
                    () -> window.lookup(".notice").query().isVisible());

            assertThat(bounds(window.lookup(".notice").query()).getMaxY())
                    .isLessThan(bounds(bar()).getMinY());
        });
    }

    private void makeUser() {
        window.clickOn("#page-users");
        window.clickOn("#new-user").write("ben").push(KeyCode.ENTER);
        window.await("it is under way", this::isBusy);
        assertThat(window.text("#work-text")).isEqualTo("Saving …");
    }

    private boolean isBusy() {
        return bar().isVisible();
    }

    private Node bar() {
        return window.lookup("#work-text").query().getParent();
    }

    /** Without its shadow. */
    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
