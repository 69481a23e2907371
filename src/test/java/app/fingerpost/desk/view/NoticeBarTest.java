package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the window tells what was done. */
class NoticeBarTest {
    @AutoClose
    private WindowRobot window;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        window = new WindowRobot(dir);
    }

    @Test
    void noticeCoversNothingOfThePageAndGivesItsRoomBack() {
        window.link("a", "https://example.org/a");
        window.select("a");
        window.clickOn("#address");
        window.await(
                "the page ends above the notice",
                () -> isShown()
                        && bounds(".page").getMaxY() <= bounds(".notice").getMinY());

        assertThat(bounds("#links").getMaxY()).isLessThan(bounds(".page").getMaxY());
        assertThat(bounds(".notice").getMaxY())
                .isLessThanOrEqualTo(bounds(".status-bar").getMinY());
        window.push(KeyCode.F6).push(KeyCode.ESCAPE);
        window.await(
                "the page has the room again",
                () -> !isShown()
                        && bounds(".page").getMaxY() == bounds(".status-bar").getMinY());
    }

    @Test
    void noticeCoversNothingOfASheet() {
        window.link("a", "https://example.org/a");
        window.select("a");
        window.push(KeyCode.DELETE);
        window.await("it is gone", () -> window.slugs().isEmpty());
        window.interact(() -> window.links().getScene().getWindow().setHeight(500));
        window.clickOn("#open-bin");
        TableView<?> bin = window.lookup("#bin").queryTableView();
        window.await("it is in the bin", () -> bin.getItems().size() == 1);
        window.interact(() -> bin.getSelectionModel().clearAndSelect(0));
        window.push(KeyCode.ENTER);
        window.await("it is told", () -> isShown() && window.text("#notice").startsWith("Restored"));

        window.await(
                "the sheet ends above",
                () -> bounds(".desk-sheet").getMaxY() <= bounds(".notice").getMinY());
        assertThat(window.lookup("#address").query().isDisabled())
                .as("what is behind the sheet is off")
                .isTrue();
    }

    private boolean isShown() {
        return window.lookup(".notice").query().isVisible();
    }

    private Bounds bounds(String query) {
        Node node = window.lookup(query).query();
        return node.localToScene(node.getLayoutBounds());
    }
}
