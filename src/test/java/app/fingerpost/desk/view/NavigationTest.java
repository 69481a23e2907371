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

/** The way from page to page. */
class NavigationTest {
    @AutoClose
    private WindowRobot window;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        window = new WindowRobot(dir);
        window.link("wiki", "https://example.org/");
        window.interact(() -> button("links").requestFocus());
    }

    @Test
    void arrowKeysShowThePageTheyGoTo() {
        for (String page : List.of("users", "activity", "reports", "settings")) {
            window.push(KeyCode.DOWN);
            assertThat(shownPage()).isEqualTo(page);
            assertThat(button(page).isFocused()).as(page).isTrue();
        }
        window.push(KeyCode.DOWN);
        assertThat(shownPage()).as("the last one stays").isEqualTo("settings");

        window.push(KeyCode.UP).push(KeyCode.UP).push(KeyCode.UP);
        assertThat(shownPage()).isEqualTo("users");
        assertThat(window.users().isVisible()).isTrue();
    }

    /** By its name in the navigation, where it has to be the page that will be shown at the next start. */
    private String shownPage() {
        List<String> pages = List.of("links", "users", "activity", "reports", "settings");
        String number = window.app().deskServices().frame().memory().get("page", "");
        String page = pages.get(Integer.parseInt(number));
        assertThat(button(page).isSelected()).as(page).isTrue();
        return page;
    }

    private ToggleButton button(String page) {
        return (ToggleButton) window.lookup("#page-" + page).<Node>query();
    }
}
