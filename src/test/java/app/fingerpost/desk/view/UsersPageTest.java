package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.desk.model.UserRow;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The switches of users in the window. */
class UsersPageTest {
    @AutoClose
    private WindowRobot window;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        window = new WindowRobot(dir);
    }

    @Test
    void userSwitchedOffInTheTableStopsTheirLinksAtOnce() throws Exception {
        window.link("wiki", "https://example.org/");
        String url = window.shortUrl("wiki");
        assertThat(window.follow(url).statusCode()).isEqualTo(302);
        window.clickOn("#page-users");
        window.await("the users are shown", () -> !window.users().getItems().isEmpty());

        window.clickOn(window.switchOf("ana"));
        window.await("the notice says so", () -> window.text("#notice").contains("Switched ana off"));
        assertThat(window.follow(url).statusCode()).isEqualTo(404);

        window.clickOn(window.switchOf("ana"));
        window.await("the notice says so", () -> window.text("#notice").contains("Switched ana on"));
        assertThat(window.follow(url).statusCode()).isEqualTo(302);
    }

    @Test
    void severalSelectedUsersAreSwitchedByKey() {
        window.clickOn("#page-users");
        window.await("the users are shown", () -> window.users().getItems().size() == 2);
        window.interact(() -> {
            window.users().requestFocus();
            window.users().getSelectionModel().selectAll();
        });

        window.press(KeyCode.CONTROL, KeyCode.D).release(KeyCode.D, KeyCode.CONTROL);

        window.await("all are off", () -> window.users().getItems().stream().noneMatch(UserRow::active));
        assertThat(window.app().lists().users())
                .noneMatch(summary -> summary.user().active());
        assertThat(window.users().getSelectionModel().getSelectedItems()).hasSize(2);
    }
}
