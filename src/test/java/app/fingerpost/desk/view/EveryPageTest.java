package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for all pages, those to come too. */
class EveryPageTest {
    @AutoClose
    private WindowRobot window;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        window = new WindowRobot(dir);
        for (int i = 0; i < 50; i++) {
            window.link("l" + i, "https://example.org/" + i);
        }
    }

    /** By the watch: {@link FxThreadWatchTest} shows that it sees such a call. */
    @Test
    void noneOfThemCallsTheStoreOnTheFxThread() throws Exception {
        window.await("the links are shown", () -> window.links().getItems().size() == 50);
        List<String> pages = window.lookup(".navigation .toggle-button").queryAllAs(ToggleButton.class).stream()
                .map(Node::getId)
                .toList();
        assertThat(pages).contains("page-links", "page-users", "page-activity", "page-reports");
        for (String page : pages) {
            window.clickOn("#" + page);
            useIt();
        }
        press(KeyCode.Z);
        press(KeyCode.T);
        window.push(KeyCode.F1).push(KeyCode.ESCAPE);
        assertThat(window.watch().seen()).isEmpty();
    }

    /** By its keys, while clicks come, for as long as it takes to be told of them. */
    private void useIt() throws Exception {
        String before = window.text("#last-flush");
        window.push(KeyCode.F5);
        press(KeyCode.N);
        window.push(KeyCode.ESCAPE);
        press(KeyCode.F);
        window.write("l1").push(KeyCode.ESCAPE);
        window.push(KeyCode.TAB).push(KeyCode.DOWN);
        press(KeyCode.A);
        window.follow(window.shortUrl("l7"));
        window.await("the click is written", () -> !window.text("#last-flush").equals(before));
    }

    private void press(KeyCode key) {
        window.press(KeyCode.CONTROL, key).release(key, KeyCode.CONTROL);
    }
}
